import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../bin/kaoping.js", import.meta.url));
let home = "";
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "kaoping-main-"));
});
afterAll(() => rm(home, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly noted: string;
}

async function kaoping(...args: readonly string[]): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: home });
    let said = "";
    let noted = "";
    child.stdout.on("data", (chunk) => (said += String(chunk)));
    child.stderr.on("data", (chunk) => (noted += String(chunk)));
    child.on("error", fail);
    child.on("close", (code) => done({ code, said, noted }));
  });
}

describe("the command line", () => {
  it.each([
    ["no command", [], "请写明命令。"],
    ["an unknown command", ["print"], "没有“print”这个命令。"],
    ["an unknown option", ["check", "--quick"], "写法不对。"],
    ["a word too many", ["check", "计量科"], "多余的内容：计量科"],
    ["a day that is none", ["check", "--as-of", "2025-02-30"], "--as-of 请写成 年-月-日"],
    ["a day of another form", ["receive", "--date", "3月5日"], "--date 请写成 年-月-日"],
    [
      "two years that do not follow each other",
      ["carry-over", "--from", "2025", "--to", "2027"],
      "只能结转到下一年度，--from 2025 的下一年度是2026。",
    ],
    ["no file to verify", ["verify"], "请写明要查验的PDF文件。"],
    ["nobody to explain", ["explain"], "请写明科室名称、人员姓名或编号。"],
    ["a share that is none", ["build", "--shard", "4/3", "--as-of", "2026-01-30"], "--shard 请写成"],
    ["a share of no day", ["build", "--shard", "1/3"], "分份生成须用 --as-of 写明截至日期"],
    ["nothing to join", ["join"], "请写明各份文稿所在的文件夹"],
  ])("%s: says what is wrong and how to call it, and answers 2", async (_, args, message) => {
    const { code, said, noted } = await kaoping(...args);
    expect({ code, said }).toEqual({ code: 2, said: "" });
    expect(noted).toContain(message);
    expect(noted).toContain("用法：kaoping");
    expect(noted).not.toMatch(/\n\s+at /);
  });

  it("--help: names every command and answers 0", async () => {
    const { code, said } = await kaoping("--help");
    expect(code).toBe(0);
    for (const command of [
      "receive",
      "check",
      "build",
      "issue",
      "blank",
      "carry-over",
      "demo",
      "explain",
      "join",
      "verify",
    ]) {
      expect(said).toContain(`\n  ${command} `);
    }
  });

  it("settings missing: says what to do first and answers 2", async () => {
    const { code, said } = await kaoping("check");
    expect(code).toBe(2);
    expect(said).toMatch(/“input”中还没有设置/);
  });

  it("receive with nothing to receive answers 0", async () => {
    expect(await kaoping("receive")).toMatchObject({ code: 0, said: "" });
  });

  it("a fault of the program shows a trace for whoever maintains it, and answers 3", async () => {
    const broken = `data:text/javascript,${encodeURIComponent(`import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
fs.promises.readdir = async () => { throw new Error("a fault made for this test"); };
syncBuiltinESMExports();`)}`;
    const file = path.join(home, "fault.mjs");
    await writeFile(file, `await import(${JSON.stringify(broken)});`);
    const ended = await new Promise<Ended>((done) => {
      const child = spawn(process.execPath, ["--import", file, program, "check"], { cwd: home });
      let noted = "";
      child.stderr.on("data", (chunk) => (noted += String(chunk)));
      child.on("close", (code) => done({ code, said: "", noted }));
    });
    expect(ended.code).toBe(3);
    expect(ended.noted).toMatch(
      /程序出现故障，请把以下内容发给维护人员：\nError: a fault made for this test\n\s+at /,
    );
  });
});
