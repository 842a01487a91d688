import { describe, expect, it } from "vitest";
import { isLed } from "../../src/documents/form-subject.ts";
import { day } from "../../src/domain/day.ts";
import { moveProblems } from "../../src/facts/move-problems.ts";
import { membershipOn } from "../../src/facts/people.ts";
import { personOf, judged, sectionOf } from "../support/years.ts";
import { bureauWith, member, type Changes } from "./bureaus.ts";

const whole = [
  "| 01 | 办公室 | | | | 1001 | 高远 | 1002 |",
  "| 02 | 计量科 | | | | 2001 | 高远 | 2001 |",
  "| 03 | 质量科 | | | | | 高远 | |",
];

/** 陈立新 (3001), in 计量科 unless said otherwise, and the moves of the year, with their sections named in 设置. */
function year(moves: readonly string[], given: Parameters<typeof member>[2] = {}, changes: Changes = {}) {
  return judged(
    bureauWith({ sections: whole, people: [member("3001", "陈立新", given)], moves, ...changes }),
  );
}

type Year = ReturnType<typeof year>;

/** 计量科, 局 for outside sections, 无 for away; visitors in brackets. */
function placeOn({ facts }: Year, on: string, id = "3001"): string {
  const person = facts.people.find((each) => each.id === id);
  if (person === undefined) throw new Error(`no person ${id}`);
  const membership = membershipOn(
    person,
    day(on),
    facts.sections.map(({ section }) => section),
  );
  switch (membership.kind) {
    case "section":
      return membership.visiting ? `（${membership.section.name}）` : membership.section.name;
    case "outside":
      return "局";
    case "away":
      return "无";
  }
}

/** Who appraises 3001 at the year's end, and where; 不参加 where nobody here does. */
function appraisal(of: Year, id = "3001"): string {
  const found = of.people.find(({ person }) => person.id === id);
  if (found === undefined) return "不参加";
  const by = isLed(found) ? "主管局领导" : "科室负责人";
  return `${placeOn(of, "2025-12-31", id)} ${by}${found.onTrial === null ? "" : " 试用"}`;
}

const nowhere = { section: "" };

describe("每种异动: where the person is before and after it, and who appraises at the year's end", () => {
  it.each<{
    readonly kind: string;
    readonly to: string;
    readonly given?: Parameters<typeof member>[2];
    readonly before: string;
    readonly after: string;
    readonly appraised: string;
  }>([
    {
      kind: "调入",
      to: "计量科",
      given: nowhere,
      before: "无",
      after: "计量科",
      appraised: "计量科 科室负责人",
    },
    // The roster should leave the section blank; the move says better when the person came.
    { kind: "调入", to: "计量科", before: "无", after: "计量科", appraised: "计量科 科室负责人" },
    {
      kind: "试用",
      to: "计量科",
      given: nowhere,
      before: "无",
      after: "计量科",
      appraised: "计量科 科室负责人 试用",
    },
    { kind: "轮岗", to: "办公室", before: "计量科", after: "办公室", appraised: "办公室 科室负责人" },
    { kind: "提任", to: "办公室", before: "计量科", after: "办公室", appraised: "办公室 科室负责人" },
    {
      kind: "提任",
      to: "办公室",
      given: { category: "主任" },
      before: "计量科",
      after: "办公室",
      appraised: "办公室 主管局领导",
    },
    { kind: "提任", to: "", before: "计量科", after: "计量科", appraised: "计量科 科室负责人" },
    { kind: "主持工作", to: "", before: "计量科", after: "计量科", appraised: "计量科 主管局领导" },
    { kind: "主持工作", to: "办公室", before: "计量科", after: "办公室", appraised: "办公室 主管局领导" },
    { kind: "借入", to: "计量科", given: nowhere, before: "无", after: "（计量科）", appraised: "不参加" },
    {
      kind: "借入",
      to: "计量科",
      given: { section: "", takesPart: "是" },
      before: "无",
      after: "（计量科）",
      appraised: "（计量科） 科室负责人",
    },
    { kind: "借出", to: "", before: "计量科", after: "计量科", appraised: "计量科 科室负责人" },
    { kind: "借出", to: "办公室", before: "计量科", after: "计量科", appraised: "计量科 科室负责人" },
    { kind: "挂职", to: "", before: "计量科", after: "计量科", appraised: "计量科 科室负责人" },
    { kind: "挂职", to: "计量科", given: nowhere, before: "无", after: "（计量科）", appraised: "不参加" },
    {
      kind: "挂职",
      to: "",
      given: { section: "", category: "副调研员" },
      before: "局",
      after: "局",
      appraised: "局 主管局领导",
    },
    { kind: "援派", to: "", before: "计量科", after: "计量科", appraised: "计量科 科室负责人" },
    { kind: "调出", to: "", before: "计量科", after: "无", appraised: "不参加" },
    { kind: "退休", to: "", before: "计量科", after: "无", appraised: "不参加" },
    { kind: "辞职", to: "", before: "计量科", after: "无", appraised: "不参加" },
    { kind: "去世", to: "", before: "计量科", after: "无", appraised: "不参加" },
  ])("$kind to “$to”, $given: $before → $after; $appraised", ({ kind, to, given, ...expected }) => {
    const of = year([`| 2025-06-16 | 3001 | ${kind} | | ${to} |`], given);
    expect({
      before: placeOn(of, "2025-06-15"),
      after: placeOn(of, "2025-06-16"),
      appraised: appraisal(of),
    }).toEqual(expected);
  });

  it.each([
    ["调出 on 31 December", ["| 2025-12-31 | 3001 | 调出 | 计量科 | |"], "不参加"],
    ["退休 on 1 January of the next year", ["| 2026-01-01 | 3001 | 退休 | 计量科 | |"], "计量科 科室负责人"],
    ["调入 on 31 December", ["| 2025-12-31 | 3001 | 调入 | | 办公室 |"], "办公室 科室负责人"],
    [
      "调出 and 调入 again",
      ["| 2025-03-03 | 3001 | 调出 | 计量科 | |", "| 2025-09-01 | 3001 | 调入 | | 办公室 |"],
      "办公室 科室负责人",
    ],
    [
      "借入, then 调入",
      ["| 2025-03-03 | 3001 | 借入 | | 办公室 |", "| 2025-09-01 | 3001 | 调入 | | 办公室 |"],
      "办公室 科室负责人",
    ],
    [
      "two 轮岗",
      ["| 2025-09-01 | 3001 | 轮岗 | 办公室 | 计量科 |", "| 2025-03-03 | 3001 | 轮岗 | 计量科 | 办公室 |"],
      "计量科 科室负责人",
    ],
  ])("%s", (_, moves, appraised) => {
    expect(appraisal(year(moves))).toBe(appraised);
  });

  it("who is graded by 上级机关 is listed, not appraised here", () => {
    const of = year([], { gradedBy: "上级机关" });
    expect(of.facts.people.map(({ id }) => id)).toContain("3001");
    expect(appraisal(of)).toBe("不参加");
  });
});

