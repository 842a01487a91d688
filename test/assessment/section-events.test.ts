import { describe, expect, it } from "vitest";
import { cellNames } from "../support/years.ts";
import { answerOf, evaluationOf, event, section, type SectionCase } from "./section-cases.ts";

interface Case {
  readonly sentence: string;
  readonly clause: string;
  readonly given: SectionCase;
  readonly answer: string;
  readonly cells?: readonly string[];
}

const confirmed = { conclusion: "属实" };
const refuted = { conclusion: "不属实" };

/** Three states of an event of a kind, and what each makes of a condition that nobody judged. */
function states(
  clause: string,
  sentence: string,
  kind: string,
  [whenConfirmed, whenPending, whenRefuted]: readonly [string, string, string],
): Case[] {
  return [
    {
      sentence: `${sentence}: ${kind} 属实`,
      clause,
      given: { events: [event(kind, confirmed)] },
      answer: whenConfirmed,
      cells: ["事项登记!G5"],
    },
    {
      sentence: `${sentence}: ${kind} not confirmed yet`,
      clause,
      given: { events: [event(kind)] },
      answer: whenPending,
      cells: ["事项登记!C5"],
    },
    {
      sentence: `${sentence}: ${kind} 属实 without its day`,
      clause,
      given: { events: [event(kind, { ...confirmed, confirmedOn: "" })] },
      answer: whenPending,
    },
    {
      sentence: `${sentence}: ${kind} 属实 from a later day`,
      clause,
      given: { events: [event(kind, { ...confirmed, confirmedOn: "2026-02-01" })] },
      answer: whenPending,
    },
    {
      sentence: `${sentence}: ${kind} 不属实`,
      clause,
      given: { events: [event(kind, refuted)] },
      answer: whenRefuted,
    },
    { sentence: `${sentence}: nothing registered`, clause, given: {}, answer: whenRefuted },
    {
      sentence: `${sentence}: ${kind} of another section`,
      clause,
      given: { events: [event(kind, { ...confirmed, subject: "办公室" })] },
      answer: whenRefuted,
    },
    {
      sentence: `${sentence}: one refuted, one waiting`,
      clause,
      given: { events: [event(kind, refuted), event(kind)] },
      answer: whenPending,
    },
    {
      sentence: `${sentence}: one waiting, one confirmed`,
      clause,
      given: { events: [event(kind), event(kind, confirmed)] },
      answer: whenConfirmed,
    },
  ];
}

const met = ["符合", "待研究认定", "不符合"] as const;
const unmet = ["不符合", "待研究认定", "符合"] as const;
/** Where people's judgement is part of the answer, nothing registered leaves it to them. */
const judgedUnmet = ["不符合", "待研究认定", "待研究认定"] as const;

const task = (times: Parameters<typeof event>[1]): SectionCase => ({
  events: [event("领导交办", { due: "2025-06-30", ...times })],
});

