import { describe, expect, it } from "vitest";
import { carryOver } from "../../src/commands/carry-over/carry-over.ts";
import { loadInput } from "../../src/commands/load.ts";
import { survey } from "../../src/commands/survey.ts";
import { day } from "../../src/domain/day.ts";
import type { YearRecords } from "../../src/facts/records.ts";
import type { Columns } from "../../src/workbook/column.ts";
import type { Row } from "../../src/workbook/sheet.ts";
import { inOffice, type Office } from "./office.ts";

/** A year in which people moved, a section was closed and sanctions were imposed. */
const year2025 = `
# 目标办登记/2025年设置.xlsx | 设置 |  | 2025
## 单位
| 项目 | 内容 |
| --- | --- |
| 单位全称 | 青原州质量技术监督局 |
| 单位简称 | 州质监局 |
| 方案名称 | 青原州质量技术监督局机关目标管理方案 |
## 科室
| 代码 | 名称 | 曾用名 | 起 | 止 | 负责人 | 主管局领导 | 代签人 | 专人 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 01 | 办公室 | 秘书科 |  |  | 王明 | 高远 | 周平、孙立 | 李小华 |
| 02 | 计量科 |  |  |  | 张伟 | 孙立 |  | 2002 |
| 03 | 信息科 |  |  | 2025-09-30 | 3001 | 高远 |  | 3001 |
| 04 | 认证科 |  | 2025-03-01 |  | 3002 | 高远 |  | 3002 |
## 机构成员
| 机构 | 姓名 | 职务 | 起 | 止 |
| --- | --- | --- | --- | --- |
| 局党组 | 高远 | 书记 | 2024-01-01 |  |
| 局党组 | 孙立 | 成员 | 2024-01-01 |  |
| 考评小组 | 王明 | 组长 | 2024-01-01 | 2025-06-30 |
## 参数
| 参数 | 取值 |
| --- | --- |
| 启用日期 | 2025-04-01 |
| 公示工作日数 | 7 |

# 目标办登记/2025年花名册.xlsx | 花名册 |  | 2025
## 人员
| 编号 | 姓名 | 性别 | 出生年月 | 科室 | 职务职级 | 类别 | 是否参加考核 | 不参加考核的原因 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1001 | 王明 | 男 | 1975.03 | 办公室 | 主任 | 主任 | | |
| 1002 | 李小华 | 女 | 1988.11 | 秘书科 | 一级科员 | 工作人员 | | |
| 2001 | 张伟 | 男 | 1980.01 | 计量科 | 科长 | 科长 | | |
| 2002 | 陈静 | 女 | 1990.04 | 计量科 | 副科长 | 工作人员 | | |
| 2003 | 刘洋 | 男 | 1991.06 | | 一级科员 | 工作人员 | | |
| 3001 | 何平 | 男 | 1985.02 | 信息科 | 科长 | 科长 | 否 | 长期病休 |
| 3002 | 吴敏 | 女 | 1986.07 | 认证科 | 科长 | 科长 | | |
| 3003 | 郑凯 | 男 | 1992.05 | | 一级科员 | 工作人员 | | |
| 9001 | 孙立 | 男 | 1966.06 | | 副局长 | 局领导 | | |
## 异动
| 日期 | 编号 | 类型 | 原科室 | 新科室 |
| --- | --- | --- | --- | --- |
| 2025-07-01 | 1002 | 轮岗 | 办公室 | 计量科 |
| 2025-04-01 | 3003 | 借入 | | 认证科 |
| 2025-08-01 | 2001 | 退休 | 计量科 | |
| 2025-08-02 | 2002 | 主持工作 | 计量科 | 计量科 |
| 2025-11-30 | 9001 | 调出 | | |
| 2026-01-12 | 2003 | 调入 | | 办公室 |
## 历年等次
| 年度 | 编号 | 姓名 | 等次 | 审定日期 |
| --- | --- | --- | --- | --- |
| 2024 | 1001 | 王明 | 称职 | 2025-01-20 |
| 2024 | 2001 | 张伟 | 优秀 | 2025-01-20 |

# 目标办登记/2025年目标办登记.xlsx | 目标办登记 |  | 2025
## 事项登记
| 日期 | 对象 | 类型 | 事实 | 时限 | 认定结论 | 认定人 | 认定日期 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 2025-03-10 | 1002 | 政务处分 | 给予政务警告处分 | | 属实 | 高远 | 2025-03-20 |
| 2025-09-10 | 1002 | 政务处分 | 给予政务记过处分 | | 属实 | 高远 | 2025-09-20 |
| 2025-05-10 | 3002 | 党纪处分 | 党内警告 | | 属实 | 高远 | 2025-05-20 |
| 2025-05-11 | 3002 | 党纪处分 | 党内警告 | 2026-05-11 | 属实 | 高远 | 2025-05-20 |
| 2025-06-01 | 1001 | 政务处分 | 给予政务记大过处分 | | 不属实 | 高远 | 2025-06-20 |
| 2025-06-02 | 2001 | 政务处分 | 给予政务撤职处分 | | 属实 | 高远 | 2025-06-20 |
| 2025-06-03 | 1002 | 违纪 | 迟到 | | 属实 | 高远 | 2025-06-20 |

# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 |
| --- | --- | --- | --- | --- | --- |
| 1001 | 王明 | 优秀 | 2025-12-20 | 优秀 | 2025-12-26 |
| 1002 | 李小华 | 称职 | 2025-12-20 | | |
`;

