import { describe, expect, it } from "vitest";
import { decisionProblems } from "../../src/assessment/decision-problems.ts";
import { procedure, type Given } from "./procedures.ts";

/** Everything in its order, up to 审定. */
const orderly: Given = {
  summary: true,
  tally: "2025-12-24 | ",
  comment: "称职 | 2025-12-26",
  decisions: ["| | 称职 | 2026-01-08 | 称职 | 2026-01-09 |"],
};
const excellent = "| | 优秀 | 2026-01-08 | 优秀 | 2026-01-09 |";
const posted = "1 | 2026-01-12 | | ";

describe("五(二)2: a member of a section, in the legal order", () => {
  it.each<readonly [string, Given, readonly string[], string | null]>([
    ["nothing yet", {}, ["个人总结 未到", "评语与初定 未到", "审核 未到", "审定 未到"], "个人总结"],
    [
      "the summary",
      { summary: true },
      ["个人总结 已办", "评语与初定 未到", "审核 未到", "审定 未到"],
      "评语与初定",
    ],
    [
      "the tally, where there is one",
      { summary: true, tally: "2025-12-24 | " },
      ["个人总结 已办", "民主测评 已办 2025-12-24", "评语与初定 未到", "审核 未到", "审定 未到"],
      "评语与初定",
    ],
    [
      "民主评议 in its place",
      { summary: true, tally: "2025-12-24 | 民主评议" },
      ["个人总结 已办", "民主测评 已办 2025-12-24", "评语与初定 未到", "审核 未到", "审定 未到"],
      "评语与初定",
    ],
    [
      "all of it, on one day each or on the same day",
      { ...orderly, decisions: ["| | 称职 | 2026-01-09 | 称职 | 2026-01-09 |"] },
      [
        "个人总结 已办",
        "民主测评 已办 2025-12-24",
        "评语与初定 已办 2025-12-26",
        "审核 已办 2026-01-09",
        "审定 已办 2026-01-09",
      ],
      null,
    ],
    [
      "before the day of 审定 nobody knows of it",
      { ...orderly, on: "2026-01-08" },
      [
        "个人总结 已办",
        "民主测评 已办 2025-12-24",
        "评语与初定 已办 2025-12-26",
        "审核 已办 2026-01-08",
        "审定 未到",
      ],
      "审定",
    ],
  ])("%s", (_, given, states, next) => {
    const found = procedure(given);
    expect(found.states).toEqual(states);
    expect(found.next).toBe(next);
    expect(found.problems).toEqual([]);
  });
});

