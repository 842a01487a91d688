import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { day, plusDays } from "../../src/domain/day.ts";
import { months } from "../../src/domain/period.ts";
import type { Filing } from "../../src/facts/filings.ts";
import type { DutyKind } from "../../src/regulation/duties.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, cellNames, judged, sectionOf } from "../support/years.ts";
import { bureauWith } from "./bureaus.ts";
import { copy, monthLine, target } from "./ledgers.ts";

/** 计量科's filing of a duty as known on a day. */
function filingOf(markdown: string, kind: DutyKind, month: number | null, on: string): Filing {
  const found = sectionOf(judged(markdown, on), "02").filings.find(
    ({ duty }) => duty.kind === kind && duty.month === month,
  );
  if (found === undefined) throw new Error(`no ${kind} ${month ?? ""}`);
  return found;
}

const everything = {
  annual: [target(1)],
  monthly: months.map((month) => monthLine({ month, of: 1, state: "已完成" })),
  selfChecks: ["| 半年自检报告 | 上半年自检报告 |"],
};

type Deadline = readonly [kind: DutyKind, month: number | null, date: string, due: string | null];

/** The scheme's date, and the working day that ends the time (2025: 国办发明电〔2024〕12号; 2026: 国办发明电〔2025〕7号). */
const deadlines2025: readonly Deadline[] = [
  ["年度目标", null, "2024-12-25", "2024-12-25"],
  ["月计划", 1, "2024-12-28", "2024-12-30"],
  ["月计划", 2, "2025-01-28", "2025-02-05"],
  ["月计划", 3, "2025-02-28", "2025-02-28"],
  ["月计划", 4, "2025-03-28", "2025-03-28"],
  ["月计划", 5, "2025-04-28", "2025-04-28"],
  ["月计划", 6, "2025-05-28", "2025-05-28"],
  ["月计划", 7, "2025-06-28", "2025-06-30"],
  ["月计划", 8, "2025-07-28", "2025-07-28"],
  ["月计划", 9, "2025-08-28", "2025-08-28"],
  ["月计划", 10, "2025-09-28", "2025-09-28"],
  ["月计划", 11, "2025-10-28", "2025-10-28"],
  ["月计划", 12, "2025-11-28", "2025-11-28"],
  ["月完成情况", 1, "2025-02-05", "2025-02-05"],
  ["月完成情况", 2, "2025-03-05", "2025-03-05"],
  ["月完成情况", 3, "2025-04-05", "2025-04-07"],
  ["月完成情况", 4, "2025-05-05", "2025-05-06"],
  ["月完成情况", 5, "2025-06-05", "2025-06-05"],
  ["月完成情况", 6, "2025-07-05", "2025-07-07"],
  ["月完成情况", 7, "2025-08-05", "2025-08-05"],
  ["月完成情况", 8, "2025-09-05", "2025-09-05"],
  ["月完成情况", 9, "2025-10-05", "2025-10-09"],
  ["月完成情况", 10, "2025-11-05", "2025-11-05"],
  ["月完成情况", 11, "2025-12-05", "2025-12-05"],
  ["月完成情况", 12, "2026-01-05", "2026-01-05"],
  ["半年自检报告", null, "2025-06-20", "2025-06-20"],
];

const deadlines2026: readonly Deadline[] = [
  ["年度目标", null, "2025-12-25", "2025-12-25"],
  ["月计划", 1, "2025-12-28", "2025-12-29"],
  ["月计划", 2, "2026-01-28", "2026-01-28"],
  ["月计划", 3, "2026-02-28", "2026-02-28"],
  ["月计划", 4, "2026-03-28", "2026-03-30"],
  ["月计划", 5, "2026-04-28", "2026-04-28"],
  ["月计划", 6, "2026-05-28", "2026-05-28"],
  ["月计划", 7, "2026-06-28", "2026-06-29"],
  ["月计划", 8, "2026-07-28", "2026-07-28"],
  ["月计划", 9, "2026-08-28", "2026-08-28"],
  ["月计划", 10, "2026-09-28", "2026-09-28"],
  ["月计划", 11, "2026-10-28", "2026-10-28"],
  ["月计划", 12, "2026-11-28", "2026-11-30"],
  ["月完成情况", 1, "2026-02-05", "2026-02-05"],
  ["月完成情况", 2, "2026-03-05", "2026-03-05"],
  ["月完成情况", 3, "2026-04-05", "2026-04-07"],
  ["月完成情况", 4, "2026-05-05", "2026-05-06"],
  ["月完成情况", 5, "2026-06-05", "2026-06-05"],
  ["月完成情况", 6, "2026-07-05", "2026-07-06"],
  ["月完成情况", 7, "2026-08-05", "2026-08-05"],
  ["月完成情况", 8, "2026-09-05", "2026-09-07"],
  ["月完成情况", 9, "2026-10-05", "2026-10-08"],
  ["月完成情况", 10, "2026-11-05", "2026-11-05"],
  ["月完成情况", 11, "2026-12-05", "2026-12-07"],
  ["月完成情况", 12, "2027-01-05", null],
  ["半年自检报告", null, "2026-06-20", "2026-06-22"],
];