async function run(
  office: Office,
  { asOf = "2025-12-28", from = null as number | null, dryRun = false } = {},
) {
  const settings = { input: office.input, asOf: day(asOf), from, dryRun };
  return carryOver(settings, office.effects);
}

async function yearOf(office: Office, year: number): Promise<YearRecords> {
  const { years } = await loadInput(office.input, office.effects);
  const found = years.find((each) => each.year === year);
  if (found === undefined) throw new Error(`no year ${year}`);
  return found;
}

/** The rows of a sheet as their filled cells: 01 办公室 … */
function shown<C extends Columns>(
  rows: readonly Row<C>[],
  ...columns: readonly (keyof C & string)[]
): string[] {
  return rows.map((row) => columns.map((column) => row[column].text || "—").join(" "));
}

describe("carry-over", () => {
  it("writes the office's workbooks of the next year, and touches none of this one", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      const before = await office.files();
      expect(await run(office)).toBe(0);
      const after = await office.files();
      expect(Object.keys(after).filter((file) => !(file in before))).toEqual([
        "目标办登记/2026年文稿与印发.xlsx",
        "目标办登记/2026年目标办登记.xlsx",
        "目标办登记/2026年等次审定.xlsx",
        "目标办登记/2026年考勤活动登记（党支部）.xlsx",
        "目标办登记/2026年考勤活动登记（办公室）.xlsx",
        "目标办登记/2026年考勤活动登记（机关党委）.xlsx",
        "目标办登记/2026年花名册.xlsx",
        "目标办登记/2026年设置.xlsx",
      ]);
      expect(after).toMatchObject(before);
    }));

  it("设置: sections that still exist, with whom 异动 left in charge of them; members still in office; parameters as set", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      await run(office);
      const { settings } = await yearOf(office, 2026);
      expect(
        shown(
          settings.sections,
          "code",
          "name",
          "formerNames",
          "from",
          "head",
          "leader",
          "signers",
          "reporter",
        ),
      ).toEqual([
        "01 办公室 秘书科 — 王明 高远 周平 —",
        "02 计量科 — — 陈静 — — 2002",
        "04 认证科 — — 3002 高远 — 3002",
      ]);
      expect(shown(settings.bodies, "body", "name", "role")).toEqual(["局党组 高远 书记"]);
      const parameters = shown(settings.parameters, "name", "value");
      expect(parameters).toContain("启用日期 —");
      expect(parameters).toContain("公示工作日数 7");
      expect(parameters).toContain("期限遇休息日 顺延");
      expect(shown(settings.unit, "item", "content")).toContain("单位简称 州质监局");
    }));

  it("花名册: who belongs at the year's end, where the year's end finds them; only moves of the next year", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      await run(office);
      const { roster } = await yearOf(office, 2026);
      expect(shown(roster.people, "id", "name", "section", "post", "takesPart")).toEqual([
        "1001 王明 办公室 主任 —",
        "1002 李小华 计量科 一级科员 —",
        "2002 陈静 计量科 副科长 —",
        "2003 刘洋 — 一级科员 —",
        "3001 何平 — 科长 否",
        "3002 吴敏 认证科 科长 —",
        "3003 郑凯 — 一级科员 —",
      ]);
      expect(shown(roster.transfers, "on", "id", "kind", "to")).toEqual([
        "2025-04-01 3003 借入 认证科",
        "2026-01-12 2003 调入 办公室",
      ]);
      expect(shown(roster.pastGrades, "year", "id", "name", "grade", "approvedOn")).toEqual([
        "2024 1001 王明 称职 2025-01-20",
        "2025 1001 王明 优秀 2025-12-26",
      ]);
    }));

  it("目标办登记: sanctions that last into the next year, each with the end of its period", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      await run(office);
      const { register } = await yearOf(office, 2026);
      expect(shown(register.events, "on", "subject", "kind", "due")).toEqual([
        "2025-09-10 1002 政务处分 2026-09-20",
        "2025-05-10 3002 党纪处分 —",
        "2025-05-11 3002 党纪处分 2026-05-11",
      ]);
    }));

  it("says what was left out and what nobody could tell it", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      await run(office);
      const said = office.said.join("\n");
      for (const line of [
        "2026年设置：信息科已于2025年9月30日撤并，没有结转。",
        "2026年设置：办公室的专人李小华已有异动，没有结转，请填写现任的。",
        "2026年设置：计量科的负责人张伟，按异动改为陈静。",
        "2026年设置：计量科的主管局领导孙立已有异动，没有结转，请填写现任的。",
        "2026年设置：局党组的孙立已有异动，没有结转。",
        "2026年设置：考评小组的王明已不任职，没有结转。",
        "2026年花名册：已离开、没有结转的人员：张伟（2001）2025年8月1日退休、孙立（9001）2025年11月30日调出。",
        "2026年花名册：所在科室已撤并、科室没有填的人员：何平（3001）。",
        "2026年花名册：借入的异动一并结转，已回原单位的请删去：郑凯（3003）。",
        "2026年花名册：请核对新年度是否参加考核及原因：何平（3001）。",
        "2026年花名册：已登记的2026年异动1行一并结转。",
        "2026年花名册：2025年度等次还没有审定，审定后请补填“历年等次”的人员：李小华（1002）、陈静（2002）、吴敏（3002）。",
        "2026年目标办登记：“事项登记”结转了1002的政务处分（2025-09-10），“时限”按公职人员政务处分法第八条推算为2026年9月20日，请核对。",
        "2026年目标办登记：“事项登记”结转了3002的党纪处分（2025-05-10），登记中看不出处分期满日期，请填入“时限”；已经期满的删去该行。",
      ]) {
        expect(said).toContain(line);
      }
    }));

  it("leaves nothing to mend in the new year but what people have to fill in", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      await run(office);
      const input = await loadInput(office.input, office.effects);
      const own = survey(input, day("2026-01-05")).problems.filter(({ place }) =>
        place.file.includes("2026年"),
      );
      expect(
        own.map(({ code, severity, place }) => `${severity} ${code} ${place.sheet ?? ""}${place.cell ?? ""}`),
      ).toEqual([
        "must-fix cell-blank 科室G6",
        "check event-of-another-year 事项登记A6",
        "check leading-group-without-head 机构成员",
        "check leader-not-known 科室H5",
        "check section-without-reporter 科室I5",
      ]);
    }));
});

