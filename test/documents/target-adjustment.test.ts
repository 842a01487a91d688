import { describe, expect, it } from "vitest";
import type { TargetAdjustmentView } from "../../src/documents/views.ts";
import type { Paper } from "../../src/documents/paper.ts";
import { copy, quantifiedTarget } from "../facts/ledgers.ts";
import { papersOn } from "../support/papers.ts";
import { bureau, cellNames } from "../support/years.ts";

const annual = [quantifiedTarget(1, 120)];
const approved = "| 2025-09-16 | 1 | 目标值由120调整为60 | 设备停用 | 高远 |";
const before = copy("2024-12-20", { annual });

function formsOn(ledgers: string, asOf: string): Paper[] {
  return papersOn(bureau + ledgers, asOf, "target-adjustment");
}

/** The one form there is. */
function formOf(ledgers: string): TargetAdjustmentView {
  const [paper] = formsOn(ledgers, "2025-12-31");
  if (paper === undefined) throw new Error("no form");
  // Papers of this kind have this view.
  return paper.view as TargetAdjustmentView;
}

describe("目标调整审批表: one for each row of 目标调整, on its day", () => {
  const late = before + copy("2025-10-09", { annual, adjustments: [approved] });
  const early = before + copy("2025-09-10", { annual, adjustments: [approved] });

  it.each([
    ["the day before the copy that brought it", late, "2025-10-08", []],
    ["on the day of that copy", late, "2025-10-09", ["2025-10-09"]],
    ["sent before its own day: the day before", early, "2025-09-15", []],
    ["on its own day", early, "2025-09-16", ["2025-09-16"]],
    [
      "a copy that says the same again moves nothing",
      late + copy("2025-11-05", { annual, adjustments: [approved] }),
      "2025-12-31",
      ["2025-10-09"],
    ],
    [
      "one that says it otherwise does",
      late + copy("2025-11-05", { annual, adjustments: [approved.replace("为60", "为80")] }),
      "2025-12-31",
      ["2025-11-05"],
    ],
    ["without rows there is none", before, "2025-12-31", []],
  ])("%s", (_, ledgers, asOf, days) => {
    expect(formsOn(ledgers, asOf).map(({ day }) => day)).toEqual(days);
  });

  it("gives two rows of one day and target a form each", () => {
    const twice = copy("2025-10-09", { annual, adjustments: [approved, approved.replace("为60", "为50")] });
    const papers = formsOn(before + twice, "2025-12-31");
    expect(papers.map(({ path }) => path.split("/").at(-1))).toEqual([
      "2025-09-16 目标1.pdf",
      "2025-09-16 目标1（2）.pdf",
    ]);
  });
});

describe("what it says", () => {
  it("sets the filed target beside its change, with blank places to sign", () => {
    const changed = [quantifiedTarget(1, 60)];
    const form = formOf(before + copy("2025-10-09", { annual: changed, adjustments: [approved] }));
    expect([form.number, form.target, form.goal, form.due]).toEqual([
      "1",
      "检定1",
      "检定台件数120台件",
      "12月31日",
    ]);
    expect([form.content, form.reason, form.approver, form.on]).toEqual([
      "目标值由120调整为60",
      "设备停用",
      "高　远",
      "2025年9月16日",
    ]);
    expect(form.opinions.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
    expect(form.note).toContain("四（一）2");
  });

  it("says so where the number is not one of the annual targets", () => {
    const form = formOf(
      before + copy("2025-10-09", { annual, adjustments: [approved.replace("| 1 |", "| 9 |")] }),
    );
    expect([form.number, form.target]).toEqual(["9", "未列入年度目标"]);
  });

  it("cites the row and the target, and is 内部", () => {
    const [paper] = formsOn(before + copy("2025-10-09", { annual, adjustments: [approved] }), "2025-12-31");
    expect(paper?.tree).toBe("内部");
    expect(cellNames(paper?.sources ?? [])).toEqual(
      expect.arrayContaining(["目标调整!C5", "目标调整!D5", "目标调整!E5", "年度目标!B5"]),
    );
  });
});
