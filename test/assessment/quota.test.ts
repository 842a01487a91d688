import { describe, expect, it } from "vitest";
import { decisionProblems } from "../../src/assessment/decision-problems.ts";
import { openMatters } from "../../src/assessment/open-matters.ts";
import { bureauWith, member, type Changes } from "../facts/bureaus.ts";
import { cellNames, judged } from "../support/years.ts";

function quotas(changes: Changes, more = "") {
  return judged(bureauWith(changes) + more).quotas.map(({ name, participants, places, set }) => ({
    name,
    participants,
    places,
    set,
  }));
}

/** 等次审定 with 名额 and, for the people named, 审核 and 审定. */
function decisions({
  set = "",
  reviewed = [],
  approved = [],
  ground = "",
}: {
  readonly set?: string;
  readonly reviewed?: readonly string[];
  readonly approved?: readonly string[];
  readonly ground?: string;
}): string {
  const steps = [...new Set([...reviewed, ...approved])].map((person) => {
    const [id = "", name = ""] = person.split(" ");
    const review = reviewed.includes(person) ? "优秀 | 2026-01-09" : " | ";
    const approval = approved.includes(person) ? "优秀 | 2026-01-15" : " | ";
    return `| ${id} | ${name} | ${review} | ${approval} | ${ground} |`;
  });
  return `
# 目标办登记/2025年等次审定.xlsx | 等次审定 | | 2025
## 名额
| 范围 | 核定名额 | 依据文号 |
| --- | --- | --- |
${set}
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 | 理由 |
| --- | --- | --- | --- | --- | --- | --- |
${steps.join("\n")}
`;
}

/** 计量科's 评语与初定. */
function comments(...rows: readonly (readonly [person: string, grade: string])[]): string {
  return `
# 各科室报送/02/2025-12-28-1 2025年评语与初定.xlsx | 评语与初定 | 计量科 | 2025
## 评语与初定
| 编号 | 姓名 | 评语 | 初定等次 | 日期 |
| --- | --- | --- | --- | --- |
${rows.map(([person, grade]) => `| ${person.replace(" ", " | ")} | 工作扎实 | ${grade} | 2025-12-27 |`).join("\n")}
`;
}

describe("五(一)比例: 参加考核总人数", () => {
  it.each<{
    readonly sentence: string;
    readonly changes: Changes;
    readonly participants: number;
  }>([
    {
      sentence: "the head and clerk of one section, the head of another, one outside sections",
      changes: {},
      participants: 4,
    },
    {
      sentence: "局领导 are outside the scheme",
      changes: { people: [member("0001", "高远", { section: "", category: "局领导" })] },
      participants: 4,
    },
    {
      sentence: "who is graded by 上级机关 is listed, not counted",
      changes: { people: [member("3001", "陈立新", { gradedBy: "上级机关" })] },
      participants: 4,
    },
    {
      sentence: "who is graded by 本局 counts",
      changes: { people: [member("3001", "陈立新", { gradedBy: "本局" })] },
      participants: 5,
    },
    {
      sentence: "who does not take part does not count",
      changes: { people: [member("3001", "陈立新", { takesPart: "否" })] },
      participants: 4,
    },
    {
      sentence: "工勤 take part",
      changes: { people: [member("3001", "陈立新", { category: "工勤" })] },
      participants: 5,
    },
    ...(["调出", "退休", "辞职", "去世"] as const).map((kind) => ({
      sentence: `who left the bureau in the year (${kind}) does not count`,
      changes: { people: [member("3001", "陈立新")], moves: [`| 2025-12-31 | 3001 | ${kind} | 计量科 | |`] },
      participants: 4,
    })),
    {
      sentence: "who left after the year counts",
      changes: { people: [member("3001", "陈立新")], moves: ["| 2026-01-01 | 3001 | 调出 | 计量科 | |"] },
      participants: 5,
    },
    {
      sentence: "who is lent out or posted elsewhere still counts here",
      changes: {
        people: [member("3001", "陈立新"), member("3002", "周文博")],
        moves: ["| 2025-06-01 | 3001 | 借出 | 计量科 | |", "| 2025-06-01 | 3002 | 挂职 | 计量科 | |"],
      },
      participants: 6,
    },
    {
      sentence: "who joined in the year counts",
      changes: {
        people: [member("3001", "陈立新", { section: "" })],
        moves: ["| 2025-12-31 | 3001 | 调入 | | 计量科 |"],
      },
      participants: 5,
    },
    {
      sentence: "who joined after the year does not count",
      changes: {
        people: [member("3001", "陈立新", { section: "" })],
        moves: ["| 2026-01-01 | 3001 | 调入 | | 计量科 |"],
      },
      participants: 4,
    },
  ])("$sentence: $participants", ({ changes, participants }) => {
    expect(quotas(changes)).toMatchObject([{ name: "全局", participants }]);
  });

  it.each([
    ["", null, 3],
    ["| 全局 | 2 | 青考〔2025〕1号 |", 2, 2],
    ["| 全局 | 5 | 青考〔2025〕1号 |", 5, 3],
    ["| 公务员 | 1 | 青考〔2025〕1号 |", null, 3],
  ])("10 who take part, 名额 %s: %s set, %i places", (row, set, places) => {
    const people = Array.from({ length: 6 }, (_, index) => member(`300${index}`, `陈立${index}`));
    expect(quotas({ people }, decisions({ set: row }))).toEqual([
      { name: "全局", participants: 10, places, set },
    ]);
  });

  it("工勤人员名额单列=是 counts and sets them apart", () => {
    const people = ["3001", "3002", "3003", "3004"].map((id) =>
      member(id, `工人${id}`, { category: "工勤" }),
    );
    const set = "| 公务员 | 0 | 青考〔2025〕1号 |\n| 工勤 | 3 | 青考〔2025〕2号 |";
    expect(quotas({ people, parameters: { 工勤人员名额单列: "是" } }, decisions({ set }))).toEqual([
      { name: "公务员", participants: 4, places: 0, set: 0 },
      { name: "工勤", participants: 4, places: 1, set: 3 },
    ]);
    expect(quotas({ people })).toEqual([{ name: "全局", participants: 8, places: 2, set: null }]);
  });
});