describe("carry-over, run again", () => {
  it("writes what is missing only, and tells what a standing workbook does not show yet", () =>
    inOffice(async (office) => {
      await office.file(
        year2025
          .replace("| 2025-12-26 |", "|  |")
          .replace("| 优秀 | 2025-12-20 | 优秀 |", "| 优秀 | 2025-12-20 |  |"),
      );
      await run(office, { asOf: "2025-12-05" });
      const before = await office.files();
      const later = year2025
        .replace(
          "| 2025-11-30 | 9001",
          "| 2025-12-20 | 3002 | 调出 | 认证科 | |\n| 2025-12-21 | 2002 | 轮岗 | 计量科 | 认证科 |\n| 2025-11-30 | 9001",
        )
        .replace(
          "| 2025-06-03 | 1002 |",
          "| 2025-12-15 | 1001 | 政务处分 | 给予政务警告处分 | | 属实 | 高远 | 2025-12-20 |\n| 2025-06-03 | 1002 |",
        );
      await office.file(later);
      office.said.length = 0;
      expect(await run(office, { asOf: "2026-01-20" })).toBe(0);
      const after = await office.files();
      for (const [file, hash] of Object.entries(before))
        if (file.includes("2026年")) expect(after[file]).toBe(hash);
      const said = office.said.join("\n");
      expect(said.match(/已有，没有改动/gu)).toHaveLength(8);
      for (const line of [
        "2026年花名册：年末已离开，请从花名册中删去的人员：吴敏（3002）。",
        "2026年花名册：花名册中的科室与年末所在科室不一致，请核对的人员：陈静（2002）年末在认证科。",
        "2026年花名册：请在“历年等次”补填2025年度等次的人员：王明（1001）优秀。",
        "2026年目标办登记：请在“事项登记”补登尚未期满的处分：1001（政务处分，2025-12-15）。",
      ]) {
        expect(said).toContain(line);
      }
    }));

  it("takes a standing workbook for what it shows at its top, whatever it is called", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      await office.file(
        "# 目标办登记/新花名册.xlsx | 花名册 |  | 2026\n## 人员\n| 编号 | 姓名 |\n| --- | --- |\n",
      );
      await office.file("# 目标办登记/考勤.xlsx | 考勤活动登记 | 办公室 | 2026\n");
      await run(office);
      expect(office.said).toContain("  已有，没有改动：目标办登记/新花名册.xlsx");
      const names = Object.keys(await office.files());
      expect(names).not.toContain("目标办登记/2026年花名册.xlsx");
      expect(names).not.toContain("目标办登记/2026年考勤活动登记（办公室）.xlsx");
      expect(names).toContain("目标办登记/2026年考勤活动登记（党支部）.xlsx");
    }));

  it("shows with --dry-run what it would write, and writes nothing", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      const before = await office.files();
      expect(await run(office, { dryRun: true })).toBe(0);
      expect(await office.files()).toEqual(before);
      expect(office.said).toContain("  将写出：目标办登记/2026年设置.xlsx");
      expect(office.said.join("\n")).toContain("信息科已于2025年9月30日撤并");
    }));
});

describe("carry-over, called out of turn", () => {
  it.each([
    ["no 设置 at all", "", "2025-12-05", null, null],
    ["a year that is not there", year2025, "2025-12-05", 2024, "没有2024年度的设置，现有2025年度。"],
    ["before November, the year not named", year2025, "2025-10-31", null, "2025年度还没有到11月，没有结转。"],
  ])("%s: says so, writes nothing, answers 2", (_, markdown, asOf, from, message) =>
    inOffice(async (office) => {
      await office.file(markdown);
      const before = await office.files();
      expect(await run(office, { asOf, from })).toBe(2);
      expect(await office.files()).toEqual(before);
      if (message !== null) expect(office.noted.join("\n")).toContain(message);
    }),
  );

  it("before November, the year named: does as asked", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      expect(await run(office, { asOf: "2025-10-31", from: 2025 })).toBe(0);
    }));

  it("a 设置 of the next year that cannot be read stops it before anything is written", () =>
    inOffice(async (office) => {
      await office.file(year2025);
      await office.drop("目标办登记/2026年设置.xlsx", "不是表");
      const before = await office.files();
      await expect(run(office)).rejects.toThrow(/2026年度的设置已有，但读不了/u);
      expect(await office.files()).toEqual(before);
    }));
});