const cases: readonly Case[] = [
  ...states("三(三)2", "工作有较大失误", "较大失误", met),
  ...states("三(三)3", "工作人员有违章行为", "违章", met),
  ...states("三(三)3", "工作人员有违纪行为", "违纪", met),
  ...states("三(三)6", "被“一票否决”", "一票否决", met),
  ...states("三(二)6", "无失泄密", "失泄密", unmet),
  ...states("三(二)6", "无安全责任事故", "安全责任事故", unmet),
  ...states("三(二)4", "无不良反映", "投诉", judgedUnmet),
  ...states("三(二)7", "无违纪", "违纪", judgedUnmet),
  ...states("三(二)7", "无明显工作差错", "明显工作差错", judgedUnmet),
  ...states("三(一)5", "无失泄密", "失泄密", judgedUnmet),
  ...states("三(一)7", "无违章", "违章", judgedUnmet),
  ...states("三(一)7", "无工作差错", "工作差错", judgedUnmet),
  {
    sentence: "a minor fault does not stand against 达标",
    clause: "三(二)7",
    given: { events: [event("工作差错", confirmed)], findings: [["三(二)7", "符合"]] },
    answer: "符合",
  },
  {
    sentence: "较大失误 that waits, answered by a finding",
    clause: "三(三)2",
    given: { events: [event("较大失误")], findings: [["三(三)2", "不符合"]] },
    answer: "不符合",
  },
  {
    sentence: "无不良反映: refuted, and the rest found well",
    clause: "三(二)4",
    given: { events: [event("投诉", refuted)], findings: [["三(二)4", "符合"]] },
    answer: "符合",
  },
  {
    sentence: "无不良反映: confirmed, whatever a finding says",
    clause: "三(二)4",
    given: { events: [event("投诉", confirmed)], findings: [["三(二)4", "符合"]] },
    answer: "不符合",
  },
  {
    sentence: "工作人员: what a person did counts for the section",
    clause: "三(三)3",
    given: { events: [event("违纪", { ...confirmed, subject: "2001" })] },
    answer: "符合",
  },
  {
    sentence: "工作人员: a person of another section",
    clause: "三(三)3",
    given: { events: [event("违纪", { ...confirmed, subject: "1002" })] },
    answer: "不符合",
  },
  {
    sentence: "领导交办: finished on the day",
    clause: "三(三)2",
    given: task({ doneOn: "2025-06-30", ...confirmed }),
    answer: "不符合",
  },
  {
    sentence: "领导交办: finished a day late, confirmed",
    clause: "三(三)2",
    given: task({ doneOn: "2025-07-01", ...confirmed }),
    answer: "符合",
    cells: ["事项登记!G5"],
  },
  {
    sentence: "领导交办: finished a day late, not confirmed",
    clause: "三(三)2",
    given: task({ doneOn: "2025-07-01" }),
    answer: "待研究认定",
    cells: ["事项登记!E5"],
  },
  {
    sentence: "领导交办: finished late, refuted",
    clause: "三(三)2",
    given: task({ doneOn: "2025-07-01", ...refuted }),
    answer: "不符合",
  },
  {
    sentence: "领导交办: never finished, not confirmed",
    clause: "三(三)2",
    given: task({}),
    answer: "待研究认定",
  },
  {
    sentence: "领导交办: due today, not finished",
    clause: "三(三)2",
    given: { ...task({}), on: "2025-06-30" },
    answer: "不符合",
  },
  {
    sentence: "领导交办: due yesterday, not finished",
    clause: "三(三)2",
    given: { ...task({}), on: "2025-07-01" },
    answer: "待研究认定",
  },
];

describe("三(一) to 三(三): confirmed, unconfirmed and refuted events", () => {
  it.each(cases)("$clause $sentence: $answer", ({ clause, given, answer, cells }) => {
    const evaluation = evaluationOf(section(given), clause);
    expect(evaluation.answer).toBe(answer);
    for (const cell of cells ?? []) expect(cellNames(evaluation.cells)).toContain(cell);
  });

  it.each(["三(三)4", "三(三)5", "三(三)7", "三(一)2", "三(一)4", "三(二)2"])(
    "%s is only ever what people found",
    (clause) => {
      expect(answerOf(section({}), clause)).toBe("待研究认定");
      for (const conclusion of ["符合", "不符合"] as const) {
        const evaluation = evaluationOf(section({ findings: [[clause, conclusion]] }), clause);
        expect(evaluation.answer).toBe(conclusion);
        expect(cellNames(evaluation.cells)).toEqual(["研究认定!E5", "研究认定!F5"]);
      }
    },
  );

  it("a person's event belongs to the section of its day", () => {
    const moved = (eventOn: string, code: string) =>
      answerOf(
        section(
          {
            events: [
              event("违纪", { ...confirmed, subject: "2001", on: eventOn, confirmedOn: "2025-12-01" }),
            ],
            moves: ["| 2025-07-01 | 2001 | 轮岗 | 计量科 | 办公室 |"],
          },
          code,
        ),
        "三(三)3",
      );
    expect([moved("2025-06-30", "02"), moved("2025-06-30", "01")]).toEqual(["符合", "不符合"]);
    expect([moved("2025-07-01", "02"), moved("2025-07-01", "01")]).toEqual(["不符合", "符合"]);
  });
});

