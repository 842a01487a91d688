import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { listFiles, readBytes, safeFileName, sha256, writeWhole } from "../../src/commands/files.ts";
import { put, withFolder } from "./publish-bench.ts";

it("lists files by code point, without links; a missing folder has none", () =>
  withFolder(async (folder) => {
    await put(folder, { "b/ｇ.txt": "1", "b/𠮷.txt": "1", "a.txt": "1", B: "1", link: "→b", 空: "" });
    expect(await listFiles(folder)).toEqual(["B", "a.txt", "b/ｇ.txt", "b/𠮷.txt"]);
    expect(await listFiles(path.join(folder, "无"))).toEqual([]);
  }));

it("hashes bytes", () => {
  expect(sha256(Buffer.from("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("writes a file whole, in a folder that it makes, and leaves nothing else", () =>
  withFolder(async (folder) => {
    const file = path.join(folder, "甲", "一.txt");
    await writeWhole(file, Buffer.from("1"));
    await writeWhole(file, Buffer.from("2"));
    expect(Buffer.from(await readBytes(file)).toString()).toBe("2");
    expect(await readdir(path.dirname(file))).toEqual(["一.txt"]);
  }));

it("leaves nothing behind where a file cannot be written", () =>
  withFolder(async (folder) => {
    await mkdir(path.join(folder, "taken", "inner"), { recursive: true });
    await expect(writeWhole(path.join(folder, "taken"), Buffer.from("1"))).rejects.toThrow("taken");
    expect(await readdir(folder)).toEqual(["taken"]);
  }));

it.each([
  ["2025年第四季度通报（送审稿）.pdf", "2025年第四季度通报（送审稿）.pdf"],
  ["䶵·𠮷《“一”》—，。、　甲", "䶵·𠮷《“一”》—，。、　甲"],
  ['a/b\\c:d*e?f"g<h>i|j', "a／b＼c：d＊e？f＂g＜h＞i｜j"],
  ["一\n二\t三\u202E四\uD800", "一_二_三_四_"],
  [" ..甲.. ", "甲"],
  ["../../etc/passwd", "／..／etc／passwd"],
  ["", "未命名"],
  [" . ", "未命名"],
  ["con", "_con"],
  ["NUL.txt", "_NUL.txt"],
  ["com1", "_com1"],
  ["COM¹.pdf", "_COM¹.pdf"],
  ["Lpt9 .pdf", "_Lpt9.pdf"],
  ["console.pdf", "console.pdf"],
  ["com10", "com10"],
  [".pdf", "pdf"],
])("makes a file name of %j", (text, name) => {
  expect(safeFileName(text)).toBe(name);
});

it("cuts a file name to 200 bytes between characters and keeps its extension", () =>
  withFolder(async (folder) => {
    for (const text of [
      `${"甲".repeat(300)}.pdf`,
      "𠮷".repeat(300),
      `${"甲".repeat(65)}. 乙丙丁`,
      `CON.${"a".repeat(300)}`,
    ]) {
      const name = safeFileName(text);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(Buffer.byteLength(name)).toBeGreaterThan(190);
      expect(name).not.toMatch(/[\uFFFD. ]$|\uD842$/);
      expect(safeFileName(name)).toBe(name);
      await writeFile(path.join(folder, name), "x");
    }
    expect(safeFileName(`${"甲".repeat(300)}.pdf`)).toMatch(/甲\.pdf$/);
  }));
