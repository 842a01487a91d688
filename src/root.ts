/** The program's own folder, in which `templates`, `bin` and `package.json` lie; the compiled program lies as deep in it as this file. */
export const root = new URL("../", import.meta.url);
