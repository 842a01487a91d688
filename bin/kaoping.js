#!/usr/bin/env node
import { compiled } from "./compiled.js";

// What a fault prints leads to the sources.

const { main } = await import(await compiled("main"));
process.exitCode = await main(process.argv.slice(2));