describe("五(一)比例: more 优秀 than places", () => {
  const clerk = member("3001", "陈立新");
  const proposed = comments(["2001 张伟", "优秀"], ["3001 陈立新", "优秀"]);
  const matters = (more: string, on?: string) =>
    openMatters(judged(bureauWith({ people: [clerk] }) + more, on)).filter(
      ({ clause }) => clause === "五(一)比例",
    );

  it("is one matter with its numbers and the cell of each proposal, and nobody is cut", () => {
    const found = matters(proposed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ subject: "优秀等次名额", personal: true });
    for (const part of [
      "参加考核5人×30%",
      "取整数1名",
      "可用名额1名",
      "初定为优秀的2人",
      "超出1人",
      "提请领导小组研究",
    ]) {
      expect(found[0]?.text).toContain(part);
    }
    expect(cellNames(found[0]?.cells ?? [])).toEqual(["评语与初定!D5", "评语与初定!D6"]);
    const [quota] = judged(bureauWith({ people: [clerk] }) + proposed).quotas;
    expect(quota?.proposed.map(({ person }) => person.id)).toEqual(["2001", "3001"]);
  });

  it("is no matter where the places suffice", () => {
    expect(matters(comments(["2001 张伟", "优秀"], ["3001 陈立新", "称职"]))).toEqual([]);
  });

  it("names the places set from above, with their cells", () => {
    const set = "| 全局 | 0 | 青考〔2025〕1号 |";
    const found = matters(comments(["2001 张伟", "优秀"]) + decisions({ set }));
    expect(found[0]?.text).toContain("上级核定0名，可用名额0名");
    expect(cellNames(found[0]?.cells ?? [])).toEqual(["名额!B5", "名额!C5", "评语与初定!D5"]);
  });

  it("speaks of the review once there is one", () => {
    const both = ["2001 张伟", "3001 陈立新"];
    const found = matters(proposed + decisions({ reviewed: both }));
    expect(found[0]?.text).toContain("审核为优秀的2人");
    expect(cellNames(found[0]?.cells ?? [])).toEqual(["个人等次!E5", "个人等次!E6"]);
    expect(matters(proposed + decisions({ reviewed: ["2001 张伟"] }))).toEqual([]);
    expect(matters(proposed + decisions({ reviewed: both }), "2026-01-08")[0]?.text).toContain(
      "初定为优秀的2人",
    );
  });

  it.each([
    ["", 1],
    ["经局党组研究，班子届中增加一名", 0],
  ])("once approved it is no open matter; ground “%s”: %i problem at 理由", (ground, count) => {
    const approved = decisions({ approved: ["2001 张伟", "3001 陈立新"], ground });
    expect(matters(proposed + approved)).toEqual([]);
    const problems = decisionProblems(judged(bureauWith({ people: [clerk] }) + proposed + approved)).filter(
      ({ code }) => code === "quota-exceeded-without-ground",
    );
    const problem = { severity: "must-fix", place: { sheet: "个人等次", cell: "I6" } };
    expect(problems).toMatchObject(Array.from({ length: count }, () => problem));
    expect(problems.map(({ discreetMessage }) => discreetMessage).join("")).not.toContain("2人");
  });
});
