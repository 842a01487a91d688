import { describe, expect, it } from "vitest";
import { withCatalogues } from "../../src/commands/catalogues.ts";
import { composeAll } from "../../src/commands/compose.ts";
import { survey } from "../../src/commands/survey.ts";
import { standingsOf, type Issued } from "../../src/documents/issued.ts";
import { day } from "../../src/domain/day.ts";
import { tablesOf } from "../support/papers.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau, cellNames } from "../support/years.ts";

const year = `${bureau}
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 文号 | 印发日期 |
| --- | --- | --- | --- |
| 季度通报 | 1季度 | 〔2025〕3号 | 2025-04-11 |
`;

const issued: Issued = {
  act: "issue",
  year: 2025,
  key: { name: "季度通报", period: "1季度" },
  sequence: 1,
  folder: "已印发/2025/季度通报 1季度/1",
  number: "〔2025〕3号",
  signer: null,
  issuedOn: day("2025-04-12"),
  copies: null,
  corrects: null,
  papers: [
    {
      kind: "bulletin",
      title: "通报",
      period: "2025-Q1",
      file: "a.pdf",
      sha256: "",
      pages: 4,
      template: "bulletin",
      layout: "official",
      tree: "内部",
      path: "a.pdf",
      day: day("2025-04-10"),
      view: {},
      figures: [],
      inputs: [],
    },
  ],
};

function catalogueOn(asOf: string, acts: readonly Issued[] = []) {
  const input = inputOf(year);
  const surveyed = survey(input, day(asOf));
  const standings = standingsOf(acts, day(asOf));
  return withCatalogues(composeAll(input, surveyed), input, surveyed, standings)
    .papers.map(({ paper }) => paper)
    .find(({ kind }) => kind === "archive-catalogue");
}

const rowOf = (title: string, asOf = "2026-02-10", acts: readonly Issued[] = []) =>
  tablesOf(catalogueOn(asOf, acts)).tables[0]?.rows.find((row) => row[3]?.includes(title));

describe("归档文件目录", () => {
  it.each([
    ["2026-01-30", undefined],
    ["2026-01-31", "2026-01-31"],
    ["2026-03-31", "2026-01-31"],
  ])("on %s its day is %s", (asOf, on) => {
    expect(catalogueOn(asOf)?.day).toBe(on);
  });

  it("numbers its items, with author, number and date; of a form the date is its latest step", () => {
    const rows = tablesOf(catalogueOn("2026-02-10")).tables[0]?.rows ?? [];
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => String(index + 1)));
    expect(rowOf("第一季度各科室工作目标")?.slice(1)).toEqual([
      "目标管理办公室",
      "〔2025〕3号",
      "关于2025年第一季度各科室工作目标完成情况的通报",
      "20250411",
      "",
      "",
    ]);
    expect(rowOf("第二季度各科室工作目标")?.slice(4)).toEqual(["", "", ""]);
    expect(rowOf("合订（01 办公室）")?.slice(1, 5)).toEqual([
      "青原州质量技术监督局",
      "",
      "2025年度考核登记表合订（01 办公室）",
      "20251231",
    ]);
  });

  it("files forms of sections as one item, and says of how many", () => {
    expect(rowOf("2025年度科室考评表")?.at(-1)).toBe("共2份");
    expect(rowOf("2025年第一季度平时考核汇总表")?.at(-1)).toBe("共3份");
  });

  it("leaves out explanations, workbooks and overviews", () => {
    const titles = JSON.stringify(catalogueOn("2026-02-10")?.view);
    for (const title of ["签字进度表", "考评依据说明", "电子表格"]) expect(titles).not.toContain(title);
  });

  it("takes date and pages from what was issued", () => {
    expect(rowOf("第一季度各科室工作目标", "2026-02-10", [issued])?.slice(4, 6)).toEqual(["20250412", "4"]);
  });

  it("rests on 印发登记", () => {
    expect(cellNames(catalogueOn("2026-02-10")?.sources ?? [])).toEqual(
      expect.arrayContaining(["印发登记!D5", "印发登记!F5"]),
    );
  });
});