describe("who heads a section on a day", () => {
  const headAtEnd = (of: Year, code: string) => {
    const head = sectionOf(of, code).head;
    return head === null
      ? null
      : `${head.person.name}${head.acting ? "（主持工作）" : ""} ${head.cell.place.sheet ?? ""}!${head.cell.place.cell ?? ""}`;
  };

  it.each<readonly [string, readonly string[], string | null]>([
    ["负责人 of 设置", [], "张伟 科室!F6"],
    ["主持工作 from its day", ["| 2025-12-31 | 3001 | 主持工作 | | |"], "陈立新（主持工作） 异动!C5"],
    ["not yet", ["| 2026-01-01 | 3001 | 主持工作 | | |"], "张伟 科室!F6"],
    ["the head was transferred away, nobody appointed", ["| 2025-07-01 | 2001 | 调出 | 计量科 | |"], null],
    ["the head went to another section", ["| 2025-07-01 | 2001 | 轮岗 | 计量科 | 质量科 |"], null],
    [
      "the head went, a deputy is in charge",
      ["| 2025-07-01 | 2001 | 退休 | 计量科 | |", "| 2025-07-02 | 3001 | 主持工作 | | |"],
      "陈立新（主持工作） 异动!C6",
    ],
    [
      "the deputy in charge left again",
      ["| 2025-07-02 | 3001 | 主持工作 | | |", "| 2025-10-09 | 3001 | 调出 | 计量科 | |"],
      "张伟 科室!F6",
    ],
    [
      "the last one appointed counts",
      ["| 2025-03-03 | 3001 | 主持工作 | | |", "| 2025-09-01 | 1001 | 主持工作 | 办公室 | 计量科 |"],
      "王明（主持工作） 异动!C6",
    ],
  ])("%s", (_, moves, head) => {
    expect(headAtEnd(year(moves), "02")).toBe(head);
  });

  it("who is promoted to 科长 heads the section from that day", () => {
    const of = year(["| 2025-06-16 | 3001 | 提任 | 计量科 | 质量科 |"], { category: "科长" });
    expect(headAtEnd(of, "03")).toBe("陈立新 异动!C5");
  });

  it("the head of one section may head another besides", () => {
    const sections = whole.map((row) => row.replace("| | 高远 | |", "| 2001 | 高远 | |"));
    const of = year([], {}, { sections });
    expect(headAtEnd(of, "03")).toBe("张伟 科室!F7");
    expect(personOf(of, "2001").head).toBe(true);
  });

  it("while another is in charge, the head of 设置 is appraised as a member", () => {
    const of = year(["| 2025-06-16 | 3001 | 主持工作 | | |"]);
    expect([personOf(of, "3001").head, personOf(of, "2001").head]).toEqual([true, false]);
    expect(appraisal(of, "2001")).toBe("计量科 科室负责人");
  });

  it("a section without a head is appraised by its leader in charge", () => {
    expect(appraisal(year([], { section: "质量科" }))).toBe("质量科 主管局领导");
  });

  it("so is a section of one person, who heads it", () => {
    const of = year([]);
    expect(
      of.people.filter(({ membership }) => membership.kind === "section" && membership.section.code === "01"),
    ).toHaveLength(2);
    const alone = year(["| 2025-02-05 | 1002 | 轮岗 | 办公室 | 计量科 |"]);
    expect(appraisal(alone, "1001")).toBe("办公室 主管局领导");
  });
});

