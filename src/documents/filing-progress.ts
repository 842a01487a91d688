import type { Judgement } from "../assessment/judgement.ts";
import { inChinese, type Day } from "../domain/day.ts";
import type { Filing } from "../facts/filings.ts";
import { isOverdue, workingDaysLate } from "../facts/lateness.ts";
import type { Settings } from "../facts/settings.ts";
import { yearInHand } from "../facts/years.ts";
import type { Table } from "./blocks.ts";
import { dutyMatrix, progressTable } from "./duty-matrix.ts";
import { dutyName } from "./duty-name.ts";
import type { FilingReminder } from "./filing-reminder.ts";
import type { DutyMatrix } from "./index-view.ts";

/** Below 内部. */
export const progressPage = "报送进度.html";

/** A section's 签收单 as a link. */
export interface SlipLink {
  readonly title: string;
  readonly href: string;
}

/** 报送进度 of a day: what people are to be reminded of, then each year's filings. */
export interface FilingProgress {
  readonly bureau: string;
  /** 截至2026年1月30日 */
  readonly asOf: string;
  readonly reminder: FilingReminder;
  /** The sections' 签收单, relative to this page. */
  readonly slips: readonly SlipLink[];
  readonly years: readonly {
    readonly heading: string;
    readonly summary: Table;
    /** Null where nothing was late. */
    readonly overdue: Table | null;
    readonly matrix: DutyMatrix;
  }[];
}

/** An overview of the as-of day, no paper: it changes from day to day. The year in hand comes first. */
export function composeProgress(
  judgements: readonly Judgement[],
  reminder: FilingReminder,
  slips: readonly SlipLink[],
  asOf: Day,
): FilingProgress {
  const inHand = yearInHand(
    judgements.map(({ facts }) => facts.year),
    asOf,
  );
  const years = judgements.toReversed();
  const first = years.filter(({ facts }) => facts.year === inHand);
  return {
    bureau: first[0]?.facts.settings.unit.fullName ?? "",
    asOf: `截至${inChinese(asOf)}`,
    reminder,
    slips,
    years: [...first, ...years.filter((each) => !first.includes(each))].map((judgement) => ({
      heading: `${judgement.facts.year}年度`,
      summary: progressTable(judgement),
      overdue: overdueTable(judgement),
      matrix: dutyMatrix(judgement),
    })),
  };
}

/** Every filing that came late or is missing, with how late. */
function overdueTable({ sections, facts }: Judgement): Table | null {
  const rows = sections.flatMap(({ section, filings }) =>
    filings
      .filter(isOverdue)
      .map((filing) => [
        section.name,
        dutyName(filing.duty),
        filing.due === null ? "待定" : inChinese(filing.due),
        filing.receivedOn === null ? "未收到" : inChinese(filing.receivedOn),
        lateness(filing, facts.settings, facts.day),
        filing.late || filing.state === "免于计次" ? filing.state : `${filing.state}（不计次）`,
      ]),
  );
  if (rows.length === 0) return null;
  return {
    caption: "逾期明细",
    columns: [
      { title: "科室", share: 20, align: "left" },
      { title: "材料", share: 22, align: "left" },
      { title: "期限", share: 16, align: "center" },
      { title: "收到", share: 16, align: "center" },
      { title: "逾期", share: 12, align: "center" },
      { title: "办理", share: 14, align: "center" },
    ],
    rows,
    total: null,
  };
}

/** By how much an overdue filing is late: 2个工作日. */
export function lateness(filing: Filing, settings: Settings, day: Day): string {
  const days = workingDaysLate(filing, settings, day);
  if (days === null) return "—";
  return days === 0 ? "不足1个工作日" : `${days}个工作日`;
}
