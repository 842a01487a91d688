import type { Problem } from "../diagnostics.ts";
import { day, inChinese, type Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import type { Section } from "../facts/sections.ts";
import type { Columns } from "../workbook/column.ts";
import type { Row } from "../workbook/sheet.ts";

/** A dated copy as it was read: whose, of which year, received when. */
export interface ReadCopy {
  readonly path: string;
  /** 计量科目标台账 */
  readonly name: string;
  readonly year: number;
  readonly receivedOn: Day;
  /** The section as the top of the workbook shows it. */
  readonly owner: string | null;
  readonly section: Section | null;
  readonly rows: object;
  /** How many of its own cells must be mended. */
  readonly mustFix: number;
}

/** What shows that an old file may have been sent again, or a name that is no more. `before` is the copy before it. */
export function copyProblems(copy: ReadCopy, before: ReadCopy | null): Problem[] {
  return [
    ...yearNotExpected(copy),
    ...formerName(copy),
    ...(before === null ? [] : besideBefore(copy, before)),
  ];
}

function besideBefore(copy: ReadCopy, before: ReadCopy): Problem[] {
  if (isSame(copy.rows, before.rows)) return [withoutChange(copy, before)];
  return copy.receivedOn === before.receivedOn && !isMending(copy, before)
    ? [twiceOnOneDay(copy, before)]
    : [];
}

/** Sent back in the morning, mended in the afternoon: nobody has to be asked. */
function isMending(copy: ReadCopy, before: ReadCopy): boolean {
  return copy.mustFix < before.mustFix;
}

/** The later one counts (`office.md` 2), and it may not be the one that was meant: “最终版”, “最终版2”. */
function twiceOnOneDay(copy: ReadCopy, before: ReadCopy): Problem {
  const message = `${inChinese(copy.receivedOn)}收到两份内容不同的${copy.name}：${before.path}和${copy.path}，按后一份办理。`;
  const help = "请与科室核对以哪一份为准；应以前一份为准的，把两份文件名中日期后的序号对调。";
  return problem(copy, "check", "copy-twice-on-a-day", message, help);
}

function problem(
  { path }: ReadCopy,
  severity: "check" | "tidied",
  code: string,
  message: string,
  help: string,
) {
  return { code, severity, place: { file: path, sheet: null, cell: null }, message, help } as const;
}

/** Targets are made in the last months of the year before, and the year is wound up in the first of the next. */
function yearNotExpected(copy: ReadCopy): Problem[] {
  const { year, receivedOn, name } = copy;
  if (day(`${year - 1}-10-01`) <= receivedOn && receivedOn <= day(`${year + 1}-06-30`)) return [];
  const message = `${inChinese(receivedOn)}收到的${name}，上方写的是${year}年度。`;
  const help = "请核对年度；误用旧表的，请科室用本年度的表重新报送。";
  return [problem(copy, "check", "year-not-expected", message, help)];
}

function formerName(copy: ReadCopy): Problem[] {
  const { owner, section, name } = copy;
  if (owner === null || section === null) return [];
  const shown = comparable(owner);
  if (!section.formerNames.some((each) => comparable(each) === shown)) return [];
  const message = `${name}上方的科室原为“${owner}”，已按“${section.name}”办理。`;
  return [problem(copy, "tidied", "owner-former-name", message, "核对无误的，不必修改。")];
}

function withoutChange(copy: ReadCopy, before: ReadCopy): Problem {
  const message = `${inChinese(copy.receivedOn)}收到的${copy.name}与${inChinese(before.receivedOn)}收到的一份内容相同。`;
  const help = "请核对是否误发了旧表；误发的，请科室报送新表。";
  return problem(copy, "check", "copy-without-change", message, help);
}

type Rows = Readonly<Record<string, readonly Row<Columns>[]>>;

function isSame(left: object, right: object): boolean {
  // Both hold the rows of the same form, sheet by sheet.
  const sheets = Object.entries(left as Rows);
  const others = right as Rows;
  const isAnything = sheets.some(([, rows]) => rows.length > 0);
  return (
    isAnything &&
    sheets.every(([key, rows]) => {
      const other = others[key] ?? [];
      return rows.length === other.length && rows.every((row, index) => saysSame(row, other[index]));
    })
  );
}

function saysSame(left: Row<Columns>, right: Row<Columns> | undefined): boolean {
  if (right === undefined) return false;
  return Object.entries(left).every(([key, field]) => key === "at" || textOf(field) === textOf(right[key]));
}

function textOf(field: object | undefined): string {
  return field !== undefined && "text" in field && typeof field.text === "string" ? field.text : "";
}
