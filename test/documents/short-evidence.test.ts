import { expect, it } from "vitest";
import { shortEvidence } from "../../src/documents/short-evidence.ts";
import type { Cited } from "../../src/domain/place.ts";

function cell(file: string, sheet: string | null, at: string | null): Cited {
  return { text: "", place: { file: `${file}.xlsx`, sheet, cell: at } };
}
const ledger = (section: string, received: string, at: string): Cited =>
  cell(`各科室报送/${section}/${received} 2025年目标台账`, "月计划与完成", at);
const comment = (section: string): Cited =>
  cell(`各科室报送/${section}/2025-12-20-1 2025年评语与初定`, "评语与初定", "D5");

it.each<[string, readonly Cited[], readonly string[]]>([
  [
    "rows of a section's report, its copies together",
    [
      ledger("02", "2025-03-05-1", "J8"),
      ledger("02", "2025-04-03-2", "J12"),
      ...["K13", "J13", "J14"].map((at) => ledger("02", "2025-04-03-2", at)),
      ledger("02", "2025-04-03-2", "J20"),
    ],
    ["计量科：目标台账“月计划与完成”第8、12至14、20行"],
  ],
  [
    "what the office keeps, a file as a whole, and an earlier year",
    [
      cell("目标办登记/2025年考勤活动登记（办公室）", "请假旷工", "D5"),
      cell("各科室报送/02/2025-03-05-1 2025年目标台账", null, null),
      cell("目标办登记/2024年等次审定", "个人等次", "C9"),
    ],
    ["考勤活动登记（办公室）“请假旷工”第5行", "计量科：目标台账", "2024年等次审定“个人等次”第9行"],
  ],
  [
    "many rows by their number",
    ["J5", "J7", "J9", "J11", "J13", "J15", "J16"].map((at) => ledger("02", "2025-03-05-1", at)),
    ["计量科：目标台账“月计划与完成”第5、7、9、11、13等7行"],
  ],
  [
    "many sections by their number",
    ["01", "02", "03", "04"].map(comment),
    ["01、计量科、03等4个科室：评语与初定“评语与初定”"],
  ],
])("evidence in short names %s", (_, cells, told) => {
  expect(shortEvidence(cells, 2025, (code) => (code === "02" ? "计量科" : code))).toEqual(told);
});