describe("五(二)2(5): 拟确定为优秀 is publicised, and stands when the time has run", () => {
  const states = (publicity: readonly string[], on: string) => {
    const found = procedure({ ...orderly, decisions: [excellent], publicity, on });
    return [...found.states.slice(-2), `下一步 ${found.next ?? "无"}`, ...found.problems];
  };

  it.each<readonly [string, readonly string[], string, readonly string[]]>([
    [
      "approved, not listed",
      [],
      "2026-01-09",
      ["公示 未到", "公示期满 未到", "下一步 公示", "请核对 excellent-not-publicised 个人等次!G5 五(二)2(5)"],
    ],
    ["listed, to be posted", [`${posted} | |`], "2026-01-09", ["公示 未到", "公示期满 未到", "下一步 公示"]],
    [
      "posted",
      [`${posted}公示中 | |`],
      "2026-01-12",
      ["公示 已办 2026-01-12", "公示期满 未到", "下一步 公示期满"],
    ],
    [
      "the last day, recorded as over",
      [`${posted}期满 | |`],
      "2026-01-16",
      ["公示 已办 2026-01-12", "公示期满 已办 2026-01-16", "下一步 无"],
    ],
    [
      "recorded as over, a day before",
      [`${posted}期满 | |`],
      "2026-01-15",
      ["公示 已办 2026-01-12", "公示期满 未到", "下一步 公示期满"],
    ],
    [
      "over, and nobody recorded it",
      [`${posted}公示中 | |`],
      "2026-01-30",
      ["公示 已办 2026-01-12", "公示期满 未到", "下一步 公示期满"],
    ],
    [
      "recorded as over by a day on which it ran",
      [`${posted}期满 | 2026-01-15 |`],
      "2026-01-30",
      [
        "公示 已办 2026-01-12",
        "公示期满 已办 2026-01-16",
        "下一步 无",
        "必须改 publicity-not-over 公示!F5 五(二)2(5)",
      ],
    ],
    [
      "a time of four days",
      ["1 | 2026-01-12 | 2026-01-15 | 期满 | |"],
      "2026-01-30",
      [
        "公示 已办 2026-01-12",
        "公示期满 已办 2026-01-15",
        "下一步 无",
        "必须改 publicity-too-short 公示!D5 五(二)2(5)",
      ],
    ],
    [
      "over without a beginning",
      ["1 | | | 期满 | |"],
      "2026-01-30",
      ["公示 未注日期", "公示期满 未到", "下一步 公示", "必须改 publicity-undated 公示!C5 五(二)2(5)"],
    ],
    [
      "posted before 审定",
      ["1 | 2026-01-07 | | 期满 | |"],
      "2026-01-30",
      [
        "公示 倒序 2026-01-07",
        "公示期满 已办 2026-01-13",
        "下一步 无",
        "必须改 steps-out-of-order 公示!C5 五(二)2(5)",
      ],
    ],
    [
      "listed twice",
      [`${posted}期满 | |`, "2 | 2026-01-19 | | 公示中 | |"],
      "2026-01-30",
      [
        "公示 已办 2026-01-19",
        "公示期满 未到",
        "下一步 公示期满",
        "必须改 publicity-twice 公示!B6 五(二)2(5)",
      ],
    ],
  ])("%s", (_, publicity, on, found) => {
    expect(states(publicity, on)).toEqual(found);
  });
});

describe("五(二)2: steps passed over, in another order, or without a day", () => {
  it.each<readonly [string, Given, readonly string[]]>([
    [
      "审定 without 审核",
      { ...orderly, decisions: ["| | | | 称职 | 2026-01-09 |"] },
      ["必须改 step-skipped 个人等次!E5 五(二)2(4)"],
    ],
    [
      "审定 before 审核",
      { ...orderly, decisions: ["| | 称职 | 2026-01-09 | 称职 | 2026-01-08 |"] },
      ["必须改 steps-out-of-order 个人等次!H5 五(二)2(4)"],
    ],
    // The reader asks for the missing day at the very cell, so the undated review is no review.
    ["审核 without its day", { ...orderly, decisions: ["| | 称职 | | | |"] }, []],
    [
      "a day of 审核 without the grade",
      { ...orderly, decisions: ["| | | 2026-01-08 | | |"] },
      ["请核对 step-without-value 个人等次!E5 五(二)2(4)"],
    ],
    [
      "审核 without 初定",
      { summary: true, decisions: ["| | 称职 | 2026-01-08 | | |"] },
      ["请核对 step-skipped 个人等次!E5 五(二)2(3)"],
    ],
    [
      "审核 before 初定",
      { summary: true, comment: "称职 | 2026-01-09", decisions: ["| | 称职 | 2026-01-08 | | |"] },
      ["请核对 steps-out-of-order 个人等次!F5 五(二)2(4)"],
    ],
    [
      "初定 before 民主测评",
      { ...orderly, tally: "2025-12-27 | ", decisions: [] },
      ["请核对 steps-out-of-order 评语与初定!E5 五(二)2(3)"],
    ],
    [
      "审核 before 民主测评, and no 初定",
      { summary: true, tally: "2026-01-09 | ", decisions: ["| | 称职 | 2026-01-08 | | |"] },
      ["请核对 step-skipped 个人等次!E5 五(二)2(3)", "请核对 steps-out-of-order 个人等次!F5 五(二)2(4)"],
    ],
    [
      "初定 without the summary",
      { comment: "称职 | 2025-12-26" },
      ["请核对 step-skipped 评语与初定!D5 五(二)2(1)"],
    ],
  ])("%s", (_, given, problems) => {
    expect(procedure(given).problems).toEqual(problems);
  });

  it("an undated review is no review: the step is 未注日期 and due", () => {
    const found = procedure({ ...orderly, decisions: ["| | 称职 | | | |"] });
    expect(found.states.slice(-2)).toEqual(["审核 未注日期", "审定 未到"]);
    expect(found.next).toBe("审核");
  });

  it("says what is missing to the target office, and names nobody on a wider list", () => {
    const { judgement } = procedure({ ...orderly, decisions: ["| | | | 称职 | 2026-01-09 |"] });
    const [problem] = decisionProblems(judgement);
    expect(problem?.message).toBe("陈立新已有审定，没有审核（等次审定“个人等次”）。");
    expect(problem?.discreetMessage).toBe("“个人等次”第5行的办理程序需要核对。");
  });
});

