import { expect, it } from "vitest";
import { composeCorrectionNotice } from "../../src/documents/correction-notice.ts";
import type { Difference } from "../../src/documents/differences.ts";
import { correctionsOf } from "../../src/documents/issue-register.ts";
import type { FrozenPaper, Issued } from "../../src/documents/issued.ts";
import { day } from "../../src/domain/day.ts";
import { bureau, cellNames, judged } from "../support/years.ts";

const register = `
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 文号 | 印发日期 | 更正或取代 |
| --- | --- | --- | --- | --- |
| 季度通报 | 1季度 | 〔2025〕3号 | 2025-04-11 | |
| 更正通知 | 一季度 | 〔2025〕4号 | 2025-05-12 | 季度通报〔2025〕3号 |
| 更正通知 | 1季度 | | | 〔2025〕3号 |
`;

const paper: FrozenPaper = {
  kind: "bulletin",
  title: "关于2025年第一季度各科室工作目标完成情况的通报",
  period: "2025-Q1",
  file: "2025年第一季度通报.pdf",
  sha256: "",
  pages: 2,
  template: "bulletin",
  layout: "official",
  tree: "内部",
  path: "季度通报/2025年第一季度通报.pdf",
  day: day("2025-04-10"),
  view: { documentNumber: "青质监目标〔2025〕3号" },
  figures: [],
  inputs: [],
};

const issue: Issued = {
  act: "issue",
  year: 2025,
  key: { name: "季度通报", period: "1季度" },
  sequence: 1,
  folder: "已印发/2025/季度通报 1季度-1",
  number: "〔2025〕3号",
  signer: "高远",
  issuedOn: day("2025-04-11"),
  copies: null,
  corrects: null,
  papers: [paper],
};

const cell = (text: string, file: string) => ({ text, place: { file, sheet: "月计划与完成", cell: "J5" } });
const differences: readonly Difference[] = [
  {
    name: "计量科·已完成",
    issued: "3",
    now: "2",
    issuedCells: [cell("已完成", "三月.xlsx")],
    nowCells: [cell("未完成", "五月.xlsx")],
  },
  { name: "未完成目标·计量科·2月第1项", issued: null, now: "送检；未完成", issuedCells: [], nowCells: [] },
  { name: "未完成目标·办公室·1月第1项", issued: "归档；滞后", now: null, issuedCells: [], nowCells: [] },
];

it("a 更正通知 says what was issued and what it should be, and rests on the cells as they stand now", () => {
  const judgement = judged(bureau + register, "2025-05-12");
  const [correction, ...others] = correctionsOf(judgement.facts.known);
  if (correction === undefined) throw new Error("no correction");
  // A row that names no 文种 corrects nothing that the program could know.
  expect(others).toEqual([]);
  expect(correction.corrects).toEqual({ name: "季度通报", period: "1季度" });
  const notice = composeCorrectionNotice(judgement, correction, issue, paper, differences, day("2025-05-12"));
  expect(notice).toMatchObject({
    kind: "correction-notice",
    period: "2025-Q1",
    tree: "内部",
    path: "更正通知/2025年度/更正季度通报（1季度）.pdf",
    view: {
      title: "关于更正《关于2025年第一季度各科室工作目标完成情况的通报》有关内容的通知",
      documentNumber: "〔2025〕4号",
      addressee: "各科室：",
      blocks: [
        {
          paragraphs: [
            "《关于2025年第一季度各科室工作目标完成情况的通报》（青质监目标〔2025〕3号，2025年4月11日印发，数据截至2025年4月10日）中有3处需要更正，原文和应为内容见下表。",
          ],
          tables: [
            {
              rows: [
                ["1", "计量科·已完成", "3", "2"],
                ["2", "未完成目标·计量科·2月第1项", "（未列）", "送检；未完成"],
                ["3", "未完成目标·办公室·1月第1项", "归档；滞后", "（删去）"],
              ],
            },
          ],
        },
        { paragraphs: ["其他内容不变。特此通知。"] },
      ],
      signature: { date: "2025年5月12日" },
    },
  });
  expect(cellNames(notice.sources)).toContain("月计划与完成!J5");
  expect(notice.sources.find(({ place }) => place.cell === "J5")?.place.file).toBe("五月.xlsx");
  expect(notice.figures?.map(({ name, value }) => [name, value])).toEqual([
    ["计量科·已完成", "2"],
    ["未完成目标·计量科·2月第1项", "送检；未完成"],
    ["未完成目标·办公室·1月第1项", "（删去）"],
  ]);
});
