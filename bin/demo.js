#!/usr/bin/env node
// The demo bureau's year in the order in which an office lives it: its workbooks, three bulletins issued on their days,
// then all papers, with what changed since.
import { compiled } from "./compiled.js";

const { main: address, sources } = await compiled();
const { main } = await import(address);

const input = ["--input", "demo/input"];
const steps = [
  ["demo", "--to", "demo/input"],
  ["issue", "季度通报", "1季度", ...input, "--as-of", "2025-04-15"],
  ["issue", "季度通报", "2季度", ...input, "--as-of", "2025-07-18"],
  ["issue", "季度通报", "3季度", ...input, "--as-of", "2025-10-15"],
  ["build", ...input, "--output", "demo/output", "--as-of", "2026-01-30"],
];
for (const step of steps) {
  process.exitCode = await main(step, sources);
  if (process.exitCode !== 0) break;
}
