import { describe, expect, it } from "vitest";
import { arrivalsUntil } from "../../src/commands/receipts.ts";
import { survey } from "../../src/commands/survey.ts";
import { composeReceiptSlips, receiptText } from "../../src/documents/receipt-slip.ts";
import { day } from "../../src/domain/day.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { copy, monthLine, target } from "../facts/ledgers.ts";
import { inputOf } from "../support/workbooks.ts";

function slipsOn(markdown: string, on: string) {
  const input = inputOf(markdown);
  const surveyed = survey(input, day(on));
  const judgements = surveyed.years.map((year) => year.on(day(on)).judgement);
  const arrivals = arrivalsUntil(input, surveyed);
  return composeReceiptSlips(judgements, arrivals, day(on)).map((slip) => ({
    slip,
    text: receiptText(slip, judgements, arrivals).split("\n"),
  }));
}

const only = "| 02 | 计量科 | | | | 2001 | 高远 | 2001 |";
const bureau = bureauWith({ sections: [only], parameters: { 启用日期: "2025-01-01" } });
const january = monthLine({ month: 1, of: 1, state: "已完成" });
const ownerless = monthLine({ month: 2, of: 1 }).replace("| 张伟 |", "|  |");
const first = copy("2025-01-03", { annual: [target(1)], monthly: [monthLine({ month: 1, of: 1 })] });
/** January's report, due on 5 February and received two working days later; an owner is missing. */
const second = copy("2025-02-07", {
  annual: [target(1).replace("| 张伟 |", "| 同上 |")],
  monthly: [january, ownerless],
});
const third = copy("2025-02-10", { annual: [target(1)], monthly: [january, ownerless] });

describe("签收单 of a section", () => {
  it("says what arrived, when, in time or not, and what has to be mended by when", () => {
    const [found] = slipsOn(bureau + first + second + third, "2025-02-12");
    expect(found?.slip.section).toEqual({ code: "02", name: "计量科" });
    const [year] = found?.slip.years ?? [];
    expect(year?.arrivals.rows).toEqual([
      ["2025年2月10日", "2025年目标台账", "—", "1项，2月13日前"],
      [
        "2025年2月7日",
        "2025年目标台账",
        "2月工作目标计划（补报，逾期2个工作日）、1月完成情况表（补报，逾期2个工作日）",
        "以后一次报送的为准",
      ],
      ["2025年1月3日", "2025年目标台账", "—", "以后一次报送的为准"],
    ]);
    expect(year?.mending).toHaveLength(1);
    expect(year?.mending[0]?.sentence).toBe(
      "2025年目标台账必须改1项，请于2月13日前补正。上次2项，已补正1项，剩1项，新增0项。",
    );
    expect(year?.mending[0]?.tables[0]).toMatchObject({
      caption: "必须改（1项）",
      rows: [
        [
          "1",
          "月计划与完成 F6",
          "2月 1",
          "计量科目标台账“月计划与完成”第6行“责任人”未填。",
          "请补填：多人的用顿号分开。",
        ],
      ],
    });
    expect(year?.late).toBe("2025年度累计未按时报送2次（方案四（一）3）。");
  });

  it("as a text to paste: the latest copy of each form alone", () => {
    const [found] = slipsOn(bureau + first + second + third, "2025-02-12");
    expect(found?.text).toEqual([
      "计量科报送签收单（截至2025年2月12日）",
      "2月10日收到2025年目标台账。",
      "2025年目标台账必须改1项，请于2月13日前补正。上次2项，已补正1项，剩1项，新增0项。",
      "1. 计量科目标台账“月计划与完成”第6行“责任人”未填。请补填：多人的用顿号分开。",
      "2025年度累计未按时报送2次（方案四（一）3）。",
      "目标管理办公室",
    ]);
  });

  it("as a text to paste, what is mended in one way stands together, the first five with their places", () => {
    const days = ["1月5日", "1月6日", "1.7", "1月8日", "1月9日", "1月10日"];
    const yearless = days.map((shown, at) =>
      monthLine({ month: 2, of: at + 1 }).replace("2025-01-24", shown),
    );
    const [found] = slipsOn(
      bureau + copy("2025-01-03", { annual: [target(1)], monthly: yearless }),
      "2025-01-04",
    );
    expect(found?.text.filter((line) => /^(\d+\.|　)/.test(line))).toEqual([
      "1. 请填写带年份的日期，如2025-1-5。（6处）",
      ...days
        .slice(0, 5)
        .map(
          (shown, at) =>
            `　计量科目标台账“月计划与完成”第${at + 5}行“签发日期”填的是“${shown}”。请填写带年份的日期；如指2025年，请填2025-1-${at + 5}。`,
        ),
      "　其余1处见退回的工作簿。",
    ]);
  });

  it("before anything came there is none; a later copy is not known yet", () => {
    expect(slipsOn(bureau + first, "2025-01-02")).toEqual([]);
    const [found] = slipsOn(bureau + first + second + third, "2025-02-07");
    expect(found?.slip.years[0]?.arrivals.rows[0]?.[3]).toBe("2项，2月11日前");
  });

  it("the office sets its own period; Saturday, 8 February 2025, is a working day", () => {
    const slow = bureauWith({ sections: [only], parameters: { 补正期限: "5" } });
    const [found] = slipsOn(slow + second, "2025-02-07");
    expect(found?.slip.years[0]?.arrivals.rows[0]?.[3]).toBe("2项，2月13日前");
  });

  it("what was tidied is listed, before and after", () => {
    const written = copy("2025-01-03", { monthly: [monthLine({ month: 1, of: 1 }).replace("1月", "一月")] });
    const [found] = slipsOn(bureau + written, "2025-01-03");
    const tables = found?.slip.years[0]?.mending[0]?.tables ?? [];
    expect(tables[0]?.caption).toBe("已规范格式，核对无误的不必修改（1项）");
    expect(tables[0]?.rows[0]?.[3]).toBe(
      "计量科目标台账“月计划与完成”第5行“月份”原为“一月”，已按“1月”办理。",
    );
  });

  it("shows no value of a private column: the page lies in 内部", () => {
    const comments = `
# 各科室报送/02/2026-01-05-1 2025年评语与初定.xlsx | 评语与初定 | 计量科 | 2025
## 评语与初定
| 编号 | 姓名 | 评语 | 初定等次 | 日期 |
| --- | --- | --- | --- | --- |
| 2001 | 张伟 | 工作踏实 | 优 | 2026-01-04 |
`;
    const [found] = slipsOn(bureau + comments, "2026-01-06");
    const all = JSON.stringify(found);
    expect(all).toContain("“初定等次”所填内容不合要求。");
    expect(all).not.toContain("“优”");
  });
});
