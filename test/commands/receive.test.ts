import JSZip from "jszip";
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { build } from "../../src/commands/build.ts";
import { listFiles } from "../../src/commands/files.ts";
import { receive } from "../../src/commands/receive.ts";
import { day } from "../../src/domain/day.ts";
import { bureau } from "../support/years.ts";
import { inOffice, ledger, workbookFiles, type Office } from "./office.ts";

const on = day("2025-03-27");

async function take({ input, effects }: Office, date = on) {
  return receive({ input, date }, effects);
}

async function bytesOf(markdown: string): Promise<Uint8Array> {
  const [[, bytes] = ["", new Uint8Array()]] = await workbookFiles(markdown);
  return bytes;
}

const waiting = (files: Readonly<Record<string, string>>): string[] =>
  Object.keys(files).filter((name) => name.startsWith("待收/"));
const copies = (files: Readonly<Record<string, string>>): string[] =>
  Object.keys(files).filter((name) => name.startsWith("各科室报送/"));

describe("what lies in 待收", () => {
  it("is known by its top, whatever its name, and moved unchanged", () =>
    inOffice(async (office) => {
      await office.file(bureau);
      await office.file(ledger("待收/张伟发来的/新建 工作簿(2).xlsx"));
      const [sent] = Object.entries(await office.files()).filter(([name]) => name.startsWith("待收/"));
      expect(await take(office)).toBe(0);
      const files = await office.files();
      expect(waiting(files)).toEqual([]);
      expect(copies(files)).toEqual(["各科室报送/02/2025-03-27-1 2025年目标台账.xlsx"]);
      expect(files["各科室报送/02/2025-03-27-1 2025年目标台账.xlsx"]).toBe(sent?.[1]);
      expect(office.said).toEqual([
        "已收：计量科2025年目标台账，收到日期2025-03-27。",
        "计量科：年度工作目标（补报，逾期61个工作日）、4月工作目标计划（按时）。",
        "计量科2025年度累计未按时报送6次（方案四（一）3）。",
      ]);
    }));

  it("stays while it is still being copied, and does not hold up the others", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/台账.xlsx"));
      await office.drop("待收/还在复制.xlsx", "PK");
      const settle = (): Promise<void> => office.drop("待收/还在复制.xlsx", "PK and more");
      const effects = { ...office.effects, settle };
      expect(await receive({ input: office.input, date: on }, effects)).toBe(1);
      expect(waiting(await office.files())).toEqual(["待收/还在复制.xlsx"]);
      expect(office.said).toContain(
        "未收：待收/还在复制.xlsx正在复制，还没有完成。请等复制完成后再运行一次。",
      );
    }));

  it("is received on the day that --date says", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/台账.xlsx"));
      await take(office, day("2025-03-20"));
      expect(copies(await office.files())).toEqual(["各科室报送/02/2025-03-20-1 2025年目标台账.xlsx"]);
    }));

  it("is no new receipt where the same bytes came before, on any day and under any name", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/台账.xlsx"));
      await take(office);
      const before = await office.files();
      await office.file(ledger("待收/台账（再发）.xlsx"));
      expect(await take(office, day("2025-04-30"))).toBe(0);
      expect(await office.files()).toEqual(before);
      expect(office.said.at(-1)).toBe(
        "已收过：计量科2025年目标台账（与各科室报送/02/2025-03-27-1 2025年目标台账.xlsx相同），不重复登记。",
      );
    }));

  it("is numbered where several came on one day", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/1.xlsx", "4月") + ledger("待收/2.xlsx", "5月"));
      await take(office);
      await office.file(ledger("待收/3.xlsx", "6月"));
      await take(office);
      expect(copies(await office.files())).toEqual([
        "各科室报送/02/2025-03-27-1 2025年目标台账.xlsx",
        "各科室报送/02/2025-03-27-2 2025年目标台账.xlsx",
        "各科室报送/02/2025-03-27-3 2025年目标台账.xlsx",
      ]);
    }));

  it("is received though something in it must be mended, and says how many places", () =>
    inOffice(async (office) => {
      const incomplete = ledger("待收/台账.xlsx").replaceAll("| 张伟 |", "|  |");
      await office.file(bureau + incomplete);
      expect(await take(office)).toBe(1);
      expect(copies(await office.files())).toHaveLength(1);
      expect(office.said).toEqual([
        "已收：计量科2025年目标台账，收到日期2025-03-27，必须改2处。",
        "计量科：年度工作目标（补报，逾期61个工作日）、4月工作目标计划（按时）。2025年目标台账必须改2项，请于4月1日前补正。",
        "计量科2025年度累计未按时报送6次（方案四（一）3）。",
      ]);
    }));

  it("is told against the copy before: what was mended, what is left, what is new", () =>
    inOffice(async (office) => {
      const incomplete = ledger("待收/台账.xlsx").replaceAll("| 张伟 |", "|  |");
      await office.file(bureau + incomplete);
      await take(office);
      const better = ledger("待收/台账.xlsx").replace("建标资料 | 张伟 |", "建标资料 |  |");
      await office.file(better);
      await take(office, day("2025-03-31"));
      expect(office.said.slice(3)).toEqual([
        "已收：计量科2025年目标台账，收到日期2025-03-31，必须改1处。",
        "计量科：2025年目标台账必须改1项，请于4月3日前补正。上次2项，已补正1项，剩1项，新增0项。",
        "计量科2025年度累计未按时报送6次（方案四（一）3）。",
      ]);
    }));

  it("is known by a section's former name and filed under its code", () =>
    inOffice(async (office) => {
      const renamed = bureau
        .replace("| 代码 | 名称 |", "| 代码 | 名称 | 曾用名 |")
        .replace(/^\| --- \| --- \| --- \| --- \| --- \|$/m, "| --- | --- | --- | --- | --- | --- |")
        .replace("| 01 | 办公室 |", "| 01 | 办公室 |  |")
        .replace("| 02 | 计量科 |", "| 02 | 计量质量科 | 计量科 |");
      await office.file(renamed + ledger("待收/台账.xlsx"));
      expect(await take(office)).toBe(0);
      expect(copies(await office.files())).toHaveLength(1);
      expect(office.said[0]).toBe("已收：计量质量科2025年目标台账，收到日期2025-03-27。");
    }));
});

