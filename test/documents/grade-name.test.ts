import { expect, it } from "vitest";
import { personOutcomes } from "../../src/domain/grade.ts";
import { gradeName } from "../../src/documents/grade-name.ts";
import { bureau, judged } from "../support/years.ts";

const settingsWith = (rows: string) =>
  judged(bureau.replace("## 科室", `## 参数\n| 参数 | 取值 |\n| --- | --- |\n${rows}\n## 科室`)).facts
    .settings;
const own = settingsWith("| 工勤人员等次名称 | 合格序列 |");

it("names the grades of 工勤人员 as the office set", () => {
  expect(personOutcomes.map((outcome) => gradeName("工勤", outcome, own))).toEqual([
    "优秀",
    "合格",
    "基本合格",
    "不合格",
    "不确定等次",
  ]);
});

it("names those of everybody else as the scheme does, and of 工勤人员 too where nothing is set", () => {
  for (const category of ["科长", "工作人员", null] as const) {
    expect(personOutcomes.map((outcome) => gradeName(category, outcome, own))).toEqual(personOutcomes);
  }
  const standard = settingsWith("| 公示工作日数 | 5 |");
  expect(personOutcomes.map((outcome) => gradeName("工勤", outcome, standard))).toEqual(personOutcomes);
});
