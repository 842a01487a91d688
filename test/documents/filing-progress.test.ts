import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { composeProgress } from "../../src/documents/filing-progress.ts";
import { reminderOf } from "../../src/documents/filing-reminder.ts";
import { day } from "../../src/domain/day.ts";
import { months } from "../../src/domain/period.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { copy, monthLine, target } from "../facts/ledgers.ts";
import { inputOf } from "../support/workbooks.ts";

function progressOn(markdown: string, on: string) {
  const asOf = day(on);
  const judgements = survey(inputOf(markdown), asOf).years.map((year) => year.on(asOf).judgement);
  return composeProgress(judgements, reminderOf(judgements, asOf), [], asOf).years;
}

const only = "| 02 | 计量科 | | | | 2001 | 高远 | 2001 |";
const bureau = bureauWith({ sections: [only] });
const annual = [target(1)];
const plans = months.map((month) => monthLine({ month, of: 1 }));
const january = months.map((month) =>
  monthLine(month === 1 ? { month, of: 1, state: "已完成" } : { month, of: 1 }),
);

describe("逾期明细", () => {
  const overdue = (markdown: string, on: string) => progressOn(markdown, on)[0]?.overdue?.rows ?? [];

  it.each([
    ["on the day itself", "2025-02-05", "2025-02-05", []],
    ["the day after", "2025-02-06", "2025-02-06", [["2025年2月6日", "1个工作日", "补报"]]],
    [
      "over the weekend, Saturday being a working day",
      "2025-02-10",
      "2025-02-10",
      [["2025年2月10日", "4个工作日", "补报"]],
    ],
    ["not yet", "2025-12-31", "2025-02-07", [["未收到", "2个工作日", "未报"]]],
  ])("January's report, due on 5 February, received %s", (_, received, on, expected) => {
    const first = copy("2024-12-20", { annual, monthly: plans });
    const second = copy(received, { annual, monthly: january });
    expect(overdue(bureau + first + second, on)).toEqual(
      expected.map((row) => ["计量科", "1月完成情况表", "2025年2月5日", ...row]),
    );
  });

  it("tells a waived filing and one that is not counted apart", () => {
    const settings = bureauWith({ sections: [only], parameters: { 半年自检报告计入报送: "否" } });
    const ledgers =
      copy("2024-12-20", { annual, monthly: plans }) + copy("2025-06-30", { annual, monthly: plans });
    const register = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 计量科 | 月完成情况 | 1月 | 免于计次 | | 领导小组同意 | 2025-02-10 |
`;
    const rows = overdue(settings + ledgers + register, "2025-06-24");
    expect(
      rows
        .filter(([, name]) => name === "1月完成情况表" || name === "半年自检报告")
        .map((row) => row.slice(3)),
    ).toEqual([
      ["未收到", "96个工作日", "免于计次"],
      ["未收到", "2个工作日", "未报（不计次）"],
    ]);
  });
});

describe("报送进度 of two years", () => {
  it("puts the year in hand first", () => {
    const both = bureauWith({}) + bureauWith({ year: 2026 });
    expect(progressOn(both, "2026-01-15").map(({ heading }) => heading)).toEqual(["2025年度", "2026年度"]);
    expect(progressOn(both, "2026-04-15").map(({ heading }) => heading)).toEqual(["2026年度", "2025年度"]);
  });
});
