import { expect, it } from "vitest";
import { sectionProblems } from "../../src/facts/section-problems.ts";
import { bureau, judged } from "../support/years.ts";
import { bureauWith, member } from "./bureaus.ts";

const office = "| 01 | 办公室 | | | | 1001 | 高远 | 1002 |";

function told(markdown: string, on = "2025-06-10"): string[] {
  return sectionProblems(judged(markdown, on).facts).map(
    ({ code, clause, place }) => `${code} ${clause ?? ""} ${place.sheet ?? ""}!${place.cell ?? ""}`,
  );
}

const with02 = (row: string, moves: readonly string[] = []): string =>
  bureauWith({ sections: [office, row], moves, people: [member("2002", "陈静")] });

it.each<readonly [string, string, readonly string[]]>([
  ["a section of which all is known", with02("| 02 | 计量科 | | | | 2001 | 高远 | 2002 |"), []],
  ["a section of one person, who is head and 专人", bureau, []],
  ["no head", with02("| 02 | 计量科 | | | | | 高远 | 2002 |"), ["section-without-head 五(二)2(3) 科室!F6"]],
  [
    "no head, but somebody in charge (主持工作)",
    with02("| 02 | 计量科 | | | | | 高远 | 2002 |", ["| 2025-02-01 | 2002 | 主持工作 | | 计量科 |"]),
    [],
  ],
  [
    "a head of another section",
    with02("| 02 | 计量科 | | | | 1002 | 高远 | 2002 |"),
    ["head-of-other-section 五(二)2(3) 科室!F6"],
  ],
  [
    "a head who moved on and was replaced",
    with02("| 02 | 计量科 | | | | 2001 | 高远 | 2002 |", [
      "| 2025-02-01 | 2001 | 轮岗 | 计量科 | 办公室 |",
      "| 2025-02-01 | 2002 | 主持工作 | | 计量科 |",
    ]),
    [],
  ],
  ["no 专人", with02("| 02 | 计量科 | | | | 2001 | 高远 | |"), ["section-without-reporter 四(二)1 科室!I6"]],
  [
    "专人 of another section",
    with02("| 02 | 计量科 | | | | 2001 | 高远 | 1002 |"),
    ["reporter-of-other-section 四(二)1 科室!I6"],
  ],
  [
    "a leader whom nobody knows",
    with02("| 02 | 计量科 | | | | 2001 | 郭新 | 2002 |"),
    ["leader-not-known 四(一)2 科室!G6"],
  ],
  [
    "nobody in it",
    bureauWith({
      sections: [office, "| 02 | 计量科 | | | | 2001 | 高远 | 2001 |", "| 03 | 认证科 | | | | | 高远 | |"],
    }),
    ["section-without-people 二 科室!B7"],
  ],
  [
    "nothing of a section that is no more",
    bureauWith({
      sections: [
        office,
        "| 02 | 计量科 | | | | 2001 | 高远 | 2001 |",
        "| 03 | 认证科 | | | 2025-03-31 | | 高远 | |",
      ],
    }),
    [],
  ],
  [
    "no 组长 of the leading group",
    bureau.replace("| 考评领导小组 | 高远 | 组长 |", "| 局党组 | 高远 | 书记 |"),
    ["leading-group-without-head 六(一) 机构成员!"],
  ],
])("%s", (_, markdown, found) => {
  expect(told(markdown)).toEqual(found);
});
