import { parseArgs } from "node:util";
import { demoBureau } from "./bureau.ts";
import { mistakes } from "./kinds/all.ts";
import { report } from "./report.ts";
import { mutate } from "./run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    kind: { type: "string", default: "" },
    count: { type: "string", default: "1000" },
  },
});
// Such as --kind 公示: the kinds whose name holds it.
const chosen = mistakes.filter(({ name }) => name.includes(values.kind));
const figures = await mutate(await demoBureau(), chosen, {
  seed: Number(values.seed),
  count: Number(values.count),
});
process.stdout.write(`${report(figures)}\n`);
process.exitCode = figures.recall >= 0.99 && figures.falseAlarms.length === 0 ? 0 : 1;
