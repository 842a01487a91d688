import { parentPort } from "node:worker_threads";
import { openWorkbook } from "../../workbook/open.ts";

/** Runs in the thread that a `Reader` starts by `bin/reader.js`: says that it is ready, then answers each file's bytes with what `openWorkbook` makes of them. */
const port = parentPort;
port?.on("message", (bytes: Uint8Array) => {
  void openWorkbook(bytes).then((opened) => port.postMessage(opened));
});
port?.postMessage("ready");
