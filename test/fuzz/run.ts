import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "2000" } },
});
const { endings, failed, files, slowest } = await fuzz({
  seed: Number(values.seed),
  count: Number(values.count),
});
for (const [name, own] of endings) {
  const list = [...own].map(([ending, count]) => `${ending} ${count}`).join(", ");
  process.stdout.write(`${name.padEnd(32)}  ${list}\n`);
}
for (const each of failed) process.stdout.write(`FAILED ${each}\n`);
process.stdout.write(`${files} files, ${failed.length} failed, slowest ${Math.round(slowest)} ms\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