describe("学习任务: 三(一)3 按时完成, 三(二)3 基本完成", () => {
  /** Tasks due at the end of June: finished in time, finished late, not finished. */
  const tasks = (inTime: number, late: number, open: number): readonly string[] => [
    ...Array.from({ length: inTime }, () => event("学习任务", { due: "2025-06-30", doneOn: "2025-06-30" })),
    ...Array.from({ length: late }, () => event("学习任务", { due: "2025-06-30", doneOn: "2025-07-01" })),
    ...Array.from({ length: open }, () => event("学习任务", { due: "2025-06-30" })),
  ];
  const answers = (given: SectionCase) => {
    const each = section(given);
    return [answerOf(each, "三(一)3"), answerOf(each, "三(二)3")];
  };

  it.each([
    { inTime: 5, late: 0, open: 0, excellent: "符合", satisfactory: "符合" },
    { inTime: 4, late: 1, open: 0, excellent: "不符合", satisfactory: "符合" },
    { inTime: 4, late: 0, open: 1, excellent: "不符合", satisfactory: "符合" },
    { inTime: 3, late: 0, open: 2, excellent: "不符合", satisfactory: "不符合" },
    { inTime: 0, late: 4, open: 1, excellent: "不符合", satisfactory: "符合" },
    { inTime: 79, late: 0, open: 21, excellent: "不符合", satisfactory: "不符合" },
    { inTime: 80, late: 0, open: 20, excellent: "不符合", satisfactory: "符合" },
    { inTime: 81, late: 0, open: 19, excellent: "不符合", satisfactory: "符合" },
  ])(
    "$inTime in time, $late late, $open open of a share of 0.8",
    ({ inTime, late, open, excellent, satisfactory }) => {
      expect(answers({ events: tasks(inTime, late, open) })).toEqual([excellent, satisfactory]);
    },
  );

  it.each([
    ["0.55", 55, "符合"],
    ["0.55", 54, "不符合"],
    ["1", 99, "不符合"],
    ["1", 100, "符合"],
    ["0", 0, "符合"],
  ])("a share of %s: %i of 100 are %s", (share, done, satisfactory) => {
    const parameters = { 基本完成学习任务的比例: share };
    const each = section({ events: tasks(done, 0, 100 - done), parameters });
    expect(answerOf(each, "三(二)3")).toBe(satisfactory);
    expect(cellNames(evaluationOf(each, "三(二)3").cells)).toContain("参数!B5");
  });

  it("no task registered leaves both to people's judgement", () => {
    expect(answers({})).toEqual(["待研究认定", "待研究认定"]);
    expect(
      answers({
        findings: [
          ["三(一)3", "符合"],
          ["三(二)3", "不符合"],
        ],
      }),
    ).toEqual(["符合", "不符合"]);
  });

  it("a task of 全局 concerns every section", () => {
    const everyone = { subject: "全局", due: "2025-06-30", doneOn: "2025-06-30" };
    expect(answers({ events: [event("学习任务", everyone)] })).toEqual(["符合", "符合"]);
  });

  it("a task whose time has not come proves nothing, unless it is finished", () => {
    const later = (doneOn: string) => event("学习任务", { due: "2026-03-31", doneOn });
    expect(answers({ events: [later("")] })).toEqual(["待研究认定", "待研究认定"]);
    expect(answers({ events: [later("2026-01-20")] })).toEqual(["符合", "符合"]);
    expect(answers({ events: [...tasks(4, 0, 0), later("")] })).toEqual(["待研究认定", "符合"]);
    expect(answers({ events: [...tasks(3, 0, 1), later("")] })).toEqual(["不符合", "待研究认定"]);
    expect(answers({ events: [...tasks(3, 0, 2), later("")] })).toEqual(["不符合", "不符合"]);
  });
});
