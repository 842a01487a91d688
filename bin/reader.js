// A thread that opens workbooks.
import { compiled } from "./compiled.js";

const { reader } = await compiled();
await import(reader);
