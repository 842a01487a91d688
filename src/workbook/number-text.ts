import { comparable } from "../domain/text.ts";
import type { RawCell } from "./cell.ts";
import type { Candidate } from "./column.ts";
import { numberSaid } from "./numerals.ts";

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** The number that a cell means; what is none, or beyond the limits, is told how to mend. */
export function numberIn(cell: RawCell, limits: Limits): Candidate {
  // Fifteen digits are what Excel shows: 95.49999999999999 is 95.5.
  const found =
    cell.kind === "number"
      ? { value: Number(cell.value.toPrecision(15)), tidied: false }
      : numberInText(comparable(cell.text));
  return typeof found.value === "number" ? within(found, found.value, limits) : found;
}

function numberInText(shown: string): Candidate {
  // Commas only between groups of three: 1,200 is beyond doubt, 1,2 may be two numbers.
  const narrow = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(shown) ? shown.replaceAll(",", "") : shown;
  if (!/^[-+]?\d+(\.\d+)?%?$/.test(narrow)) return { value: shown, tidied: false, ...proposal(shown) };
  // Moved by writing, not by dividing: 28.7% is 0.287, not 0.28700000000000003.
  const value = narrow.endsWith("%") ? Number(`${narrow.slice(0, -1)}e-2`) : Number(narrow);
  return { value, tidied: true };
}

const tenThousands: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** How to mend what is nearly a number: 12台, 约12, 十二, 12-15. */
function proposal(shown: string): { readonly help?: string } {
  if (/^\d+(\.\d+)?(-|—|~|～|至|到)\d/.test(shown)) return { help: "请填一个确定的数字，不填范围。" };
  const [, number = "", unit = ""] = /^[-+]?(\d[\d,]*(?:\.\d+)?)([^\d.,]{1,6})$/u.exec(shown) ?? [];
  if (number !== "") {
    const value = Number(number.replaceAll(",", ""));
    const scale = tenThousands[unit.charAt(0)];
    if (Number.isNaN(value)) return {};
    return scale === undefined
      ? { help: `请只填数字${value}，不要写“${unit}”。` }
      : { help: `请只填数字${Number((value * scale).toPrecision(15))}，单位不要写在同一格内。` };
  }
  const [, near = ""] = /^(?:约|大约|近|超|超过|不少于|不低于|[≥≤><])=?(\d+(?:\.\d+)?)$/u.exec(shown) ?? [];
  if (near !== "") return { help: `请填确定的数字，如${near}。` };
  const said = /^[〇零○一二两三四五六七八九十百千]+$/.test(shown) ? numberSaid(shown) : null;
  return said === null ? {} : { help: `请用阿拉伯数字填写，如${said}。` };
}

function within(found: Candidate, value: number, { min, max, whole }: Limits): Candidate {
  if (value < min) return { ...found, help: `请核对；应填不小于${min}的数字。` };
  if (value > max) return { ...found, help: `请核对；应填不大于${max}的数字。` };
  return whole && !Number.isInteger(value) ? { ...found, help: "请填整数。" } : found;
}
