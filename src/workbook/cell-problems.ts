import type { Problem } from "../diagnostics.ts";
import type { Place } from "../domain/place.ts";
import type { Unreadable } from "./cell.ts";
import type { Candidate, Column } from "./column.ts";

const OPEN_AND_SAVE = "请用WPS或Excel打开并保存一次；仍不行的，把公式改为填写内容。";

export function blankCell(column: Column<unknown>, place: Place, subject: string): Problem {
  return {
    code: "cell-blank",
    severity: "must-fix",
    place,
    message: `${subject}“${column.title}”未填。`,
    help: column.hint === "" ? "请补填。" : `请补填：${column.hint}。`,
  };
}

const unreadable = {
  "not-calculated": ["formula-not-calculated", () => "是公式，还没有计算结果。", OPEN_AND_SAVE],
  "error-value": ["formula-without-value", (shown) => `的公式没有得出结果（${shown}）。`, OPEN_AND_SAVE],
  picture: ["cell-is-a-picture", () => "放的是图片，读不出内容。", "请改为填写文字。"],
} as const satisfies Readonly<Record<Unreadable, readonly [string, (shown: string) => string, string]>>;

export function unreadableCell(
  column: Column<unknown>,
  reason: Unreadable,
  shown: string,
  place: Place,
  subject: string,
): Problem {
  const [code, said, help] = unreadable[reason];
  return { code, severity: "must-fix", place, message: `${subject}“${column.title}”${said(shown)}`, help };
}

/** What a merged area hides was written by somebody, and nobody sees it. */
export function coveredCell(place: Place, subject: string): Problem {
  return {
    code: "cell-covered",
    severity: "check",
    place,
    message: `${subject}${place.cell ?? ""}单元格的内容被合并单元格遮住，没有读取。`,
    help: "请取消合并，核对后在各格分别填写。",
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

/** As much of a cell's text as a message can hold. */
function shortened(shown: string): string {
  const characters = [...shown];
  const most = 60;
  return characters.length <= most
    ? shown
    : `${characters.slice(0, most).join("")}……（共${characters.length}字）`;
}

export function unsuitableCell(
  column: Column<unknown>,
  { code, help }: Candidate,
  shown: string,
  place: Place,
  subject: string,
): Problem {
  return {
    code: code ?? column.code,
    severity: "must-fix",
    place,
    ...quoting(
      column,
      `${subject}“${column.title}”填的是“${shortened(shown)}”。`,
      `${subject}“${column.title}”所填内容不合要求。`,
    ),
    // How to mend a private value may repeat it.
    help: column.reach === "涉个人" ? column.expected : (help ?? column.expected),
    // Twelve days without a year are one thing to do, though each has a day of its own to propose.
    ...(code === undefined ? { remedy: column.expected } : {}),
  };
}

/** A value that stands, and that people should look at. */
export function doubtfulCell(
  column: Column<unknown>,
  { code, help }: NonNullable<Candidate["doubt"]>,
  shown: string,
  place: Place,
  subject: string,
): Problem {
  return {
    code,
    severity: "check",
    place,
    ...quoting(
      column,
      `${subject}“${column.title}”填的是“${shortened(shown)}”。`,
      `${subject}“${column.title}”需要核对。`,
    ),
    help,
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
      `${subject}“${column.title}”原为“${shortened(shown)}”，已按“${shortened(read)}”办理。`,
      `${subject}“${column.title}”已规范格式。`,
    ),
    help: "核对无误的，不必修改。",
  };
}