describe("五(二)2(4): heads, people outside sections, sections without a head", () => {
  const opinion = "工作扎实 | 2026-01-07";
  const reviewed = "称职 | 2026-01-08 | 称职 | 2026-01-09 |";
  it.each<readonly [string, Given, readonly string[], readonly string[]]>([
    [
      "a head, in order",
      { id: "2001", decisions: [`${opinion} | ${reviewed}`] },
      ["主管局领导意见 已办 2026-01-07", "审核 已办 2026-01-08", "审定 已办 2026-01-09"],
      [],
    ],
    [
      "a head reviewed without the leader's opinion",
      { id: "2001", decisions: [` | | ${reviewed}`] },
      ["主管局领导意见 跳过", "审核 已办 2026-01-08", "审定 已办 2026-01-09"],
      ["必须改 step-skipped 个人等次!C5 五(二)2(4)"],
    ],
    [
      "a head reviewed before it",
      { id: "2001", decisions: [`工作扎实 | 2026-01-09 | ${reviewed}`] },
      ["主管局领导意见 已办 2026-01-09", "审核 倒序 2026-01-08", "审定 已办 2026-01-09"],
      ["必须改 steps-out-of-order 个人等次!F5 五(二)2(4)"],
    ],
    [
      "a head whose opinion has no day",
      { id: "2001", decisions: ["工作扎实 | | | | | |"] },
      ["主管局领导意见 未注日期", "审核 未到", "审定 未到"],
      [],
    ],
    [
      "副调研员 without it",
      { id: "9001", decisions: [` | | ${reviewed}`] },
      ["主管局领导意见 跳过", "审核 已办 2026-01-08", "审定 已办 2026-01-09"],
      ["请核对 step-skipped 个人等次!C5 五(二)2(4)"],
    ],
    [
      "of a section without a head, with it",
      { id: "4001", decisions: [`${opinion} | ${reviewed}`] },
      ["主管局领导意见 已办 2026-01-07", "审核 已办 2026-01-08", "审定 已办 2026-01-09"],
      [],
    ],
    [
      "of a section without a head, with 初定 by the leader",
      { id: "4001", comment: "称职 | 2025-12-26", decisions: [` | | ${reviewed}`] },
      ["评语与初定 已办 2025-12-26", "审核 已办 2026-01-08", "审定 已办 2026-01-09"],
      [],
    ],
    [
      "a deputy in charge is appraised as the head",
      { moves: ["| 2025-06-16 | 3001 | 主持工作 | | |"], decisions: [` | | ${reviewed}`] },
      ["主管局领导意见 跳过", "审核 已办 2026-01-08", "审定 已办 2026-01-09"],
      ["必须改 step-skipped 个人等次!C5 五(二)2(4)"],
    ],
  ])("%s", (_, given, states, problems) => {
    const found = procedure({ summary: true, ...given });
    expect(found.states.slice(1)).toEqual(states);
    expect(found.problems).toEqual(problems);
  });

  it("of people on probation a comment without 初定 is enough", () => {
    const moves = ["| 2025-07-15 | 3001 | 试用 | | 计量科 |"];
    const decisions = ["| | 不确定等次 | 2026-01-08 | 不确定等次 | 2026-01-09 | 试用期未满"];
    expect(procedure({ summary: true, comment: " | ", moves, decisions }).problems).toEqual([]);
    expect(procedure({ summary: true, comment: " | ", decisions }).problems).toEqual([
      "请核对 step-skipped 评语与初定!D5 五(二)2(3)",
    ]);
  });
});

