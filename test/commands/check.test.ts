import { describe, expect, it } from "vitest";
import { z } from "zod";
import { check } from "../../src/commands/check.ts";
import { manifestSchema } from "../../src/commands/manifest.ts";
import { day } from "../../src/domain/day.ts";
import { bureauInOrder } from "../support/years.ts";
import { inOffice, ledger, type Office } from "./office.ts";

const asOf = day("2025-03-27");
const copy = "各科室报送/02/2025-03-27-1 2025年目标台账.xlsx";

async function run({ input, effects }: Office, json = false) {
  return check({ input, asOf, json }, effects);
}

const shape = z.strictObject({ asOf: z.string(), problems: manifestSchema.shape.problems });

describe("check --json", () => {
  it("prints exactly the as-of day and the problems, in the manifest's shape", () =>
    inOffice(async (office) => {
      await office.file(bureauInOrder + ledger(copy).replace("| 1 | 1 | 整理建标资料 |", "| 1 | 1 |  |"));
      expect(await run(office, true)).toBe(1);
      const printed = shape.parse(JSON.parse(office.said.join("\n")));
      expect(printed.asOf).toBe("2025-03-27");
      expect(printed.problems).toEqual([
        {
          code: "cell-blank",
          severity: "must-fix",
          file: copy,
          sheet: "月计划与完成",
          cell: "D5",
          message: "计量科目标台账“月计划与完成”第5行“内容”未填。",
          help: "请补填。",
        },
      ]);
      expect(office.noted).toEqual([]);
    }));

  it("gives the clause of a problem that serves one", () =>
    inOffice(async (office) => {
      await office.file(
        bureauInOrder + ledger(copy).replace("| 1 | 建立计量标准 | 否 |", "| 1 | 建立计量标准 | 是 |"),
      );
      await run(office, true);
      const { problems } = shape.parse(JSON.parse(office.said.join("\n")));
      expect(problems).toHaveLength(4);
      expect(
        problems.every(({ code, clause }) => code === "target-not-specific" && clause === "四(一)1"),
      ).toBe(true);
    }));

  it("prints an empty list where all is well, and while there is no 设置", () =>
    inOffice(async (office) => {
      expect(await run(office, true)).toBe(2);
      await office.file(bureauInOrder);
      expect(await run(office, true)).toBe(0);
      expect(office.said.map((line) => shape.parse(JSON.parse(line)))).toEqual([
        { asOf: "2025-03-27", problems: [] },
        { asOf: "2025-03-27", problems: [] },
      ]);
    }));
});

describe("check", () => {
  it("groups what has to be mended by how to mend it, and counts it", () =>
    inOffice(async (office) => {
      await office.file(bureauInOrder + ledger(copy).replaceAll("| 张伟 |", "|  |"));
      expect(await run(office)).toBe(1);
      expect(office.said[0]).toBe("【必须改】请补填：多人的用顿号分开。（2处）");
      expect(office.said[1]).toBe(`  ${copy}“年度目标”I5　（1）计量科目标台账“年度目标”第5行“责任人”未填。`);
      expect(office.said.at(-1)).toBe("必须改2处，请核对0处，已规范格式0处。");
    }));

  it("answers 0 where all is well, and 2 with what to do first while there is no 设置", () =>
    inOffice(async (office) => {
      expect(await run(office)).toBe(2);
      expect(office.said[0]).toMatch(/还没有设置，请先做三件事/);
      await office.file(bureauInOrder);
      expect(await run(office)).toBe(0);
      expect(office.said.at(-1)).toBe("必须改0处，请核对0处，已规范格式0处。");
    }));

  it("reports on what waits without receiving or counting it", () =>
    inOffice(async (office) => {
      await office.file(bureauInOrder + ledger("待收/台账.xlsx").replaceAll("| 张伟 |", "|  |"));
      await office.drop("待收/来信.xlsx", "不是表");
      const before = await office.files();
      expect(await run(office, true)).toBe(1);
      const { problems } = shape.parse(JSON.parse(office.said.join("\n")));
      expect(problems.map(({ code, file, cell }) => [code, file, cell])).toEqual([
        ["cell-blank", "待收/台账.xlsx", "I5"],
        ["cell-blank", "待收/台账.xlsx", "F5"],
        ["file-text", "待收/来信.xlsx", null],
      ]);
      expect(await office.files()).toEqual(before);
    }));

  it("speaks of the latest copy of a ledger, not of those that it replaced", () =>
    inOffice(async (office) => {
      const earlier = ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx").replaceAll("| 张伟 |", "|  |");
      await office.file(bureauInOrder + earlier + ledger(copy));
      expect(await run(office)).toBe(0);
    }));
});
