// A thread that opens workbooks.
import { compiled } from "./compiled.js";

await import(await compiled("reader"));