describe("五(二)2(5): an objection leads back to review", () => {
  const withdrawn = `${posted}撤回 | 2026-01-15 | 反映属实，重新审核`;
  const again = "| | 优秀 | 2026-01-19 | 优秀 | 2026-01-20 |";
  const second = "2 | 2026-01-21 | | 公示中 | |";
  it.each<readonly [string, Given, readonly string[], string | null, readonly string[]]>([
    [
      "before the day of the objection the approval stands",
      { decisions: [excellent], publicity: [withdrawn], on: "2026-01-14" },
      ["审核 已办 2026-01-08", "审定 已办 2026-01-09", "公示 已办 2026-01-12", "公示期满 未到"],
      "公示期满",
      [],
    ],
    [
      "from that day it does not",
      { decisions: [excellent], publicity: [withdrawn] },
      ["审核 未到", "审定 未到"],
      "审核",
      [],
    ],
    [
      "a new review in the same row",
      { decisions: ["| | 优秀 | 2026-01-19 | 优秀 | 2026-01-09 |"], publicity: [withdrawn] },
      ["审核 已办 2026-01-19", "审定 未到"],
      "审定",
      [],
    ],
    [
      "a new approval without a new review",
      { decisions: ["| | 优秀 | 2026-01-08 | 优秀 | 2026-01-20 |"], publicity: [withdrawn, second] },
      ["审核 跳过", "审定 已办 2026-01-20", "公示 已办 2026-01-21", "公示期满 未到"],
      "审核",
      ["必须改 step-skipped 个人等次!E5 五(二)2(4)"],
    ],
    [
      "a new round in a row of its own, publicised again",
      { decisions: [excellent, again], publicity: [withdrawn, second] },
      ["审核 已办 2026-01-19", "审定 已办 2026-01-20", "公示 已办 2026-01-21", "公示期满 未到"],
      "公示期满",
      [],
    ],
    [
      "before the objection the list to come does not hold the name twice",
      { decisions: [excellent, again], publicity: [withdrawn, second], on: "2026-01-14" },
      ["审核 已办 2026-01-08", "审定 已办 2026-01-09", "公示 已办 2026-01-12", "公示期满 未到"],
      "公示期满",
      [],
    ],
    [
      "between the objection and the new approval",
      { decisions: [excellent, again], publicity: [withdrawn, second], on: "2026-01-19" },
      ["审核 已办 2026-01-19", "审定 未到"],
      "审定",
      [],
    ],
    [
      "a new round, not yet publicised again",
      { decisions: [excellent, again], publicity: [withdrawn] },
      ["审核 已办 2026-01-19", "审定 已办 2026-01-20", "公示 未到", "公示期满 未到"],
      "公示",
      ["请核对 excellent-not-publicised 个人等次!G6 五(二)2(5)"],
    ],
    [
      "publicised again in the same batch",
      { decisions: [excellent, again], publicity: [withdrawn, "1 | 2026-01-21 | | 公示中 | |"] },
      ["审核 已办 2026-01-19", "审定 已办 2026-01-20", "公示 已办 2026-01-21", "公示期满 未到"],
      "公示期满",
      ["必须改 publicity-same-batch 公示!A6 五(二)2(5)", "必须改 publicity-dates-differ 公示!C6 五(二)2(5)"],
    ],
    [
      "publicised again before the new approval",
      { decisions: [excellent, again], publicity: [withdrawn, "2 | 2026-01-19 | | 公示中 | |"] },
      ["审核 已办 2026-01-19", "审定 已办 2026-01-20", "公示 倒序 2026-01-19", "公示期满 未到"],
      "公示期满",
      ["必须改 steps-out-of-order 公示!C6 五(二)2(5)"],
    ],
    [
      "another grade",
      { decisions: [excellent, "| | 称职 | 2026-01-19 | 称职 | 2026-01-20 |"], publicity: [withdrawn] },
      ["审核 已办 2026-01-19", "审定 已办 2026-01-20"],
      null,
      [],
    ],
    [
      "another grade, written over the first",
      { decisions: ["| | 称职 | 2026-01-19 | 称职 | 2026-01-20 |"], publicity: [withdrawn] },
      ["审核 已办 2026-01-19", "审定 已办 2026-01-20"],
      null,
      [],
    ],
    [
      "a withdrawal without its day undoes nothing",
      { decisions: [excellent], publicity: [`${posted}撤回 | | 反映属实`] },
      ["审核 已办 2026-01-08", "审定 已办 2026-01-09", "公示 未到", "公示期满 未到"],
      "公示",
      ["请核对 excellent-not-publicised 个人等次!G5 五(二)2(5)"],
    ],
    [
      "a correction of the name alone keeps the approval, and starts anew",
      { decisions: [excellent], publicity: [`${posted}更正 | 2026-01-13 |`, "2 | 2026-01-14 | | 期满 | |"] },
      ["审核 已办 2026-01-08", "审定 已办 2026-01-09", "公示 已办 2026-01-14", "公示期满 已办 2026-01-20"],
      null,
      [],
    ],
    [
      "a correction on an objection leads back",
      { decisions: [excellent], publicity: [`${posted}更正 | 2026-01-13 | 所在科室有误，一并重新审核`] },
      ["审核 未到", "审定 未到"],
      "审核",
      [],
    ],
  ])("%s", (_, given, states, next, problems) => {
    const found = procedure({ summary: true, comment: "优秀 | 2025-12-26", ...given });
    expect(found.states.slice(2)).toEqual(states);
    expect(found.next).toBe(next);
    expect(found.problems).toEqual(problems);
  });
});

