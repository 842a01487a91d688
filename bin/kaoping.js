#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { compiled } from "./compiled.js";

// Functions are compiled anew for speed only after eight times as much work as is usual: most runs end before that pays,
// and it takes a sixth of their processor time.
setFlagsFromString("--interrupt-budget=1000000");

const { main } = await import(await compiled("main"));
process.exitCode = await main(process.argv.slice(2));