const cases = [
  ...deadlines2025.map((deadline) => ({ year: 2025, deadline })),
  ...deadlines2026.map((deadline) => ({ year: 2026, deadline })),
];

describe.each([
  { rule: "顺延", last: ([, , , due]: Deadline) => due },
  { rule: "不顺延", last: ([, , date]: Deadline) => date },
])("四(一)2, 四(二)1, 四(三)2: the day itself is in time; 期限遇休息日=$rule", ({ rule, last }) => {
  // The one deadline that 2026 cannot tell has its own test below.
  it.each(cases.filter(({ deadline }) => last(deadline) !== null))(
    "$year $deadline",
    ({ year, deadline }) => {
      const [kind, month] = deadline;
      const settings = bureauWith({ year, parameters: { 期限遇休息日: rule } });
      const due = last(deadline) ?? "";
      const seen = (receivedOn: string, on: string) => {
        const {
          state,
          late,
          due: until,
        } = filingOf(settings + copy(receivedOn, everything, { year }), kind, month, on);
        return { state, late, until };
      };
      const [before, next] = [plusDays(day(due), -1), plusDays(day(due), 1)];
      expect(seen(before, next)).toEqual({ state: "按时", late: false, until: due });
      expect(seen(due, next)).toEqual({ state: "按时", late: false, until: due });
      expect(seen(next, next)).toEqual({ state: "补报", late: true, until: due });
      // Nothing received yet: the day itself still belongs to the time.
      expect(seen("2027-12-31", due)).toEqual({ state: "未到期", late: false, until: due });
      expect(seen("2027-12-31", next)).toEqual({ state: "未报", late: true, until: due });
    },
  );
});

describe("期限待定: a deadline whose year the calendar does not hold lies on the scheme's date or after it", () => {
  const settings = bureauWith({ year: 2026 });
  it.each([
    { received: "2027-01-05", on: "2027-01-06", state: "按时" },
    { received: "2027-01-06", on: "2027-01-06", state: "期限待定" },
    { received: "2027-12-31", on: "2027-01-05", state: "未到期" },
    { received: "2027-12-31", on: "2027-01-06", state: "期限待定" },
  ])("December's report received $received, on $on: $state", ({ received, on, state }) => {
    const filing = filingOf(settings + copy(received, everything, { year: 2026 }), "月完成情况", 12, on);
    expect(filing).toMatchObject({ due: null, state, late: false });
  });
});

