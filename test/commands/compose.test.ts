import { describe, expect, it } from "vitest";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import { bureau } from "../support/years.ts";
import { inputOf } from "../support/workbooks.ts";

function composed(markdown: string, asOf: string) {
  const input = inputOf(markdown);
  return composeAll(input, survey(input, day(asOf)));
}

const comments = `
# 各科室报送/01/2025-12-20-1 2025年评语与初定.xlsx | 评语与初定 | 办公室 | 2025
## 评语与初定
| 编号 | 姓名 | 评语 | 初定等次 | 日期 |
| --- | --- | --- | --- | --- |
| 1002 | 李小华 | 工作认真 | 称职 | 2025-12-19 |
`;

const retired =
  bureau +
  comments +
  `
# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 每月核对
| 月份 | 已核无异常 |
| --- | --- |
| 1月 | 是 |
`;

describe("two years in one input folder", () => {
  it("give papers of their own, no two at one place", () => {
    const second = bureau.replaceAll("2025", "2026");
    const { papers, volumes } = composed(bureau + second, "2026-12-31");
    const places = [...papers.map(({ paper }) => paper), ...volumes.map(({ volume }) => volume)];
    const paths = places.map(({ tree, path }) => `${tree}/${path}`);
    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(places.map(({ period }) => period.slice(0, 4)))).toEqual(new Set(["2025", "2026"]));
  });
});

describe("a volume of forms", () => {
  it("moves its data day on with a departure, so that equal days keep equal bytes", () => {
    const leaving = retired.replace(
      "# 各科室报送",
      "## 异动\n| 日期 | 编号 | 类型 |\n| --- | --- | --- |\n| 2025-12-28 | 1001 | 退休 |\n\n# 各科室报送",
    );
    const volume = (asOf: string) => {
      const found = composed(leaving, asOf).volumes.find((each) => each.volume.section === "01")?.volume;
      return { day: found?.day, people: found?.parts.map(({ person }) => person) };
    };
    expect(volume("2025-12-26")).toEqual({ day: "2025-12-20", people: ["1002"] });
    expect(volume("2025-12-29")).toEqual({ day: "2025-12-28", people: ["1002"] });
    expect(volume("2025-12-31").day).toBe("2025-12-28");
  });

  it("keeps a person whose 类别 must be mended, and carries 待补正", () => {
    const { papers, volumes } = composed(bureau.replace("| 工作人员 |", "| 科员 |"), "2025-12-31");
    const form = papers.find(({ paper }) => paper.person === "1002");
    expect(form?.incomplete).toBe(true);
    expect(volumes.find(({ volume }) => volume.section === "01")?.incomplete).toBe(true);
    expect(papers.find(({ paper }) => paper.person === "1001")?.incomplete).toBe(false);
  });
});

describe("a slash in a number", () => {
  it("makes no folder", () => {
    const { papers } = composed(bureau.replace("| 1002 | 李小华 |", "| 质监/003 | 李小华 |"), "2025-12-31");
    expect(papers.find(({ paper }) => paper.person === "质监/003")?.paper.path).toBe(
      "年度考核登记表/2025年度/01 办公室/质监／003 李小华.pdf",
    );
  });
});

describe("a 参数 that must be mended", () => {
  it("makes every paper 待补正, since its default is used meanwhile", () => {
    const wrong = bureau.replace(
      "## 科室",
      "## 参数\n| 参数 | 取值 |\n| --- | --- |\n| 公示工作日数 | 五天 |\n## 科室",
    );
    const { papers } = composed(wrong, "2026-01-10");
    expect(papers.map(({ paper }) => paper.kind)).toEqual(
      expect.arrayContaining(["bulletin", "section-appraisal-form", "appraisal-form"]),
    );
    expect(papers.filter(({ incomplete }) => !incomplete)).toEqual([]);
  });
});
