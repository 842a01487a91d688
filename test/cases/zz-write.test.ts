import { writeFileSync } from "node:fs";
import path from "node:path";
import { it } from "vitest";
import { outcomeOn, phrasesIn } from "./outcome.ts";
import { caseNames, expectedOf, inputOfCase } from "./read-case.ts";
it.each(caseNames)("write %s", (name) => {
  const input = inputOfCase(name);
  const [head = "", ...days] = expectedOf(name).split(/^# 截至 /m);
  const out = [head.trim(), ...days.map((part) => `# 截至 ${part.slice(0, 10)}\n\n${outcomeOn(input, part.slice(0, 10), phrasesIn(part)).trim()}`)];
  writeFileSync(path.join(import.meta.dirname, name, "expected.md"), `${out.join("\n\n")}\n`);
});
