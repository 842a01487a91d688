import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { waitingProblems } from "../../src/commands/waiting.ts";
import { newest, paperGroups } from "../../src/documents/index-papers.ts";
import { composeIndex } from "../../src/documents/overview.ts";
import { paperHeadings, type PaperKind } from "../../src/documents/paper.ts";
import { day } from "../../src/domain/day.ts";
import { bureau } from "../support/years.ts";
import { inputOf } from "../support/workbooks.ts";

const confidential = `${bureau}
# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 事项登记
| 日期 | 对象 | 类型 | 事实 |
| --- | --- | --- | --- |
| 2025-03-03 | 李小华 | 党内严重警告 | 酒后驾车 |
| 2025-03-04 | 李某某 | 违纪 | 收受礼金 |

# 目标办登记/2025年考勤活动登记.xlsx | 考勤活动登记 | 办公室 | 2025
## 请假旷工
| 编号 | 姓名 | 类型 | 起 | 止 | 是否无故 |
| --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 旷工 | 2025-03-03 | 2025-03-04 | 是 |
| 1002 | 李小花 | 病假 | 2025-05-03 | 六月底 | |
`;

describe("内部: no private value reaches its index", () => {
  const input = inputOf(confidential);
  const asOf = day("2025-12-31");
  const { problems, years } = survey(input, asOf);
  const dropped = waitingProblems(
    [{ path: "待收/关于李小华处分的决定.docx", sha256: "", opened: { kind: "refused", is: "text" } }],
    input,
  );
  const judgements = years.map(({ on }) => on(asOf).judgement);
  const page = (tree: "内部" | "涉个人" | "可公开"): string =>
    JSON.stringify(composeIndex(tree, [], [...problems, ...dropped], judgements, asOf));

  it.each(["党内严重警告", "酒后驾车", "收受礼金", "李某某", "李小华", "李小花", "六月底", "无故"])(
    "%s stands in 涉个人's alone",
    (value) => {
      expect(page("内部")).not.toContain(value);
      expect(page("可公开")).not.toContain(value);
    },
  );

  it("and the clerk's own page says all of it", () => {
    for (const value of ["党内严重警告", "李某某", "李小花", "六月底", "关于李小华处分的决定"]) {
      expect(page("涉个人")).toContain(value);
    }
  });
});

describe("a link of an index", () => {
  it("reaches a file whose name holds a # or a %", () => {
    const judgements = survey(inputOf(bureau), day("2025-12-31")).years.map(
      ({ on }) => on(day("2025-12-31")).judgement,
    );
    const paper = {
      kind: "appraisal-form",
      title: "年度考核登记表",
      period: "2025",
      tree: "涉个人",
      path: "涉个人/年度考核登记表/1#2 50%.pdf",
      day: day("2025-12-31"),
      pages: 2,
      incomplete: false,
    } as const;
    const { papers } = composeIndex("涉个人", [paper], [], judgements, day("2025-12-31"));
    const href = papers[0]?.kinds[0]?.shelves[0]?.entries[0]?.href ?? "";
    expect(href).toContain("1%232%2050%25.pdf");
    expect(decodeURIComponent(href)).toBe("年度考核登记表/1#2 50%.pdf");
  });
});

describe("the papers of an index", () => {
  const listed = (kind: "bulletin" | "month-report", name: string, on: string) => ({
    kind,
    title: name,
    period: "2025",
    tree: "内部" as const,
    path: `内部/${name}.pdf`,
    day: day(on),
    pages: 1,
    incomplete: false,
  });
  const reports = ["01 办公室", "02 计量科"].flatMap((section) =>
    Array.from({ length: 12 }, (_, month) =>
      listed("month-report", `完成月工作目标情况表/2025年度/${section}/${month + 1}月`, "2025-12-05"),
    ),
  );
  const bulletin = listed("bulletin", "季度通报/2025年第四季度通报", "2026-01-10");

  it("stand by the work they belong to; many of a kind are folded, by the folder they stand in", () => {
    const [first, second] = paperGroups([...reports, bulletin]);
    expect(first?.title).toBe("通报与汇报");
    expect(first?.kinds[0]).toMatchObject({ heading: "季度通报", count: 1, folded: false });
    expect(second?.kinds[0]).toMatchObject({ heading: "完成月工作目标情况表", count: 24, folded: true });
    expect(second?.kinds[0]?.shelves.map(({ title, entries }) => [title, entries.length])).toEqual([
      ["2025年度　01 办公室", 12],
      ["2025年度　02 计量科", 12],
    ]);
  });

  it("tell first what was made last, without the forms that come by the dozen", () => {
    expect(newest([...reports, bulletin], day("2026-01-30")).map(({ title }) => title)).toEqual([
      bulletin.title,
    ]);
    expect(newest([...reports, bulletin], day("2026-02-10"))).toEqual([]);
  });

  it("leave no kind of paper out", () => {
    const kinds = Object.keys(paperHeadings) as PaperKind[];
    const all = kinds.map((kind) => ({ ...bulletin, kind }));
    const shown = paperGroups(all).flatMap((group) => group.kinds.map(({ heading }) => heading));
    expect(shown.toSorted()).toEqual(Object.values(paperHeadings).toSorted());
  });
});
