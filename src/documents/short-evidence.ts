import { rowOf, type Cited } from "../domain/place.ts";

/** More reports of one group, and more runs of rows of one sheet, are counted. */
const SHEETS_AT_MOST = 3;
const RUNS_AT_MOST = 5;

/** A sheet that was filled in: all copies of one section's report are the same sheet. */
interface Entered {
  /** Null for what the office itself keeps. */
  readonly section: string | null;
  readonly report: string;
  readonly sheet: string;
  readonly rows: Set<number>;
}

/**
 * Where it is entered, as a letter names it: 计量科：目标台账“月计划与完成”第8、12至15行. A report that several sections
 * sent is named once. The cells one by one stand in 考评依据说明.
 */
export function shortEvidence(
  cells: readonly Cited[],
  year: number,
  nameOf: (section: string) => string,
): string[] {
  const groups = new Map<string, Entered[]>();
  for (const each of enteredSheets(cells, year, nameOf)) {
    const key = `${each.report}${each.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((own) => {
    if (own.length <= SHEETS_AT_MOST) return own.map(lineOf);
    const sections = own.flatMap(({ section }) => section ?? []);
    const [first] = own;
    if (first === undefined) return [];
    return [
      `${sections.slice(0, SHEETS_AT_MOST).join("、")}等${own.length}个科室：${first.report}${first.sheet}`,
    ];
  });
}

function enteredSheets(
  cells: readonly Cited[],
  year: number,
  nameOf: (section: string) => string,
): Entered[] {
  const sheets = new Map<string, Entered>();
  for (const { place } of cells) {
    const { section, report } = reportOf(place.file, year);
    const sheet = place.sheet === null ? "" : `“${place.sheet}”`;
    const key = [section ?? "", report, sheet].join("|");
    const own = sheets.get(key) ?? {
      section: section === null ? null : nameOf(section),
      report,
      sheet,
      rows: new Set(),
    };
    const row = rowOf(place);
    if (row !== null) own.rows.add(row);
    sheets.set(key, own);
  }
  return [...sheets.values()];
}

/** 各科室报送/02/2025-03-20-1 2025年目标台账.xlsx: 目标台账 of section 02; another year's report keeps its year. */
function reportOf(file: string, year: number): { readonly section: string | null; readonly report: string } {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.xlsx$/iu, "");
  const section = /^各科室报送\/([^/]+)\//u.exec(file)?.[1] ?? null;
  const report = name.replace(/^\d{4}-\d{2}-\d{2}-\d+ /u, "").replace(new RegExp(`^${year}年`, "u"), "");
  return { section, report };
}

function lineOf({ section, report, sheet, rows }: Entered): string {
  return `${section === null ? "" : `${section}：`}${report}${sheet}${rowsTold(rows)}`;
}

function rowsTold(rows: ReadonlySet<number>): string {
  if (rows.size === 0) return "";
  const runs: { readonly first: number; last: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const told = runs.slice(0, RUNS_AT_MOST).map(({ first, last }) => runTold(first, last));
  return `第${told.join("、")}${runs.length > RUNS_AT_MOST ? `等${rows.size}` : ""}行`;
}

function runTold(first: number, last: number): string {
  if (first === last) return String(first);
  return last === first + 1 ? `${first}、${last}` : `${first}至${last}`;
}
