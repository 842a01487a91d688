import { describe, expect, it } from "vitest";
import { day } from "../../src/domain/day.ts";
import { copyName, copyPath, isLitter } from "../../src/intake/places.ts";

describe("the path of a dated copy", () => {
  it("says whose it is, when it came and which of that day", () => {
    const name = { section: "02", receivedOn: day("2025-04-08"), sequence: 12 };
    const file = copyPath(name, 2025, "目标台账");
    expect(file).toBe("各科室报送/02/2025-04-08-12 2025年目标台账.xlsx");
    expect(copyName(file)).toEqual(name);
  });

  it.each([
    "各科室报送/02/目标台账.xlsx",
    "各科室报送/02/2025-04-08 2025年目标台账.xlsx",
    "各科室报送/02/2025-02-30-1 2025年目标台账.xlsx",
    "各科室报送/2025-04-08-1 2025年目标台账.xlsx",
    "各科室报送/02/旧/2025-04-08-1 2025年目标台账.xlsx",
    "目标办登记/02/2025-04-08-1 2025年目标台账.xlsx",
  ])("is not %s", (file) => {
    expect(copyName(file)).toBeNull();
  });

  it("may be renamed behind the number, and its ending written large", () => {
    expect(copyName("各科室报送/A1/2025-04-08-1 张伟送来.XLSX")).toEqual({
      section: "A1",
      receivedOn: "2025-04-08",
      sequence: 1,
    });
  });
});

it.each([
  ["待收/~$台账.xlsx", true],
  ["待收/.~台账.xlsx", true],
  ["待收/._台账.xlsx", true],
  ["待收/.DS_Store", true],
  ["待收/Thumbs.db", true],
  ["待收/desktop.INI", true],
  ["各科室报送/02/.1.receiving.tmp", true],
  ["待收/台账.xlsx", false],
  ["待收/~台账.xlsx", false],
  ["待收/~$旧/台账.xlsx", false],
])("%s is left behind by a program: %s", (file, litter) => {
  expect(isLitter(file)).toBe(litter);
});
