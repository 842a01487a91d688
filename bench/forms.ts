import type { AppraisalFormView } from "../src/documents/views.ts";
import { appraisalForm } from "../test/printing/samples.ts";

const families = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
const given = "明华丽军敏静强磊洋勇艳杰娟涛超秀霞平刚桂英";

/** Forms of two pages with about 250 characters of summary, each for somebody else. */
export function formsOf(count: number): AppraisalFormView[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = (from: string, at: number): string => from[at % from.length] ?? "";
    const name = `${pick(families, index)}${pick(given, index * 7)}${pick(given, Math.floor(index / 16))}`;
    const facts = appraisalForm.facts.map((row) =>
      row.map((cell) => (cell.isName ? { ...cell, value: name } : cell)),
    );
    return { ...appraisalForm, name, facts };
  });
}
