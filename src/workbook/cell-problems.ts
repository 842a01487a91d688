import type { Problem } from "../diagnostics.ts";
import type { Place } from "../domain/place.ts";
import type { Column } from "./column.ts";

export function blankCell(column: Column<unknown>, place: Place, subject: string): Problem {
  return {
    code: "cell-blank",
    severity: "must-fix",
    place,
    message: `${subject}“${column.title}”未填。`,
    help: column.hint === "" ? "请补填。" : `请补填：${column.hint}。`,
  };
}

export function unreadableCell(
  column: Column<unknown>,
  reason: "not-calculated" | "error-value",
  shown: string,
  place: Place,
  subject: string,
): Problem {
  return {
    code: reason === "not-calculated" ? "formula-not-calculated" : "formula-without-value",
    severity: "must-fix",
    place,
    message:
      reason === "not-calculated"
        ? `${subject}“${column.title}”是公式，还没有计算结果。`
        : `${subject}“${column.title}”的公式没有得出结果（${shown}）。`,
    help: "请用WPS或Excel打开并保存一次；仍不行的，把公式改为填写内容。",
  };
}

/** Quotes what stands in a cell, unless only those may see it who may see the column. */
function quoting(
  column: Column<unknown>,
  message: string,
  discreet: string,
): Pick<Problem, "message" | "discreetMessage"> {
  return column.reach === "涉个人" ? { message, discreetMessage: discreet } : { message };
}

export function unsuitableCell(
  column: Column<unknown>,
  shown: string,
  place: Place,
  subject: string,
): Problem {
  return {
    code: column.code,
    severity: "must-fix",
    place,
    ...quoting(
      column,
      `${subject}“${column.title}”填的是“${shown}”。`,
      `${subject}“${column.title}”所填内容不合要求。`,
    ),
    help: column.expected,
  };
}

export function tidiedCell(
  column: Column<unknown>,
  shown: string,
  value: unknown,
  place: Place,
  subject: string,
): Problem {
  // 3月, not 3: as the standard way writes it; a day's serial number is for the spreadsheet alone.
  const standard = column.encode(value);
  const read = typeof standard === "string" ? standard : String(value);
  return {
    code: "cell-tidied",
    severity: "tidied",
    place,
    ...quoting(
      column,
      `${subject}“${column.title}”填的是“${shown}”，已按“${read}”读取。`,
      `${subject}“${column.title}”已规范格式。`,
    ),
    help: "核对无误的，不必修改。",
  };
}
