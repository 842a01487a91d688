import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readInput, type Input } from "../../src/intake/input.ts";
import { bureau, checkedMonths, meetingsHeld } from "../support/years.ts";
import { workbooks } from "../support/workbooks.ts";
import { copiesOfYear } from "./copies-of-year.ts";

const folder = import.meta.dirname;

/** Every folder that holds `workbooks.md`. */
export const caseNames: readonly string[] = readdirSync(folder)
  .filter((name) => existsSync(path.join(folder, name, "workbooks.md")))
  .sort();

const included: Readonly<Record<string, string>> = {
  bureau,
  "meetings held": meetingsHeld,
  "attendance checked": `# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025\n${checkedMonths}`,
};

/**
 * The workbooks of a case. A line `include: bureau` stands for common workbooks, of `included/` or the list above; a
 * heading `# 各科室报送/02 | 目标台账 | …` for all the copies of a section's year.
 */
export function inputOfCase(name: string): Input {
  const text = readFileSync(path.join(folder, name, "workbooks.md"), "utf8");
  const whole = text.replace(/^include: (.+)$/gm, (_, wanted: string) => includedText(wanted.trim()));
  // What stands before the first workbook tells what the case is about.
  const parts = whole.split(/^(?=# )/m).filter((part) => part.startsWith("# "));
  return readInput(workbooks(parts.map((part) => copiesOfYear(part) ?? part).join("\n")));
}

function includedText(name: string): string {
  return included[name] ?? readFileSync(path.join(folder, "included", `${name}.md`), "utf8");
}

export function expectedOf(name: string): string {
  return readFileSync(path.join(folder, name, "expected.md"), "utf8");
}
