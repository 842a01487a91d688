// The thread that prints.
import { compiled } from "./compiled.js";

const { printer } = await compiled();
await import(printer);
