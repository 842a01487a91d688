import { describe, expect, it } from "vitest";
import { blankField, changedField } from "../../src/domain/place.ts";
import { cellField } from "../../src/workbook/cell-field.ts";
import { text } from "../../src/workbook/kinds.ts";

const at = { file: "目标办登记/2025年花名册.xlsx", sheet: "人员", cell: "A12" };
const open = text("职务");
const personal = text("身份证号", { reach: "涉个人" });

describe("a cell's field", () => {
  it("names its place by its row and column", () => {
    expect(cellField(open, "科长", true, "科长", { at, column: 28 }).place).toEqual({ ...at, cell: "AB12" });
    expect(cellField(open, null, false, "", { at, column: 2 })).toMatchObject({
      value: null,
      filled: false,
      place: { ...at, cell: "B12" },
    });
  });

  it("says that its values stay in 涉个人 where its column does", () => {
    expect(cellField(open, "科长", true, "科长", { at, column: 2 }).personal).toBeUndefined();
    expect(cellField(personal, "甲", true, "甲", { at, column: 3 }).personal).toBe(true);
  });

  it("keeps place and reach where something else is thought to stand in its cell", () => {
    const field = cellField(personal, "甲", true, "甲", { at, column: 3 });
    const place = { ...at, cell: "C12" };
    expect(changedField(field, { value: "乙" })).toEqual({
      value: "乙",
      filled: true,
      text: "甲",
      place,
      personal: true,
    });
    expect(blankField(field)).toEqual({ value: null, filled: false, text: "", place, personal: true });
  });
});