describe("what cannot be received stays and is explained", () => {
  it.each([
    ["an unknown section", ledger("待收/表.xlsx", "4月", "渔政科"), /上方写的科室“渔政科”不在设置中/],
    ["no section", ledger("待收/表.xlsx", "4月", ""), /看不出是哪个科室报送的/],
    [
      "a form of the office",
      "# 待收/表.xlsx | 目标办登记 |  | 2025\n",
      /是目标办登记，由目标管理办公室保管，不在待收范围。请移到“目标办登记”文件夹/,
    ],
  ])("%s", (_, markdown, explained) =>
    inOffice(async (office) => {
      await office.file(bureau + markdown);
      const before = await office.files();
      expect(await take(office)).toBe(1);
      expect(await office.files()).toEqual(before);
      expect(office.said).toHaveLength(1);
      expect(office.said.join("\n")).toMatch(/未收：待收\/表\.xlsx/);
      expect(office.said[0]).toMatch(explained);
    }),
  );

  const docx = async (): Promise<Uint8Array> => {
    const zip = new JSZip();
    zip.file("[Content_Types].xml", "<Types/>");
    zip.file("word/document.xml", "<w:document/>");
    return zip.generateAsync({ type: "uint8array" });
  };

  it.each<[string, Uint8Array | string | (() => Promise<Uint8Array>), RegExp]>([
    [
      "old.xls",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /旧版xls、et或xlsb格式的表格。.*另存为xlsx格式/,
    ],
    ["page.xlsx", "\uFEFF<html><table><tr><td>1</td></tr></table></html>", /是网页或XML文件，不是xlsx工作簿/],
    ["text.xlsx", "月份,内容\n3月,检定\n", /是文本文件（如CSV），不是工作簿/],
    ["empty.xlsx", "", /是空文件，可能没有复制完整/],
    ["letter.docx", docx, /是Word或WPS文字文档，不是工作簿/],
    ["scan.pdf", Buffer.from("%PDF-1.7\n\0\0"), /是PDF文件，不是工作簿/],
    ["half.xlsx", async () => (await bytesOf(ledger("x.xlsx"))).subarray(0, 900), /打不开/],
  ])("%s", (name, content, explained) =>
    inOffice(async (office) => {
      await office.file(bureau);
      await office.drop(`待收/${name}`, typeof content === "function" ? await content() : content);
      const before = await office.files();
      expect(await take(office)).toBe(1);
      expect(await office.files()).toEqual(before);
      expect(office.said).toHaveLength(1);
      expect(office.said[0]).toMatch(explained);
    }),
  );

  it("one bad file keeps no other from being received", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/乙.xlsx"));
      await office.drop("待收/甲.xlsx", "不是表");
      expect(await take(office)).toBe(1);
      const files = await office.files();
      expect(waiting(files)).toEqual(["待收/甲.xlsx"]);
      expect(copies(files)).toHaveLength(1);
    }));

  it.runIf(process.platform === "linux")(
    "a name in another encoding, as old archives leave it, is told and keeps no other from being received",
    () =>
      inOffice(async (office) => {
        await office.file(bureau + ledger("待收/乙.xlsx"));
        const gbk = Buffer.from([0xbc, 0xc6, 0xc1, 0xbf, ...Buffer.from(".xlsx")]);
        await writeFile(Buffer.concat([Buffer.from(`${office.input}/待收/`), gbk]), "x");
        expect(await take(office)).toBe(1);
        expect(office.said.join("\n")).toMatch(
          /未收：.*找不到或读不了，可能已经移走，也可能是文件名有乱码。请看文件是否还在/,
        );
        expect((await listFiles(office.input)).filter((file) => file.startsWith("各科室报送/"))).toHaveLength(
          1,
        );
        await writeFile(Buffer.concat([Buffer.from(`${office.input}/目标办登记/`), gbk]), "x");
        const asOf = day("2025-03-27");
        expect(await build({ input: office.input, output: office.output, asOf }, office.effects)).toBe(1);
      }),
  );

  it("files that office programs leave while a workbook is open are not spoken of", () =>
    inOffice(async (office) => {
      await office.file(bureau);
      for (const name of ["~$台账.xlsx", ".~台账.xlsx", "._台账.xlsx", "Thumbs.db", ".DS_Store", "x.tmp"]) {
        await office.drop(`待收/${name}`, "x");
      }
      expect(await take(office)).toBe(0);
      expect(office.said).toEqual([]);
      expect(waiting(await office.files())).toHaveLength(6);
    }));

  it("everything, while there is no 设置: says what to do first", () =>
    inOffice(async (office) => {
      await office.file(ledger("待收/台账.xlsx"));
      const before = await office.files();
      expect(await take(office)).toBe(2);
      expect(office.said[0]).toMatch(/还没有设置，请先做三件事/);
      expect(await office.files()).toEqual(before);
    }));
});

