import { lastDayOf, months, type Month } from "../../src/domain/period.ts";
import { plusDays } from "../../src/domain/day.ts";

/** The Markdown tables of a ledger, by sheet: header line first, then its rows. */
export interface LedgerTables {
  readonly annual?: readonly string[];
  readonly monthly?: readonly string[];
  readonly adjustments?: readonly string[];
  readonly selfChecks?: readonly string[];
}

const heads = {
  annual: [
    "年度目标",
    "| 序号 | 目标 | 是否量化 | 指标 | 单位 | 目标值 | 时限 | 责任人 | 签发人 | 签发日期 |",
  ],
  monthly: [
    "月计划与完成",
    "| 月份 | 序号 | 对应目标 | 内容 | 责任人 | 签发人 | 签发日期 | 状态 | 完成值 | 未完成原因 | 原因类别 | 改进措施 |",
  ],
  adjustments: ["目标调整", "| 日期 | 目标 | 内容 | 理由 | 批准人 |"],
  selfChecks: ["自检", "| 类别 | 题名 |"],
} as const;

const order = ["annual", "monthly", "adjustments", "selfChecks"] as const;

/** 计量科's ledger as received on a day. */
export function copy(receivedOn: string, tables: LedgerTables, { year = 2025, sequence = 1 } = {}): string {
  const sheets = order.map((key) => {
    const [name, head] = heads[key];
    const rule = head.replace(/[^|]+/g, " --- ");
    return [`## ${name}`, head, rule, ...(tables[key] ?? [])].join("\n");
  });
  const path = `各科室报送/02/${receivedOn}-${sequence} ${year}年目标台账.xlsx`;
  return `\n# ${path} | 目标台账 | 计量科 | ${year}\n${sheets.join("\n")}\n`;
}

/** A signed annual target that is not quantified. */
export function target(number: number, due = "2025-12-31"): string {
  return `| ${number} | 目标${number} | 否 | | | | ${due} | 张伟 | 高远 | 2024-12-18 |`;
}

/** A signed annual target to be reached as a sum of months. */
export function quantifiedTarget(number: number, goal: number, due = "2025-12-31"): string {
  return `| ${number} | 检定${number} | 是 | 检定台件数 | 台件 | ${goal} | ${due} | 张伟 | 高远 | 2024-12-18 |`;
}

/** What a month says of an annual target: planned and signed, and where `state` is given, reported. */
export interface MonthRow {
  readonly month: Month;
  /** Number of the annual target. */
  readonly of: number;
  readonly state?: string;
  readonly achieved?: number;
  readonly cause?: string;
}

export function monthLine({ month, of, state = "", achieved, cause = "" }: MonthRow): string {
  const [reason, remedy] = state === "未完成" || state === "滞后" ? ["设备检修", "调整安排"] : ["", ""];
  const signed = plusDays(lastDayOf(2025, month), -35);
  return `| ${month}月 | ${of} | ${of} | 工作${of} | 张伟 | 高远 | ${signed} | ${state} | ${achieved ?? ""} | ${reason} | ${cause} | ${remedy} |`;
}

const selfReport = "| 半年自检报告 | 计量科2025年上半年自检报告 |";

/**
 * 计量科's ledgers of a whole year: plans and annual targets in December before, a copy with each month's report. The
 * months in `lateReports` are reported in the middle of the month after next.
 */
export function wholeYear(
  annual: readonly string[],
  rows: readonly MonthRow[],
  {
    lateReports = [],
    adjustments = [],
  }: { readonly lateReports?: readonly Month[]; readonly adjustments?: readonly string[] } = {},
): string {
  const all = months.flatMap((month) => {
    const own = rows.filter((row) => row.month === month);
    return own.length > 0 ? own : [{ month, of: 1, state: "按进度推进", achieved: 0 }];
  });
  const known = (through: Month | 0): string[] =>
    all.map((row) => monthLine(row.month <= through ? row : { month: row.month, of: row.of }));
  const first = copy("2024-12-20", { annual, monthly: known(0) });
  const copies = months.map((month) => {
    const receivedOn = plusDays(lastDayOf(2025, month), lateReports.includes(month) ? 40 : 2);
    const late = lateReports.filter(
      (each) => each < month && plusDays(lastDayOf(2025, each), 40) > receivedOn,
    );
    // A month that is reported late stands blank in the copies before its own.
    const monthly = all.map((row) =>
      monthLine(row.month <= month && !late.includes(row.month) ? row : { month: row.month, of: row.of }),
    );
    return copy(receivedOn, { annual, monthly, adjustments, selfChecks: [selfReport] });
  });
  return [first, ...copies].join("");
}
