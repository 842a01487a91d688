// A thread that opens workbooks: the loader of TypeScript is each thread's own.
import { register } from "tsx/esm/api";

register();
await import("../src/commands/readers/worker.ts");
