import type { AppraisalFormView } from "../src/documents/views.ts";
import { appraisalForm } from "../test/printing/samples.ts";

const families = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
const given = "明华丽军敏静强磊洋勇艳杰娟涛超秀霞平刚桂英";

/** Forms of two pages, each for somebody else with a text of its own: what an engine keeps of the one before is no help. */
export function formsOf(count: number): AppraisalFormView[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = (from: string, at: number): string => from[at % from.length] ?? "";
    const name = `${pick(families, index)}${pick(given, index * 7)}${pick(given, Math.floor(index / 16))}`;
    const facts = appraisalForm.facts.map((row) =>
      row.map((cell) => (cell.isName ? { ...cell, value: name } : cell)),
    );
    const turned = (text: string): string => {
      const characters = Array.from(text);
      const at = index % Math.max(1, characters.length);
      return [...characters.slice(at), ...characters.slice(0, at)].join("");
    };
    const front = appraisalForm.front.map((box) => ({ ...box, paragraphs: box.paragraphs.map(turned) }));
    return { ...appraisalForm, name, facts, front };
  });
}
