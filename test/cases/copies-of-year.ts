/** When a part of a ledger was first sent; null for never. */
type Sent = string | null;

interface Table {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const reported = ["状态", "完成值", "未完成原因", "原因类别", "改进措施"];
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The dated copies of a ledger that was sent again each month, from the whole ledger as it stands at the year's end:
 * each copy holds what was sent by its day. Sent on the 26th of every month, the annual targets and the first plan on
 * 20 December; lines `sent: 3月完成情况 2025-04-09` and `sent: 半年自检报告 never` say what came otherwise.
 * Null for a heading that names a single workbook.
 */
export function copiesOfYear(workbook: string): string | null {
  const [heading = "", ...lines] = workbook.split("\n");
  const [place = "", form = "", owner = "", shownYear = ""] = heading.replace(/^# /, "").split("|");
  if (place.trim().endsWith(".xlsx")) return null;
  const year = Number(shownYear);
  const sent = sentDays(year, lines);
  const tables = tablesOf(lines.join("\n"));
  const days = [...new Set(sent.values())].filter((day) => day !== null).sort();
  return days
    .map((day) => {
      const by = (part: string): boolean => (sent.get(part) ?? "9999") <= day;
      const copy = `# ${place.trim()}/${day}-1 ${year}年目标台账.xlsx |${form}|${owner}|${shownYear}`;
      return [copy, ...tables.map((table) => shown(cut(table, by, day)))].join("\n");
    })
    .join("\n");
}

function sentDays(year: number, lines: readonly string[]): Map<string, Sent> {
  const on = (month: number): string => `${year}-${String(month).padStart(2, "0")}-26`;
  const days = new Map<string, Sent>([
    ["年度目标", `${year - 1}-12-20`],
    ["半年自检报告", on(5)],
    ...months.flatMap((month): [string, Sent][] => [
      [`${month}月计划`, month === 1 ? `${year - 1}-12-20` : on(month - 1)],
      [`${month}月完成情况`, on(month)],
    ]),
  ]);
  for (const line of lines) {
    const [, part = "", day = ""] = /^sent: (\S+) (\S+)$/.exec(line) ?? [];
    if (part === "") continue;
    if (!days.has(part)) throw new Error(`nothing is called ${part}`);
    days.set(part, day === "never" ? null : day);
  }
  return days;
}

function tablesOf(markdown: string): Table[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.split("\n");
      const rows = lines.filter((line) => line.startsWith("|")).map(cellsOf);
      const [titles = [], , ...body] = rows;
      return { name: name.trim(), titles, rows: body };
    });
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

function cut({ name, titles, rows }: Table, by: (part: string) => boolean, day: string): Table {
  const at = (title: string, row: readonly string[]): string => row[titles.indexOf(title)] ?? "";
  switch (name) {
    case "年度目标":
      return { name, titles, rows: by("年度目标") ? rows : [] };
    case "自检":
      return { name, titles, rows: by("半年自检报告") ? rows : [] };
    case "目标调整":
      return { name, titles, rows: rows.filter((row) => at("日期", row) <= day) };
    case "月计划与完成": {
      const planned = rows.filter((row) => by(`${at("月份", row)}计划`) || by(`${at("月份", row)}完成情况`));
      const asSent = (row: readonly string[]): string[] =>
        titles.map((title, index) =>
          reported.includes(title) && !by(`${at("月份", row)}完成情况`) ? "" : (row[index] ?? ""),
        );
      return { name, titles, rows: planned.map(asSent) };
    }
    default:
      throw new Error(`no sheet ${name} in a ledger`);
  }
}

function shown({ name, titles, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [`## ${name}`, line(titles), line(titles.map(() => "---")), ...rows.map(line)].join("\n");
}