describe("the 26 papers of a section's year", () => {
  it("are one of annual targets, twelve plans, twelve reports and one self report, in the order of their dates", () => {
    const { filings } = sectionOf(judged(bureau, "2024-12-01"), "02");
    expect(filings).toHaveLength(26);
    const dates = filings.map(({ duty }) => duty.date);
    expect(dates).toEqual([...dates].sort());
    const kinds = filings.map(({ duty }) => duty.kind);
    expect(
      ["年度目标", "月计划", "月完成情况", "半年自检报告"].map(
        (kind) => kinds.filter((each) => each === kind).length,
      ),
    ).toEqual([1, 12, 12, 1]);
    expect(filings.every(({ state, late }) => state === "未到期" && !late)).toBe(true);
  });

  it("are all missing, each once, where nothing ever came", () => {
    const section = sectionOf(judged(bureau, "2026-06-30"), "02");
    expect(section.filings.map(({ state }) => state)).toEqual(Array.from({ length: 26 }, () => "未报"));
    expect(section.facts.lateFilings.value).toBe(26);
  });

  it("半年自检报告计入报送=否 leaves a late self report out of the count, and in the list", () => {
    const counted = (parameters: Readonly<Record<string, string>>) => {
      const markdown = bureauWith({ parameters });
      const { state, late } = filingOf(markdown, "半年自检报告", null, "2026-06-30");
      return [state, late, sectionOf(judged(markdown, "2026-06-30"), "02").facts.lateFilings.value];
    };
    expect(counted({})).toEqual(["未报", true, 26]);
    expect(counted({ 半年自检报告计入报送: "否" })).toEqual(["未报", false, 25]);
  });

  const [plan, report] = ["月计划", "月完成情况"];
  it.each([
    { span: "all year", from: "", to: "", plans: [1, 12], reports: [1, 12], others: 2 },
    { span: "from 1 July", from: "2025-07-01", to: "", plans: [8, 12], reports: [7, 12], others: 0 },
    { span: "from 28 June", from: "2025-06-28", to: "", plans: [7, 12], reports: [6, 12], others: 0 },
    { span: "from 15 July", from: "2025-07-15", to: "", plans: [8, 12], reports: [7, 12], others: 0 },
    { span: "to 30 June", from: "", to: "2025-06-30", plans: [1, 6], reports: [1, 5], others: 2 },
    { span: "to 5 July", from: "", to: "2025-07-05", plans: [1, 7], reports: [1, 6], others: 2 },
    { span: "to 15 May", from: "", to: "2025-05-15", plans: [1, 5], reports: [1, 4], others: 1 },
  ])(
    "a section that exists $span owes what fell due while it existed",
    ({ from, to, plans, reports, others }) => {
      const markdown = bureauWith({ sections: [`| 02 | 计量科 | | ${from} | ${to} | 2001 | 高远 | 2001 |`] });
      const { filings } = sectionOf(judged(markdown), "02");
      const owed = (kind: string) =>
        filings.filter(({ duty }) => duty.kind === kind).map(({ duty }) => duty.month);
      const ends = (kind: string) => [owed(kind)[0], owed(kind).at(-1)];
      expect([ends(plan ?? ""), ends(report ?? "")]).toEqual([plans, reports]);
      expect(filings.filter(({ duty }) => duty.month === null)).toHaveLength(others);
    },
  );

  it("a renamed section keeps its copies and corrections", () => {
    const markdown = `${bureauWith({ sections: ["| 01 | 办公室 | | | | 1001 | 高远 | 1002 |", "| 02 | 计量认证科 | 计量科 | | | 2001 | 高远 | 2001 |"] })}${copy("2025-03-10", everything)}${corrections("| 计量科 | 月完成情况 | 2月 | 更正收到日期 | 2025-03-04 | 纸质先到 | 2025-03-11 |")}`;
    expect(filingOf(markdown, "月完成情况", 2, "2026-01-30").state).toBe("按时");
    expect(filingOf(markdown, "月完成情况", 1, "2026-01-30").state).toBe("补报");
    const problems = survey(inputOf(markdown), day("2026-01-30")).problems;
    expect(problems.filter(({ code }) => code === "section-not-known" || code === "owner-differs")).toEqual(
      [],
    );
  });
});