describe("decisions that speak against a clause ask for their ground", () => {
  const crime = "| 2025-05-10 | 3001 | 法律制裁 | 罚款 | | | 属实 | 高远 | 2025-06-01 |";
  it.each<readonly [string, Given, string, readonly string[]]>([
    [
      "优秀 beside a ground for 不称职",
      { events: [crime], publicity: [`${posted}期满 | |`] },
      "优秀",
      ["必须改 excellent-against-ground 个人等次!I5 五(一)2b"],
    ],
    ["优秀 without one", { publicity: [`${posted}期满 | |`] }, "优秀", []],
    [
      "不称职 without any ground",
      {},
      "不称职",
      ["必须改 incompetent-without-ground 个人等次!I5 五(一)不称职"],
    ],
    ["不称职 with one", { events: [crime] }, "不称职", []],
    ["称职 beside a ground: 可确定, so nothing is owed", { events: [crime] }, "称职", []],
  ])("%s", (_, given, grade, problems) => {
    const row = (ground: string) => `| | ${grade} | 2026-01-08 | ${grade} | 2026-01-09 | ${ground}`;
    expect(procedure({ ...orderly, ...given, decisions: [row("")] }).problems).toEqual(problems);
    expect(procedure({ ...orderly, ...given, decisions: [row("经局党组研究确定")] }).problems).toEqual([]);
  });

  it("审定 other than 审核", () => {
    const decisions = ["| | 优秀 | 2026-01-08 | 称职 | 2026-01-09 | "];
    expect(procedure({ ...orderly, decisions }).problems).toEqual([
      "请核对 approved-otherwise-without-ground 个人等次!I5 五(二)2(4)",
    ]);
  });
});
