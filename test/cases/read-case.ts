import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readInput, type Input, type InputFile } from "../../src/intake/input.ts";
import { bureau, bureauOfOneKeeper, checkedMonths, meetingsHeld } from "../support/years.ts";
import { workbooks } from "../support/workbooks.ts";
import { copiesOfYear } from "./copies-of-year.ts";

const folder = import.meta.dirname;

/** Every folder that holds `workbooks.md`. */
export const caseNames: readonly string[] = readdirSync(folder)
  .filter((name) => existsSync(path.join(folder, name, "workbooks.md")))
  .sort();

const included: Readonly<Record<string, string>> = {
  bureau,
  "bureau of one keeper": bureauOfOneKeeper,
  "bureau that records its sections' meetings": bureauOfOneKeeper.replace(
    "## 科室",
    "| 科室会议登记 | 是 |\n## 科室",
  ),
  "meetings held": meetingsHeld,
  "attendance checked": `# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025\n${checkedMonths}`,
};

/** Common workbooks a year later: every day and every year in them. */
const later = " a year later";

/**
 * The workbooks of a case. A line `include: bureau` stands for common workbooks, of `included/` or the list above, or for
 * the same a year later; a heading `# 各科室报送/02 | 目标台账 | …` for all the copies of a section's year.
 */
export function filesOfCase(name: string): InputFile[] {
  const text = readFileSync(path.join(folder, name, "workbooks.md"), "utf8");
  const whole = withIncluded(text);
  // What stands before the first workbook tells what the case is about.
  const parts = whole.split(/^(?=# )/m).filter((part) => part.startsWith("# "));
  return workbooks(parts.map((part) => copiesOfYear(part) ?? part).join("\n"));
}

export function inputOfCase(name: string): Input {
  return readInput(filesOfCase(name));
}

function withIncluded(text: string): string {
  return text.replace(/^include: (.+)$/gm, (_, wanted: string) => withIncluded(includedText(wanted.trim())));
}

function includedText(name: string): string {
  if (name.endsWith(later)) {
    const text = withIncluded(includedText(name.slice(0, -later.length)));
    return text.replace(/20\d\d(?=[年-]| *$)/gm, (year) => String(Number(year) + 1));
  }
  return included[name] ?? readFileSync(path.join(folder, "included", `${name}.md`), "utf8");
}

export function expectedOf(name: string): string {
  return readFileSync(path.join(folder, name, "expected.md"), "utf8");
}
