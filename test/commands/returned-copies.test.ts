import path from "node:path";
import { expect, it } from "vitest";
import { build } from "../../src/commands/build.ts";
import { listFiles, readBytes } from "../../src/commands/files.ts";
import { receive } from "../../src/commands/receive.ts";
import { day } from "../../src/domain/day.ts";
import { bureau } from "../support/years.ts";
import { inOffice, ledger } from "./office.ts";

const sent = "各科室报送/02/2025-03-20-1 2025年目标台账.xlsx";

it("a build hands back what must be mended, and what is handed back can be sent in again", () =>
  inOffice(async (office) => {
    await office.file(bureau + ledger(sent).replace("| 否 |", "| 算否 |"));
    const before = await office.files();
    await build({ input: office.input, output: office.output, asOf: day("2025-03-27") }, office.effects);
    expect(await office.files()).toEqual(before);
    const copies = (await listFiles(office.output)).filter((file) => file.includes("退回补正/"));
    const copy = "涉个人/退回补正/02 计量科/2025-03-20-1 2025年目标台账.xlsx";
    expect(copies).toContain(copy);
    expect(copies.every((file) => file.startsWith("涉个人/"))).toBe(true);
    const page = async (tree: string): Promise<string> =>
      new TextDecoder().decode(await readBytes(path.join(office.output, tree, "index.html")));
    expect(await page("涉个人")).toContain(copy.split("/").slice(1).map(encodeURIComponent).join("/"));
    expect(await page("内部")).not.toContain("退回补正");
    await office.drop("待收/补正.xlsx", await readBytes(path.join(office.output, copy)));
    await receive({ input: office.input, date: day("2025-03-28") }, office.effects);
    expect(Object.keys(await office.files())).toContain("各科室报送/02/2025-03-28-1 2025年目标台账.xlsx");
  }));

it("registers of one name in two keepers' folders come back side by side", () =>
  inOffice(async (office) => {
    const register = (keeper: string, stem: string): string => `
# 目标办登记/${stem}.xlsx | 考勤活动登记 | ${keeper} | 2025
## 每月核对
| 月份 | 已核无异常 |
| --- | --- |
| 十三月 | 是 |
`;
    const paths = [
      "机关党委/考勤活动登记",
      "机关支部/考勤活动登记",
      "机关支部/2 考勤活动登记",
      "机关党委 考勤活动登记",
    ];
    await office.file(bureau + paths.map((each) => register(each, each)).join(""));
    await build({ input: office.input, output: office.output, asOf: day("2025-03-27") }, office.effects);
    const copies = (await listFiles(office.output)).filter((file) => file.includes("退回补正/目标办登记/"));
    expect(copies.map((file) => file.split("/").at(-1))).toEqual([
      "2 机关党委 考勤活动登记.xlsx",
      "机关党委 考勤活动登记.xlsx",
      "机关支部 2 考勤活动登记.xlsx",
      "机关支部 考勤活动登记.xlsx",
    ]);
  }));
