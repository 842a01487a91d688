import { describe, expect, it } from "vitest";
import { isProblem, recognise } from "../../src/intake/recognise.ts";
import type { RawCell, RawSheet } from "../../src/workbook/cell.ts";

const text = (shown: string): RawCell => ({ kind: "text", text: shown });

/** A sheet whose second row says these things. */
function sheetSaying(...cells: readonly (string | null)[]): RawSheet {
  return {
    name: "年度目标",
    rows: [
      { number: 1, cells: [text("目标台账")] },
      { number: 2, cells: cells.map((cell) => (cell === null ? null : text(cell))) },
    ],
  };
}

function known(mark: string | null, ...sheets: readonly RawSheet[]) {
  const found = recognise("待收/表.xlsx", { kind: "opened", workbook: { mark, sheets } });
  if (isProblem(found)) return found.code;
  const { form, owner, year, problems } = found;
  return [form.name, owner, year, ...problems.map(({ code }) => code)];
}

describe("what a workbook shows at its top", () => {
  it.each<[string, ReturnType<typeof known>, ReturnType<typeof known>]>([
    [
      "form, section and year",
      known("kaoping:目标台账:1", sheetSaying("报表", "目标台账", "单位", "计量科", "年度", "2025")),
      ["目标台账", "计量科", 2025],
    ],
    [
      "with colons, spaces and 年度 behind the year",
      known(null, sheetSaying("报表：", " 目标 台账", null, "科室：", "计量科", "年度：", "２０２５年度")),
      ["目标台账", "计量科", 2025],
    ],
    [
      "what it shows counts, not its hidden mark: a conflict to be looked at",
      known("kaoping:个人总结:1", sheetSaying("报表", "目标台账", "单位", "计量科", "年度", "2025")),
      ["目标台账", "计量科", 2025, "top-conflicting"],
    ],
    [
      "sheets that differ: the first speaks",
      known(
        null,
        sheetSaying("报表", "目标台账", "单位", "计量科", "年度", "2025"),
        sheetSaying("报表", "目标台账", "单位", "质量科", "年度", "2025"),
      ),
      ["目标台账", "计量科", 2025, "top-conflicting"],
    ],
    [
      "a blank name of the form: the mark stands in",
      known("kaoping:目标台账:1", sheetSaying("报表", null, "单位", "计量科", "年度", "2025")),
      ["目标台账", "计量科", 2025],
    ],
    [
      "a blank unit",
      known(null, sheetSaying("报表", "目标台账", "单位", null, "年度", "2025")),
      ["目标台账", null, 2025],
    ],
    ["nothing of the kind", known(null, sheetSaying("月份", "内容")), "form-not-recognised"],
    ["a form nobody knows", known(null, sheetSaying("报表", "月报", "年度", "2025")), "form-not-recognised"],
    [
      "台帐 for 台账, as many write it",
      known(null, sheetSaying("报表", "目标台帐", "单位", "计量科", "年度", "2025")),
      ["目标台账", "计量科", 2025],
    ],
    [
      "a name of their own, known by the mark: to be looked at",
      known("kaoping:目标台账:1", sheetSaying("报表", "月报表", "单位", "计量科", "年度", "2025")),
      ["目标台账", "计量科", 2025, "form-renamed"],
    ],
    [
      "the mark as LibreOffice saves it, and with keywords of people's own",
      known("计量 kaoping 目标台账 1", sheetSaying("报表", "月报表", "单位", "计量科", "年度", "2025")),
      ["目标台账", "计量科", 2025, "form-renamed"],
    ],
    ["no year", known(null, sheetSaying("报表", "目标台账", "单位", "计量科")), "year-not-recognised"],
    [
      "a year of two digits",
      known(null, sheetSaying("报表", "目标台账", "年度", "25")),
      "year-not-recognised",
    ],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("is read from the first rows alone", () => {
    const low: RawSheet = {
      name: "年度目标",
      rows: [{ number: 7, cells: ["报表", "目标台账", "年度", "2025"].map(text) }],
    };
    expect(known(null, low)).toBe("form-not-recognised");
  });
});
