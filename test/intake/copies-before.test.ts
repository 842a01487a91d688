import { describe, expect, it } from "vitest";
import { mendingText } from "../../src/facts/mending.ts";
import { mendingInCopy } from "../../src/intake/copies-before.ts";
import { inputOf } from "../support/workbooks.ts";
import { bureau } from "../support/years.ts";

const file = (on: string): string => `各科室报送/02/${on}-1 2025年目标台账.xlsx`;

/** A ledger of 计量科 with plans, one line each: 月份 | 序号 | 内容 | 责任人. */
function ledger(on: string, ...lines: readonly string[]): string {
  return `
# ${file(on)} | 目标台账 | 计量科 | 2025
## 月计划与完成
| 月份 | 序号 | 内容 | 责任人 |
| --- | --- | --- | --- |
${lines.map((line) => `| ${line} |`).join("\n")}
`;
}

function mended(before: readonly string[], now: readonly string[]): string | null {
  const input = inputOf(bureau + ledger("2025-03-03", ...before) + ledger("2025-03-05", ...now));
  const mending = mendingInCopy(input, file("2025-03-05"));
  return mending === null ? null : mendingText(mending);
}

const good = "1月 | 1 | 检定 | 张伟";
const noOwner = "1月 | 1 | 检定 | ";

describe("上次与本次：items by code, sheet, column and whose row", () => {
  it.each<readonly [string, readonly string[], readonly string[], string | null]>([
    ["nothing to mend, then or now", [good], [good], null],
    ["mended", [noOwner], [good], "上次1项，已补正1项，剩0项，新增0项。"],
    ["left", [noOwner], [noOwner], "上次1项，已补正0项，剩1项，新增0项。"],
    ["new", [good], [noOwner], "上次0项，已补正0项，剩0项，新增1项。"],
    [
      "a row inserted above moves the cell and makes nothing new",
      [noOwner],
      ["1月 | 2 | 抽查 | 张伟", noOwner],
      "上次1项，已补正0项，剩1项，新增0项。",
    ],
    [
      "the month written in another way is the same row",
      [noOwner],
      ["一月 | 1 | 检定 | "],
      "上次1项，已补正0项，剩1项，新增0项。",
    ],
    [
      "another cell of the same row",
      [noOwner],
      ["1月 | 1 |  | 张伟"],
      "上次1项，已补正1项，剩0项，新增1项。",
    ],
    [
      "another row",
      [noOwner, "2月 | 1 | 抽查 | 张伟"],
      [good, "2月 | 1 | 抽查 | "],
      "上次1项，已补正1项，剩0项，新增1项。",
    ],
    ["two alike, one mended", [noOwner, noOwner], [good, noOwner], "上次2项，已补正1项，剩1项，新增0项。"],
    ["what is only to be looked at is not counted", ["1月 | 1 | 同上 | 张伟"], [good], null],
  ])("%s", (_, before, now, said) => {
    expect(mended(before, now)).toBe(said);
  });

  it("a first copy has none before it; a later copy changes nothing of what an earlier one says", () => {
    const first = bureau + ledger("2025-03-03", noOwner);
    const second = first + ledger("2025-03-05", good);
    const third = second + ledger("2025-03-10", noOwner);
    expect(mendingInCopy(inputOf(third), file("2025-03-03"))).toBeNull();
    expect(mendingInCopy(inputOf(third), file("2025-03-05"))).toEqual(
      mendingInCopy(inputOf(second), file("2025-03-05")),
    );
    expect(mendingInCopy(inputOf(third), "目标办登记/2025年设置.xlsx")).toBeNull();
  });
});
