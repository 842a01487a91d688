import { withoutInvisible, comparable } from "../domain/text.ts";
import type { RawCell } from "./cell.ts";
import type { Candidate } from "./column.ts";

/** What a cell of Excel can hold. */
const LONGEST = 32_767;
/** Beyond what any column asks for: something else may have been pasted. */
const LONG = 3_000;

const dittos = new Set(["同上", "同前", "同上行", "同左", "〃", "″", "″″", '"', "''", "“", "”"]);
const marks = new Set(["√", "✓", "✔", "☑", "×", "✗", "○", "●"]);

/** Whether a cell points at another instead of saying anything. */
export function isDitto(shown: string): boolean {
  return dittos.has(comparable(shown));
}

/**
 * The text of a cell: without what nobody sees, line breaks kept. `says` tells whether the column only takes texts that
 * say something of their own, such as names and grounds: then neither 同上 nor a tick is one.
 */
export function textIn(cell: RawCell, says: "anything" | "something"): Candidate {
  if (cell.kind === "number" && Math.abs(cell.value) >= 1e15) return digitsLost;
  const value = cleaned(cell.text);
  const length = [...value].length;
  if (length > LONGEST) return tooLong(length);
  if (isDitto(value)) {
    return says === "something"
      ? { value: null, tidied: false, code: "cell-ditto", help: ditto }
      : { value, tidied: false, doubt: { code: "cell-ditto", help: ditto } };
  }
  if (says === "something" && marks.has(value)) {
    return { value: null, tidied: false, code: "cell-only-a-mark", help: "请写明内容，不用符号代替。" };
  }
  if (length > LONG) {
    const help = "请核对是否误贴了其他内容；确需保留的，不必修改。";
    return { value, tidied: false, doubt: { code: "cell-very-long", help } };
  }
  // A numbering such as 1-1, typed into an unformatted cell, is a day before anybody notices.
  const madeDay = cell.kind === "number" && /^\d{4}-\d{2}-\d{2}$/.test(cell.text);
  if (madeDay) return { value, tidied: false, doubt: { code: "cell-made-a-day", help: madeADay } };
  return { value, tidied: false };
}

const ditto = "请照上一行写完整，不用“同上”代替。";
const madeADay = "请核对；原来填的不是日期的（如1-1），请先把单元格格式设为文本，再重新填写。";

const digitsLost: Candidate = {
  value: null,
  tidied: false,
  code: "cell-digits-lost",
  help: "号码超过15位，按数字存放后末几位已不准；请先把单元格格式设为文本，再照原件重新填写。",
};

function tooLong(length: number): Candidate {
  const help = `文字有${length}字，超过一格能存放的${LONGEST}字，请删减或另附材料。`;
  return { value: null, tidied: false, code: "cell-too-long", help };
}

function cleaned(text: string): string {
  return withoutInvisible(text.replaceAll("_x000D_", "").replace(/\r\n?/g, "\n")).replace(
    /^[\s\u3000]+|[\s\u3000]+$/gu,
    "",
  );
}