describe("sections that are renamed, merged and founded", () => {
  const renamed = "| 02 | 计量质量科 | 计量科、计量管理科 | | | 2001 | 高远 | 2001 |";
  const merged = "| 03 | 质量科 | | | 2025-06-30 | | 高远 | |";
  const founded = "| 04 | 法规科 | | 2025-09-01 | | | 高远 | |";
  const sections = [whole[0] ?? "", renamed, merged, founded];

  it.each([
    ["计量科", "2025-12-31", "计量质量科"],
    ["计量管理科", "2025-01-01", "计量质量科"],
    ["02", "2025-12-31", "计量质量科"],
  ])("under its former name or code, %s on %s is %s", (section, on, found) => {
    expect(placeOn(year([], { section }, { sections }), on)).toBe(found);
  });

  it("who was in a merged section stays in its history and is appraised by the new one", () => {
    const of = year(
      ["| 2025-07-01 | 3001 | 轮岗 | 质量科 | 计量质量科 |"],
      { section: "质量科" },
      { sections },
    );
    expect([placeOn(of, "2025-06-30"), appraisal(of)]).toEqual(["质量科", "计量质量科 科室负责人"]);
    expect(moveProblems(of.facts)).toEqual([]);
  });

  it("who is left behind in it has to be moved, once it has ended", () => {
    const markdown = bureauWith({ sections, people: [member("3001", "陈立新", { section: "质量科" })] });
    const found = (on: string) =>
      moveProblems(judged(markdown, on).facts).map(({ code, severity, place }) => [
        code,
        severity,
        place.sheet,
        place.cell,
      ]);
    expect(found("2025-06-30")).toEqual([]);
    expect(found("2025-07-01")).toEqual([["section-ended", "must-fix", "人员", "F9"]]);
  });

  it("who moves to a section founded in the year is appraised there", () => {
    const of = year(["| 2025-09-01 | 3001 | 轮岗 | 计量质量科 | 法规科 |"], {}, { sections });
    expect(appraisal(of)).toBe("法规科 主管局领导");
  });
});

describe("moves that do not fit", () => {
  it.each([
    ["原科室 is where the person was", ["| 2025-07-01 | 3001 | 轮岗 | 计量科 | 办公室 |"], []],
    [
      "原科室 is another",
      ["| 2025-07-01 | 3001 | 轮岗 | 办公室 | 质量科 |"],
      ["check transfer-from-elsewhere D5"],
    ],
    [
      "a move after leaving",
      ["| 2025-03-01 | 3001 | 调出 | 计量科 | |", "| 2025-07-01 | 3001 | 轮岗 | | 办公室 |"],
      ["check transfer-after-leaving C6"],
    ],
    [
      "two moves in turn",
      ["| 2025-03-01 | 3001 | 轮岗 | 计量科 | 办公室 |", "| 2025-07-01 | 3001 | 轮岗 | 办公室 | 质量科 |"],
      [],
    ],
  ])("%s", (_, moves, expected) => {
    const found = moveProblems(year(moves).facts);
    expect(found.map(({ severity, code, place }) => `${severity} ${code} ${place.cell ?? ""}`)).toEqual(
      expected,
    );
    expect(found.map(({ discreetMessage }) => discreetMessage ?? "").join("")).not.toContain("陈立新");
  });
});

describe("papers from the former section", () => {
  const form = (code: string, name: string, text: string) => `
# 各科室报送/${code}/2025-12-12-1 2025年个人总结.xlsx | 个人总结 | ${name} | 2025
## 个人总结
| 编号 | 姓名 | 总结 |
| --- | --- | --- |
| 3001 | 陈立新 | ${text} |
`;
  const moved = bureauWith({
    people: [member("3001", "陈立新")],
    moves: ["| 2025-07-01 | 3001 | 轮岗 | 计量科 | 办公室 |"],
  });
  const summary = (markdown: string) => personOf(judged(markdown), "3001").summary?.summary.value;

  it("count where the new section sent none", () => {
    expect(summary(moved + form("02", "计量科", "在计量科"))).toBe("在计量科");
  });

  it("give way to those of the new section", () => {
    expect(summary(moved + form("02", "计量科", "在计量科") + form("01", "办公室", "在办公室"))).toBe(
      "在办公室",
    );
  });
});