/** Kills the process in place of the first call of an effect on a path that holds `part`. */
function killingAt(effect: "rename" | "rm" | "copyFile", part: string): string {
  const hook = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
const real = fs.promises.${effect};
fs.promises.${effect} = async (...paths) => {
  if (String(paths[0]).includes(${JSON.stringify(part)})) process.kill(process.pid, "SIGKILL");
  return real(...paths);
};
syncBuiltinESMExports();`;
  return `data:text/javascript,${encodeURIComponent(hook)}`;
}

const program = fileURLToPath(new URL("../../bin/kaoping.js", import.meta.url));

async function runProgram(options: readonly string[], args: readonly string[]): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...options, program, ...args], { stdio: "ignore" });
    child.on("error", fail);
    child.on("exit", done);
  });
}

describe("a program killed while it receives", () => {
  it.each([
    ["before its copy stands", "rename", "receiving.tmp"],
    ["between copy and removal", "rm", "待收"],
  ] as const)("%s has received exactly once after the next run", (_, effect, part) =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/台账.xlsx"));
      const args = ["receive", "--input", office.input, "--date", "2025-03-27"];
      const [[, sent] = ["", ""]] = Object.entries(await office.files()).filter(([name]) =>
        name.startsWith("待"),
      );
      expect(await runProgram(["--import", killingAt(effect, part)], args)).toBeNull();
      expect(waiting(await office.files())).toEqual(["待收/台账.xlsx"]);
      expect(await runProgram([], args)).toBe(0);
      const files = await office.files();
      expect(waiting(files)).toEqual([]);
      expect(copies(files)).toEqual(["各科室报送/02/2025-03-27-1 2025年目标台账.xlsx"]);
      expect(Object.values(files)).toContain(sent);
    }),
  );
});
