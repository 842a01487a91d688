import type { Judgement } from "../assessment/judgement.ts";
import { inChinese, monthAndDate } from "../domain/day.ts";
import { months } from "../domain/period.ts";
import type { Filing, FilingState } from "../facts/filings.ts";
import type { Table } from "./blocks.ts";
import { dutyName } from "./duty-name.ts";
import { dutySigns, type DutyMatrix, type DutyState } from "./index-view.ts";

const shown: Readonly<Record<FilingState, DutyState>> = {
  按时: "按时",
  补报: "补报",
  未报: "未报",
  未到期: "未到期",
  免于计次: "免于计次",
  期限待定: "期限待定",
};

/** 报送进度 of every section through the year: one row a section, one cell a duty. */
export function dutyMatrix({ sections }: Judgement): DutyMatrix {
  const states = new Set(sections.flatMap(({ filings }) => filings.map(({ state }) => shown[state])));
  return {
    legend: (Object.keys(dutySigns) as DutyState[])
      .filter((state) => states.has(state))
      .map((state) => ({ state, sign: dutySigns[state] })),
    groups: [
      { title: "年度", columns: ["目标", "自检"] },
      { title: "月计划", columns: months.map((month) => `${month}月`) },
      { title: "月完成情况", columns: months.map((month) => `${month}月`) },
    ],
    rows: sections.map(({ section, filings }) => ({
      section: section.name,
      cells: [
        cell(filings.find(({ duty }) => duty.kind === "年度目标")),
        cell(filings.find(({ duty }) => duty.kind === "半年自检报告")),
        ...(["月计划", "月完成情况"] as const).flatMap((kind) =>
          months.map((month) => cell(filings.find(({ duty }) => duty.kind === kind && duty.month === month))),
        ),
      ],
    })),
  };
}

function cell(filing: Filing | undefined): DutyMatrix["rows"][number]["cells"][number] {
  if (filing === undefined) return { state: "未到期", sign: "", text: "不需报送" };
  const { duty, due, receivedOn, state } = filing;
  const received = receivedOn === null ? "未收到" : `${inChinese(receivedOn)}收到`;
  const until = due === null ? "期限待定" : `期限${inChinese(due)}`;
  return {
    state: shown[state],
    sign: dutySigns[shown[state]],
    text: `${dutyName(duty)}：${received}，${until}`,
  };
}

/** How each section stands: due, in time, late, missing, what comes next, and what 四(一)3 says of its count. */
export function progressTable({ sections, facts }: Judgement): Table {
  return {
    caption: null,
    columns: [
      { title: "科室", share: 22, align: "left" },
      { title: "已到期", share: 8, align: "center" },
      { title: "按时", share: 8, align: "center" },
      { title: "补报", share: 8, align: "center" },
      { title: "未报", share: 8, align: "center" },
      { title: "累计未按时", share: 12, align: "center" },
      { title: "方案四（一）3", share: 14, align: "center" },
      { title: "下一项", share: 20, align: "left" },
    ],
    rows: sections.map(({ section, filings, facts: own, lateConsequence }) => {
      const count = (state: FilingState): number => filings.filter((filing) => filing.state === state).length;
      const due = filings.filter(({ state }) => state !== "未到期" && state !== "期限待定").length;
      const next = filings
        .filter((filing) => filing.due !== null && filing.due >= facts.day && filing.receivedOn === null)
        .sort((left, right) => ((left.due ?? "") < (right.due ?? "") ? -1 : 1))[0];
      const late = own.lateFilings.value;
      return [
        section.name,
        String(due),
        String(count("按时")),
        String(count("补报")),
        String(count("未报")),
        String(late),
        lateConsequence === "无" ? "—" : lateConsequence,
        next?.due == null ? "—" : `${monthAndDate(next.due)}前：${dutyName(next.duty)}`,
      ];
    }),
    total: null,
  };
}