function corrections(...rows: readonly string[]): string {
  return `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 | | 2025
## 报送更正
| 科室 | 报表 | 期间 | 处理 | 收到日期 | 依据 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

describe("what a ledger files (office.md 2)", () => {
  const reported = (state: string) => monthLine({ month: 2, of: 1, state });
  const unsigned = (line: string) => line.replace("| 高远 |", "| |");

  it.each<{
    readonly sentence: string;
    readonly kind: DutyKind;
    readonly month: number | null;
    readonly tables: Parameters<typeof copy>[1];
    readonly files: boolean;
  }>([
    {
      sentence: "annual targets, all rows signed",
      kind: "年度目标",
      month: null,
      tables: { annual: [target(1), target(2)] },
      files: true,
    },
    {
      sentence: "annual targets, one row without a signer",
      kind: "年度目标",
      month: null,
      tables: { annual: [target(1), unsigned(target(2))] },
      files: false,
    },
    {
      sentence: "annual targets, one row without the day of signing",
      kind: "年度目标",
      month: null,
      tables: { annual: [target(1).replace("2024-12-18", "")] },
      files: false,
    },
    {
      sentence: "annual targets, a day of signing that is 必须改",
      kind: "年度目标",
      month: null,
      tables: { annual: [target(1).replace("2024-12-18", "12月18日")] },
      files: true,
    },
    { sentence: "no rows at all", kind: "年度目标", month: null, tables: {}, files: false },
    {
      sentence: "a month's plan, all its rows signed, whatever other months are",
      kind: "月计划",
      month: 2,
      tables: { monthly: [reported(""), unsigned(monthLine({ month: 3, of: 1 }))] },
      files: true,
    },
    {
      sentence: "a month's plan, one of its rows unsigned",
      kind: "月计划",
      month: 2,
      tables: { monthly: [reported(""), unsigned(reported(""))] },
      files: false,
    },
    { sentence: "a month without rows", kind: "月计划", month: 2, tables: { monthly: [] }, files: false },
    {
      sentence: "a month's report, every row with a 状态, though unsigned",
      kind: "月完成情况",
      month: 2,
      tables: { monthly: [reported("已完成"), unsigned(reported("未完成"))] },
      files: true,
    },
    {
      sentence: "a month's report, one row without a 状态",
      kind: "月完成情况",
      month: 2,
      tables: { monthly: [reported("已完成"), reported("")] },
      files: false,
    },
    {
      sentence: "a month's report, a 状态 that says 无, which is 必须改",
      kind: "月完成情况",
      month: 2,
      tables: { monthly: [reported("无")] },
      files: true,
    },
    {
      sentence: "a month's report, a 状态 that is 必须改",
      kind: "月完成情况",
      month: 2,
      tables: { monthly: [reported("基本完成")] },
      files: true,
    },
    {
      sentence: "the self report by its title",
      kind: "半年自检报告",
      month: null,
      tables: { selfChecks: ["| 应检资料 | 台账 |", "| 半年自检报告 | 上半年自检报告 |"] },
      files: true,
    },
    {
      sentence: "the self report without a title",
      kind: "半年自检报告",
      month: null,
      tables: { selfChecks: ["| 半年自检报告 | |"] },
      files: false,
    },
    {
      sentence: "materials for inspection alone",
      kind: "半年自检报告",
      month: null,
      tables: { selfChecks: ["| 应检资料 | 台账 |"] },
      files: false,
    },
  ])("$sentence: $files", ({ kind, month, tables, files }) => {
    const { receivedOn } = filingOf(bureau + copy("2025-03-03", tables), kind, month, "2025-03-04");
    expect(receivedOn).toBe(files ? "2025-03-03" : null);
  });

  it("a report received before the 25th of its month is none", () => {
    const received = (on: string) =>
      filingOf(bureau + copy(on, { monthly: [reported("已完成")] }), "月完成情况", 2, "2025-03-31")
        .receivedOn;
    expect([received("2025-02-24"), received("2025-02-25")]).toEqual([null, "2025-02-25"]);
  });

  it("a plan and the annual targets may come long before", () => {
    const early = bureau + copy("2024-11-01", everything);
    expect(filingOf(early, "年度目标", null, "2025-01-01").state).toBe("按时");
    expect(filingOf(early, "月计划", 12, "2025-12-31").state).toBe("按时");
    expect(filingOf(early, "半年自检报告", null, "2025-12-31").state).toBe("未报");
  });

  it("takes punctuality from the first copy that files, content from the latest", () => {
    const first = copy("2025-03-04", { annual: [target(1)], monthly: [reported("未完成")] });
    const second = copy("2025-03-20", { annual: [target(1)], monthly: [reported("已完成")] });
    const third = copy("2025-04-20", { annual: [target(1)], monthly: [reported("")] });
    const filing = filingOf(bureau + first + second + third, "月完成情况", 2, "2025-05-01");
    expect(filing).toMatchObject({ state: "按时", receivedOn: "2025-03-04" });
    expect(filing.cells.map(({ place }) => place)).toEqual([
      { file: "各科室报送/02/2025-03-04-1 2025年目标台账.xlsx", sheet: "月计划与完成", cell: "J5" },
    ]);
    const content = (on: string) =>
      sectionOf(judged(bureau + first + second + third, on), "02").ledger?.rows.monthlyTargets[0]?.state
        .value;
    expect([content("2025-03-19"), content("2025-03-20"), content("2025-04-20")]).toEqual([
      "未完成",
      "已完成",
      null,
    ]);
  });

  it("orders copies of one day by their number, the tenth after the second", () => {
    const markdown = `${bureau}${copy("2025-03-04", { monthly: [reported("已完成")] }, { sequence: 10 })}${copy("2025-03-04", { monthly: [reported("未完成")] }, { sequence: 2 })}`;
    expect(sectionOf(judged(markdown), "02").ledger?.sequence).toBe(10);
  });

  it("counts a paper still missing once, wherever the newest ledger was looked into", () => {
    const section = sectionOf(
      judged(bureau + copy("2024-12-20", { annual: [target(1)] }), "2025-02-06"),
      "02",
    );
    const late = section.filings.filter((filing) => filing.late);
    // Plans of January and February, the report of January.
    expect(late.map(({ duty, state }) => [duty.kind, duty.month, state])).toEqual([
      ["月计划", 1, "未报"],
      ["月计划", 2, "未报"],
      ["月完成情况", 1, "未报"],
    ]);
    expect(late[0]?.cells[0]?.place.file).toBe("各科室报送/02/2024-12-20-1 2025年目标台账.xlsx");
    expect(cellNames(filingOf(bureau, "月计划", 1, "2025-02-06").cells)).toEqual(["科室!B6"]);
  });
});

describe("报送更正: the three exceptions", () => {
  const onTime = copy("2025-03-04", { monthly: [monthLine({ month: 2, of: 1, state: "已完成" })] });
  const late = copy("2025-03-10", { monthly: [monthLine({ month: 2, of: 1, state: "已完成" })] });
  const row = (handling: string, receivedOn: string, period = "2月", decidedOn = "2025-03-20") =>
    `| 计量科 | 月完成情况 | ${period} | ${handling} | ${receivedOn} | 领导小组会议 | ${decidedOn} |`;
  const again = (sequence: number, state: string) =>
    copy("2025-03-04", { monthly: [monthLine({ month: 2, of: 1, state })] }, { sequence });
  const filing = (copies: string, rows: readonly string[], on = "2025-03-31") =>
    filingOf(bureau + copies + corrections(...rows), "月完成情况", 2, on);

  it.each<{
    readonly sentence: string;
    readonly copies: string;
    readonly rows: readonly string[];
    readonly on?: string;
    readonly state: string;
    readonly cell?: string;
  }>([
    {
      sentence: "更正收到日期 puts the day of the paper first",
      copies: late,
      rows: [row("更正收到日期", "2025-03-05")],
      state: "按时",
      cell: "报送更正!E5",
    },
    {
      sentence: "更正收到日期 can also be late",
      copies: onTime,
      rows: [row("更正收到日期", "2025-03-06")],
      state: "补报",
      cell: "报送更正!E5",
    },
    {
      sentence: "更正收到日期 stands where no copy ever came",
      copies: "",
      rows: [row("更正收到日期", "2025-03-05")],
      state: "按时",
      cell: "报送更正!E5",
    },
    {
      sentence: "the later 更正收到日期 stands",
      copies: late,
      rows: [row("更正收到日期", "2025-03-09"), row("更正收到日期", "2025-03-05")],
      state: "按时",
      cell: "报送更正!E6",
    },
    {
      sentence: "更正收到日期 has no effect before it was decided",
      copies: late,
      rows: [row("更正收到日期", "2025-03-05", "2月", "2025-04-01")],
      state: "补报",
    },
    {
      sentence: "更正收到日期 without its day has no effect",
      copies: late,
      rows: [row("更正收到日期", "")],
      state: "补报",
    },
    {
      sentence: "免于计次 of a late paper",
      copies: late,
      rows: [row("免于计次", "")],
      state: "免于计次",
      cell: "报送更正!D5",
    },
    {
      sentence: "免于计次 of a missing paper",
      copies: "",
      rows: [row("免于计次", "")],
      state: "免于计次",
      cell: "报送更正!D5",
    },
    { sentence: "免于计次 of a punctual paper", copies: onTime, rows: [row("免于计次", "")], state: "按时" },
    {
      sentence: "免于计次 before the deadline",
      copies: "",
      rows: [row("免于计次", "", "2月", "2025-03-01")],
      on: "2025-03-05",
      state: "未到期",
    },
    {
      sentence: "退回未受理 undoes the filing",
      copies: onTime,
      rows: [row("退回未受理", "2025-03-04")],
      state: "未报",
      cell: "报送更正!D5",
    },
    {
      sentence: "退回未受理 leaves the next copy to file, late",
      copies: onTime + late,
      rows: [row("退回未受理", "2025-03-04")],
      state: "补报",
      cell: "报送更正!D5",
    },
    {
      sentence: "退回未受理 leaves the next copy to file, in time",
      copies: copy("2025-02-28", { monthly: [monthLine({ month: 2, of: 1, state: "已完成" })] }) + onTime,
      rows: [row("退回未受理", "2025-02-28")],
      state: "按时",
    },
    {
      sentence: "退回未受理 without a day refuses nothing",
      copies: onTime + late,
      rows: [row("退回未受理", "")],
      state: "按时",
      cell: "报送更正!D5",
    },
    {
      sentence: "退回未受理 leaves a mended copy of the same day to file",
      copies: onTime + again(2, "已完成"),
      rows: [row("退回未受理", "2025-03-04")],
      state: "按时",
      cell: "月计划与完成!J5",
    },
    {
      sentence: "退回未受理 twice on a day refuses both copies of it",
      copies: onTime + again(2, "已完成"),
      rows: [row("退回未受理", "2025-03-04"), row("退回未受理", "2025-03-04")],
      state: "未报",
    },
    {
      sentence: "退回未受理 refuses the first copy of its day that files the paper, not one that does not",
      copies: again(1, "") + again(2, "已完成"),
      rows: [row("退回未受理", "2025-03-04")],
      state: "未报",
    },
    {
      sentence: "退回未受理 refuses every copy of the days before it",
      copies:
        copy("2025-03-03", { monthly: [monthLine({ month: 2, of: 1, state: "已完成" })] }) + onTime + late,
      rows: [row("退回未受理", "2025-03-04")],
      state: "补报",
    },
    {
      sentence: "another month's row does not concern it",
      copies: late,
      rows: [row("免于计次", "", "3月"), row("免于计次", "", "12月")],
      state: "补报",
    },
  ])("$sentence: $state", ({ copies, rows, on, state, cell }) => {
    const found = filing(copies, rows, on);
    expect(found.state).toBe(state);
    expect(found.late).toBe(state === "补报" || state === "未报");
    expect(cellNames(found.cells)).toEqual(
      cell === undefined ? expect.anything() : expect.arrayContaining([cell]),
    );
  });

  it.each(["2月", "2", "02", "2025-02", "2025年2月", "２月"])("期间 %s means February", (period) => {
    expect(filing(late, [row("免于计次", "", period)]).state).toBe("免于计次");
  });

  it.each(["二月", "2月份", "一季度", "13月"])(
    "期间 %s of a month's paper is 必须改, not passed over",
    (period) => {
      const input = inputOf(bureau + late + corrections(row("免于计次", "", period)));
      expect(
        survey(input, day("2025-03-31")).problems.find(({ place }) => place.cell === "C5"),
      ).toMatchObject({
        severity: "must-fix",
        code: "period-not-a-month",
      });
    },
  );

  it.each([
    ["年度目标", "全年"],
    ["半年自检报告", "半年"],
  ])("%s needs no month in 期间", (kind, period) => {
    const refused = `| 02 | ${kind} | ${period} | 免于计次 | | 领导小组会议 | 2025-12-01 |`;
    const markdown = bureau + corrections(refused);
    expect(filingOf(markdown, kind as DutyKind, null, "2025-12-31").state).toBe("免于计次");
    expect(
      survey(inputOf(markdown), day("2025-12-31")).problems.filter(({ place }) => place.cell === "C5"),
    ).toEqual([]);
  });

  it.each(["更正收到日期", "退回未受理"])("%s without 收到日期 is 必须改 at that cell", (handling) => {
    const { problems } = survey(inputOf(bureau + late + corrections(row(handling, ""))), day("2025-03-31"));
    expect(problems.find(({ place }) => place.sheet === "报送更正" && place.cell === "E5")).toMatchObject({
      severity: "must-fix",
      code: "received-day-missing",
      clause: "四(一)3",
    });
  });

  it.each(["2024-02", "2026年2月"])("期间 %s is of another year: 必须改, without effect", (period) => {
    const markdown = bureau + late + corrections(row("免于计次", "", period));
    expect(filingOf(markdown, "月完成情况", 2, "2025-03-31").state).toBe("补报");
    expect(
      survey(inputOf(markdown), day("2025-03-31")).problems.find(({ place }) => place.cell === "C5"),
    ).toMatchObject({ severity: "must-fix", code: "period-of-another-year", clause: "四(一)3" });
  });

  it("a name that one section has and another had means the one that has it", () => {
    const sections = [
      "| 01 | 质量科 | | | | 1001 | 高远 | 1002 |",
      "| 02 | 计量科 | 质量科 | | | 2001 | 高远 | 2001 |",
    ];
    const waiver = corrections("| 质量科 | 月完成情况 | 2月 | 免于计次 | | 领导小组会议 | 2025-03-20 |");
    const { facts } = judged(bureauWith({ sections }) + late + waiver, "2025-03-31");
    const states = facts.sections.map(
      ({ filings }) => filings.find(({ duty }) => duty.kind === "月完成情况" && duty.month === 2)?.state,
    );
    expect(states).toEqual(["免于计次", "补报"]);
  });
});
