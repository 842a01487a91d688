import { isWorkday } from "chinese-days";
import ExcelJS from "exceljs";
import { readdir } from "node:fs/promises";
import path from "node:path";

/** Cells of one sheet by title, as text; days as YYYY-MM-DD. Read without the program's own reader. */
type Line = Readonly<Record<string, string>>;

interface Ledger {
  readonly received: string;
  readonly sheets: Readonly<Record<string, readonly Line[]>>;
}

/** The ledgers of a section that came by a day, in the order of their receipt. */
async function ledgersOf(input: string, code: string, by: string): Promise<Ledger[]> {
  const folder = path.join(input, "各科室报送", code);
  const names = (await readdir(folder)).filter((name) => name.endsWith("目标台账.xlsx")).sort();
  const known = names.filter((name) => name.slice(0, 10) <= by);
  return Promise.all(
    known.map(async (name) => ({
      received: name.slice(0, 10),
      sheets: await sheetsOf(path.join(folder, name)),
    })),
  );
}

export async function sheetsOf(file: string): Promise<Record<string, Line[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, linesOf(sheet)]));
}

function linesOf(sheet: ExcelJS.Worksheet): Line[] {
  const titles: string[] = [];
  const lines: Line[] = [];
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text;
    });
    if (number === 4) titles.push(...cells.map((title) => title.replace("*", "")));
    else if (number > 4)
      lines.push(Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? ""])));
  });
  return lines;
}

/** 3月, or 3 as some write it. */
const monthOf = (row: Line): number => Number.parseInt(row["月份"] ?? "", 10);
const two = (value: number): string => String(value).padStart(2, "0");
const monthEnd = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

function workdayFrom(date: string): string {
  const moment = new Date(`${date}T00:00:00Z`);
  while (!isWorkday(moment.toISOString().slice(0, 10))) moment.setUTCDate(moment.getUTCDate() + 1);
  return moment.toISOString().slice(0, 10);
}

/** 项数, 已到期, 已完成, 推进中, 滞后, 未完成, 未填报 of a section's quarter, as its latest ledger by a day says. */
export async function completionOf(
  input: string,
  code: string,
  year: number,
  quarter: number,
  by: string,
): Promise<number[]> {
  const latest = (await ledgersOf(input, code, by)).at(-1);
  const rows = (latest?.sheets["月计划与完成"] ?? []).filter(
    (row) => Math.ceil(monthOf(row) / 3) === quarter,
  );
  const due = rows.filter((row) => {
    const until = row["时限"] || monthEnd(year, monthOf(row));
    return until <= by && row["状态"] !== "已批准调整";
  });
  const inState = (state: string): number => due.filter((row) => (row["状态"] ?? "") === state).length;
  return [
    rows.length,
    due.length,
    ...["已完成", "按进度推进", "滞后", "未完成", ""].map((state) => inState(state)),
  ];
}

interface Owed {
  readonly quarter: number;
  readonly until: string;
  readonly filedBy: (ledger: Ledger) => boolean;
}

function owedIn(year: number): Owed[] {
  const signed = (rows: readonly Line[]): boolean =>
    rows.length > 0 && rows.every((row) => row["签发人"] !== "" && row["签发日期"] !== "");
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const rowsOf = ({ sheets }: Ledger, month: number): readonly Line[] =>
    (sheets["月计划与完成"] ?? []).filter((row) => monthOf(row) === month);
  return [
    {
      quarter: 1,
      until: workdayFrom(`${year - 1}-12-25`),
      filedBy: ({ sheets }) => signed(sheets["年度目标"] ?? []),
    },
    {
      quarter: 2,
      until: workdayFrom(`${year}-06-20`),
      filedBy: ({ sheets }) => (sheets["自检"] ?? []).some((row) => row["类别"] === "半年自检报告"),
    },
    ...months.flatMap((month) => [
      {
        quarter: Math.ceil(month / 3),
        until: workdayFrom(month === 1 ? `${year - 1}-12-28` : `${year}-${two(month - 1)}-28`),
        filedBy: (ledger: Ledger) => signed(rowsOf(ledger, month)),
      },
      {
        quarter: Math.ceil(month / 3),
        until: workdayFrom(month === 12 ? `${year + 1}-01-05` : `${year}-${two(month + 1)}-05`),
        filedBy: (ledger: Ledger) => {
          const rows = rowsOf(ledger, month);
          const filled = rows.length > 0 && rows.every((row) => (row["状态"] ?? "") !== "");
          return filled && ledger.received >= `${year}-${two(month)}-25`;
        },
      },
    ]),
  ];
}

/** 应报, 按时, 补报, 未报 of a section's quarter, and 本年累计未按时, by the dates of its ledgers alone. */
export async function filingsOf(
  input: string,
  code: string,
  year: number,
  quarter: number,
  by: string,
): Promise<number[]> {
  const ledgers = await ledgersOf(input, code, by);
  const states = owedIn(year).map(({ quarter: of, until, filedBy }) => {
    const received = ledgers.find(filedBy)?.received ?? null;
    const state = received === null ? (by > until ? "未报" : "未到期") : received > until ? "补报" : "按时";
    return { of, state };
  });
  const own = states.filter(({ of, state }) => of === quarter && state !== "未到期");
  const count = (state: string): number => own.filter((each) => each.state === state).length;
  const late = states.filter(({ state }) => state === "补报" || state === "未报").length;
  return [own.length, count("按时"), count("补报"), count("未报"), late];
}
