import { describe, expect, it } from "vitest";
import type { OfficialPaper } from "../../src/documents/blocks.ts";
import { papersOn } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const register = `
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 会议
| 日期 | 机构 | 科室 | 主持人 | 议题 | 出席 | 缺席 |
| --- | --- | --- | --- | --- | --- | --- |
| 2026-01-08 | 考评领导小组 | | 高远 | 年终考评 | 高远、赵敏 | 孙立 |
| 2026-01-08 | 考评领导小组 | | 高远 | 研究投诉件； | 高远 | |
| 2026-01-08 | 考评小组 | | | 审核个人等次 | | |
| 2026-01-09 | 局党组 | | 高远 | 审定等次 | | |
| 2025-12-30 | 目标管理办公室 | | 李小华 | 布置工作 | | |
| 2025-12-30 | 科室 | 计量科 | 张伟 | 自查 | | |
## 研究认定
| 日期 | 机构 | 条款 | 对象 | 结论 | 理由 |
| --- | --- | --- | --- | --- | --- |
| 2026-01-08 | 考评领导小组 | 三(三)2 | 计量科 | 不符合 | 经调查，投诉不属实。 |
| 2026-01-08 | 考评小组 | 五(一)1 | 2001 | 符合 | 情况属实 |
| 2026-01-07 | 考评领导小组 | 三(三)4 | 计量科 | 不符合 | 前一天 |

# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 科室等次
| 科室 | 评议 | 评议日期 | 审定 | 审定日期 |
| --- | --- | --- | --- | --- |
| 办公室 | 达标 | 2026-01-08 | 达标 | 2026-01-09 |
| 计量科 | 未达标 | 2026-01-08 | 达标 | 2026-01-09 |
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 |
| --- | --- | --- | --- | --- | --- |
| 1001 | 王明 | 称职 | 2026-01-08 | 称职 | 2026-01-09 |
| 2001 | 张伟 | 优秀 | 2026-01-08 | 称职 | 2026-01-09 |
`;

const minutes = (asOf = "2026-01-30") => papersOn(bureau + register, asOf, "meeting-minutes");
const viewOf = (batch: string): OfficialPaper => {
  const paper = minutes().find((each) => each.batch === batch);
  if (paper === undefined) throw new RangeError(batch);
  // Minutes are composed as official papers.
  return paper.view as OfficialPaper;
};

describe("会议纪要", () => {
  it("one for each day on which a deciding body met, from that day on", () => {
    expect(minutes().map(({ batch, day }) => [batch, day])).toEqual([
      ["2026-01-08 考评领导小组", "2026-01-08"],
      ["2026-01-08 考评小组", "2026-01-08"],
      ["2026-01-09 局党组", "2026-01-09"],
    ]);
    expect(minutes("2026-01-08")).toHaveLength(2);
    expect(minutes().every(({ tree }) => tree === "涉个人")).toBe(true);
  });

  it("says what was met about, what was decided on that day, and who was there", () => {
    const { head, blocks, signature } = viewOf("2026-01-08 考评领导小组");
    expect(head).toMatchObject({
      kind: "纪要",
      mark: "考评领导小组会议纪要",
      date: "2026年1月8日",
      attended: [
        { label: "出席", names: "高远、赵敏" },
        { label: "缺席", names: "孙立" },
      ],
    });
    expect(signature).toBeNull();
    expect(blocks.flatMap(({ paragraphs }) => paragraphs)).toEqual([
      "2026年1月8日，高远主持召开考评领导小组会议，议题为：年终考评；研究投诉件。",
      "1.关于计量科，方案三（三）2，认定为不符合，理由：经调查，投诉不属实。",
      "2.评议科室目标管理考评等次：达标1个（办公室），未达标1个（计量科）。",
    ]);
  });

  it("names a person by name, counts persons' grades, and counts the party group's own decisions", () => {
    expect(viewOf("2026-01-08 考评小组").blocks[1]?.paragraphs).toEqual([
      "1.关于张伟，方案五（一）1，认定为符合，理由：情况属实。",
      "2.审核个人年度考核等次2人：优秀1人，称职1人，名单见等次审定表。",
    ]);
    expect(viewOf("2026-01-09 局党组").blocks[1]?.paragraphs).toEqual([
      "1.审定科室目标管理考评等次：达标2个（办公室、计量科）。",
      "2.审定个人年度考核等次2人：称职2人，名单见等次审定表。",
    ]);
  });

  it("rests on the cells of the meeting and of what was decided", () => {
    const [paper] = minutes();
    expect(cellNames(paper?.sources ?? [])).toEqual(
      expect.arrayContaining(["会议!E5", "会议!E6", "研究认定!E5", "科室等次!B5"]),
    );
  });
});
