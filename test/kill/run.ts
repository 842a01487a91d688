import { parseArgs } from "node:util";
import { killCommands } from "./kill.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "50" } },
});
const amiss = await killCommands({ seed: Number(values.seed), count: Number(values.count) });
for (const each of amiss) process.stdout.write(`AMISS ${each}\n`);
process.stdout.write(`${values.count} kills, ${amiss.length} amiss\n`);
process.exitCode = amiss.length === 0 ? 0 : 1;
