#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { compiled } from "./compiled.js";

// Node 20 compiles functions for speed before that pays in a run of a few seconds, and spends a sixth of its processor time
// on it; with eight times as much work before, hardly any. Later versions wait longer by themselves, and know no such flag.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString("--interrupt-budget=1000000");

const { main: address, sources } = await compiled();
const { main } = await import(address);
process.exitCode = await main(process.argv.slice(2), sources);
