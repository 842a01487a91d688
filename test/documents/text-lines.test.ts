import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/documents/text-lines.ts";

describe("the lines of a text", () => {
  it.each([
    ["", []],
    ["按时完成各项任务，很好。", ["按时完成", "各项任务，很好。"]],
    ["完成全年，各项工作", ["完成全", "年，各项工作"]],
    ["报送报表（三份）", ["报送报表", "（三份）"]],
    ["送往“甲”科", ["送", "往“甲”科"]],
    ["其他事项……已办", ["其他事", "项……已办"]],
    ["检定三套WIM", ["检定三套", "WIM"]],
    ["按照 GB 19001", ["按照 ", "GB 19001"]],
    ["堃𠮷䶮㛃堃𠮷䶮㛃", ["堃𠮷䶮㛃", "堃𠮷䶮㛃"]],
    ["甲　　　　　乙", ["甲　　　", "　　乙"]],
  ])("%s, eight wide and four in, breaks where print may", (text, lines) => {
    expect(linesOf(text, 8, 4, 9)).toEqual(lines);
  });

  it("breaks what fits no line anywhere, and loses nothing of it", () => {
    for (const text of ["https://example.cn/".repeat(9), "，".repeat(50), "A　".repeat(40)]) {
      const lines = linesOf(`见${text}完`, 10, 2, 999);
      expect(lines.join("")).toBe(`见${text}完`);
      expect(lines.length).toBeGreaterThan(4);
    }
  });

  it("are no more than asked for", () => {
    expect(linesOf("好".repeat(20_000), 10, 0, 3)).toEqual(Array.from({ length: 3 }, () => "好".repeat(10)));
  });
});
