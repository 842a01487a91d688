/** Stands for the library that takes downloads through a proxy: the program downloads nothing. */
export function ProxyAgent() {
  throw new Error("no downloads");
}
