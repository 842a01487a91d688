import { readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { shownOf } from "../../src/commands/files.ts";
import { machineDisk, type Disk } from "../../src/commands/publish/disk.ts";
import { publish } from "../../src/commands/publish/publish.ts";
import { recover } from "../../src/commands/publish/recover.ts";
import { StandingFiles } from "../../src/commands/cache/standing-files.ts";
import { openStage } from "../../src/commands/publish/stage.ts";
import { strangersIn } from "../../src/commands/publish/strangers.ts";
import {
  emptyShelf,
  heldOpenError,
  papersIn,
  put,
  release,
  snapshot,
  watchedDisk,
  withFolder,
  type Snapshot,
} from "./publish-bench.ts";

const inOutput = (action: (output: string, parent: string) => Promise<void>) => () =>
  withFolder((parent) => action(path.join(parent, "output"), parent));

describe("a set is published", () => {
  it(
    "into a missing folder, and the next one replaces it in the same directory",
    inOutput(async (output, parent) => {
      expect(await release(output, { "index.html": "1", "内部/通报.pdf": "1" })).toEqual({
        kind: "published",
        kept: [],
      });
      const { ino } = await stat(output);
      expect(await release(output, { "index.html": "2", "涉个人/表.pdf": "2" })).toEqual({
        kind: "published",
        kept: [],
      });
      expect(await papersIn(output)).toEqual({ "index.html": "2", "涉个人/表.pdf": "2" });
      expect((await stat(output)).ino).toBe(ino);
      expect(await readdir(parent)).toEqual(["output"]);
    }),
  );

  it(
    "beside files that git and file managers leave, which stay",
    inOutput(async (output) => {
      const left = {
        ".gitkeep": "g",
        "Thumbs.db": "t",
        "desktop.ini": "d",
        ".DS_Store": "s",
        ".gitignore": "i",
      };
      await put(output, left);
      expect(await release(output, { "a.html": "1" })).toEqual({ kind: "published", kept: [] });
      expect(await papersIn(output)).toEqual({ ...left, "a.html": "1" });
    }),
  );

  it(
    "with ten thousand papers asked for at once, twice",
    inOutput(async (output, parent) => {
      for (const text of ["1", "2"]) {
        const stage = await openStage(output);
        const files = Array.from({ length: 10_000 }, (_, number) => `涉个人/${number % 12}/${number}.pdf`);
        await Promise.all(files.map((file) => stage.write(file, Buffer.from(text + file))));
        expect(await publish(stage, output)).toEqual({ kind: "published", kept: [] });
      }
      expect(await readdir(path.join(output, "涉个人"))).toHaveLength(12);
      expect(await readdir(parent)).toEqual(["output"]);
    }),
  );

  it(
    "never with a paper missing",
    inOutput(async (output) => {
      const stage = await openStage(output);
      await stage.write("a.html", Buffer.from("1"));
      await machineDisk.removeFile(path.join(stage.places.stage, "a.html"));
      await expect(publish(stage, output)).rejects.toThrow("a.html");
    }),
  );
});

describe("a paper that stands in the output as the new set has it", () => {
  const file = "内部/通报.pdf";
  it(
    "stays the same file, untouched",
    inOutput(async (output) => {
      await release(output, { [file]: "1", "a.html": "1" });
      const before = await shownOf(path.join(output, file));
      expect(await release(output, { [file]: "1", "a.html": "2" })).toMatchObject({ kind: "published" });
      expect(await shownOf(path.join(output, file))).toEqual(before);
      expect(await papersIn(output)).toEqual({ [file]: "1", "a.html": "2" });
    }),
  );

  it(
    "stays while those beside it change, come and go, and people's files there stay with it",
    inOutput(async (output, parent) => {
      await release(output, { [file]: "1", "内部/变.pdf": "1", "内部/旧.pdf": "1", "内部/旧/旧.pdf": "1" });
      await put(output, {
        "内部/变.pdf": "批注",
        "内部/新.pdf": "先来",
        "内部/笔记.txt": "n",
        "内部/旧/手记.txt": "h",
        "内部/空": "",
      });
      const before = await shownOf(path.join(output, file));
      const set = { [file]: "1", "内部/变.pdf": "2", "内部/新.pdf": "2", "内部/新/新.pdf": "2" };
      const kept = ["内部/变（另存）.pdf", "内部/新（另存）.pdf", "内部/旧/手记.txt", "内部/笔记.txt"];
      expect(await release(output, set)).toEqual({ kind: "published", kept });
      expect(await shownOf(path.join(output, file))).toEqual(before);
      const after = {
        ...set,
        "内部/变（另存）.pdf": "批注",
        "内部/新（另存）.pdf": "先来",
        "内部/笔记.txt": "n",
        "内部/旧/手记.txt": "h",
        "内部/空": "",
      };
      expect(await papersIn(output)).toEqual(after);
      expect(await release(output, set)).toEqual({ kind: "published", kept });
      expect(await papersIn(output)).toEqual(after);
      expect(await readdir(parent)).toEqual(["output"]);
    }),
  );

  it(
    "is written again where somebody put another in its place",
    inOutput(async (output) => {
      await release(output, { [file]: "1" });
      await put(output, { [file]: "批注" });
      expect(await release(output, { [file]: "1" })).toMatchObject({ kept: ["内部/通报（另存）.pdf"] });
      expect(await papersIn(output)).toEqual({ [file]: "1", "内部/通报（另存）.pdf": "批注" });
    }),
  );

  it(
    "is no link to another place, nor lies in one, whatever stands there",
    inOutput(async (output, parent) => {
      await put(parent, { "elsewhere/通报.pdf": "1" });
      await release(output, { [file]: "1" });
      await rm(path.join(output, file));
      await put(output, { [file]: "→../../elsewhere/通报.pdf" });
      expect(await release(output, { [file]: "1" })).toMatchObject({ kept: ["内部/通报（另存）.pdf"] });
      await rm(path.join(output, "内部"), { recursive: true });
      await put(output, { 内部: "→../elsewhere" });
      expect(await release(output, { [file]: "1" })).toMatchObject({ kept: ["内部（另存）"] });
      expect(await papersIn(output)).toEqual({ [file]: "1", "内部（另存）": "→../elsewhere" });
      expect(await snapshot(path.join(parent, "elsewhere"))).toEqual({ "通报.pdf": "1" });
    }),
  );

  it(
    "stays where a file has another number each time it is looked at, as over some networks",
    inOutput(async (output) => {
      await release(output, { [file]: "1", "a.html": "1" });
      const { ino } = await stat(path.join(output, file));
      let number = 0;
      const disk: Disk = {
        ...machineDisk,
        async shown(place) {
          const shown = await machineDisk.shown(place);
          return shown && { ...shown, ino: (number += 1) };
        },
      };
      const set = { [file]: "1", "a.html": "2" };
      expect(await release(output, set, disk)).toEqual({ kind: "published", kept: [] });
      expect(await papersIn(output)).toEqual(set);
      expect((await stat(path.join(output, file))).ino).toBe(ino);
    }),
  );

  it(
    "may be held open: it is not moved",
    inOutput(async (output) => {
      await release(output, { [file]: "1", "a.html": "1", "内部/变.pdf": "1" });
      const held = ["内部", file].map((place) => path.join(output, place));
      const disk = watchedDisk(({ name, place }) => {
        if (["rename", "removeFile"].includes(name) && held.includes(place)) throw heldOpenError();
      });
      const set = { [file]: "1", "a.html": "2", "内部/变.pdf": "2" };
      expect(await release(output, set, disk)).toEqual({ kind: "published", kept: [] });
      expect(await papersIn(output)).toEqual(set);
    }),
  );

  const before = { [file]: "1", "a.html": "1" };

  it.each<[string, (place: string) => Promise<void>, Snapshot]>([
    ["writes into it", (place) => writeFile(place, "批注"), { ...before, [file]: "批注" }],
    [
      "writes as much into it, and sets its time back",
      async (place) => {
        const { atime, mtime } = await stat(place);
        await writeFile(place, "2");
        await utimes(place, atime, mtime);
      },
      { ...before, [file]: "2" },
    ],
    ["removes it", (place) => rm(place), { "a.html": "1", 内部: "" }],
    ["removes its folder", (place) => rm(path.dirname(place), { recursive: true }), { "a.html": "1" }],
    [
      "puts a link in place of its folder",
      async (place) => {
        await rename(path.dirname(place), path.join(place, "../../实"));
        await symlink("实", path.dirname(place));
      },
      { "a.html": "1", 内部: "→实", "实/通报.pdf": "1" },
    ],
  ])("keeps the set from being published where somebody %s meanwhile", (_, meanwhile, stands) =>
    withFolder(async (parent) => {
      const output = path.join(parent, "output");
      await release(output, before);
      const standing = await StandingFiles.open(output, emptyShelf);
      const stage = await openStage(output, machineDisk, standing);
      await stage.write(file, Buffer.from("1"));
      await stage.write("a.html", Buffer.from("2"));
      await meanwhile(path.join(output, file));
      expect(await publish(stage, output)).toEqual({ kind: "written-meanwhile", path: file });
      expect(await papersIn(output)).toEqual(stands);
      expect(await readdir(parent)).toEqual(["output"]);
    }),
  );

  it(
    "stays where somebody writes the same into it meanwhile",
    inOutput(async (output) => {
      await release(output, before);
      const stage = await openStage(output, machineDisk, await StandingFiles.open(output, emptyShelf));
      await stage.write(file, Buffer.from("1"));
      await writeFile(path.join(output, file), "1");
      expect(await publish(stage, output)).toEqual({ kind: "published", kept: [] });
      expect(await papersIn(output)).toEqual({ [file]: "1" });
    }),
  );
});

describe("strangers' files", () => {
  it(
    "are refused and not touched",
    inOutput(async (output, parent) => {
      const theirs = { "论文.docx": "x", "照片/一.jpg": "y", ".gitkeep": "g" };
      await put(output, theirs);
      expect(await strangersIn(output)).toEqual(["照片", "论文.docx"]);
      expect(await release(output, { "a.html": "1" })).toEqual({
        kind: "strangers",
        files: ["照片", "论文.docx"],
      });
      expect(await snapshot(output)).toEqual(theirs);
      expect(await readdir(parent)).toEqual(["output"]);
    }),
  );

  it(
    "are also what stands beside a record that is not ours",
    inOutput(async (output) => {
      const theirs = { ".kaoping.json": '{"format":2}', "a.html": "x" };
      await put(output, theirs);
      expect(await release(output, { "a.html": "1" })).toMatchObject({ kind: "strangers" });
      expect(await snapshot(output)).toEqual(theirs);
    }),
  );
});

describe("people's files in our output", () => {
  it(
    "are carried over, a changed paper of ours beside the new one",
    inOutput(async (output) => {
      await release(output, { "内部/通报.pdf": "1", "内部/旧.pdf": "1" });
      await put(output, {
        "内部/通报.pdf": "批注",
        "内部/笔记.txt": "n",
        "批示.txt": "t",
        "存档/甲.txt": "z",
      });
      const kept = ["内部/笔记.txt", "内部/通报（另存）.pdf", "存档/甲.txt", "批示.txt"];
      expect(await release(output, { "内部/通报.pdf": "2" })).toEqual({ kind: "published", kept });
      await put(output, { "内部/通报.pdf": "再批注" });
      const again = [
        "内部/笔记.txt",
        "内部/通报（另存2）.pdf",
        "内部/通报（另存）.pdf",
        "存档/甲.txt",
        "批示.txt",
      ];
      expect(await release(output, { "内部/通报.pdf": "3" })).toEqual({ kind: "published", kept: again });
      expect(await papersIn(output)).toEqual({
        "内部/通报.pdf": "3",
        "内部/通报（另存）.pdf": "批注",
        "内部/通报（另存2）.pdf": "再批注",
        "内部/笔记.txt": "n",
        "批示.txt": "t",
        "存档/甲.txt": "z",
      });
    }),
  );

  it(
    "survive where the new set has a folder for their file or a file for their folder",
    inOutput(async (output) => {
      await release(output, { "a/x.html": "1" });
      await put(output, { "a/mine.txt": "m", b: "mine too", "c/d": "", "a/deep/e": "" });
      await release(output, { a: "2", "b/y.html": "2", c: "2" });
      expect(await papersIn(output)).toEqual({
        a: "2",
        "a（另存）/mine.txt": "m",
        "a（另存）/deep/e": "",
        "b/y.html": "2",
        "b（另存）": "mine too",
        c: "2",
        "c（另存）/d": "",
      });
    }),
  );

  it(
    "may be links: they are moved, never followed",
    inOutput(async (output, parent) => {
      await put(parent, { "elsewhere/x.html": "1", "elsewhere/y.html": "safe" });
      await release(output, { "a/x.html": "1", "b/x.html": "1" });
      await machineDisk.removeFile(path.join(output, "b/x.html"));
      await machineDisk.removeFolder(path.join(output, "b"));
      await put(output, { "a/link": "→../../elsewhere", b: "→../elsewhere", c: "→../elsewhere" });
      const kept = ["a/link", "b（另存）", "c"];
      expect(await release(output, { "a/x.html": "2", "b/x.html": "2" })).toEqual({
        kind: "published",
        kept,
      });
      expect(await snapshot(path.join(parent, "elsewhere"))).toEqual({ "x.html": "1", "y.html": "safe" });
      expect(await papersIn(output)).toEqual({
        "a/x.html": "2",
        "a/link": "→../../elsewhere",
        "b/x.html": "2",
        "b（另存）": "→../elsewhere",
        c: "→../elsewhere",
      });
    }),
  );
});

describe("a file held open", () => {
  const old = { "a.html": "1", "b/b.html": "1", "c/c.html": "1" };
  const sets = { "a.html": "2", "b/b.html": "2", "d/d.html": "2" };

  it.each(["a.html", "b", "c", ".kaoping.json"])("leaves the old set in place: %s", (entry) =>
    withFolder(async (parent) => {
      const output = path.join(parent, "output");
      await release(output, old);
      await put(output, { "b/mine.txt": "m" });
      const before = await snapshot(output);
      const disk = watchedDisk(({ name, place }) => {
        if (name === "rename" && place === path.join(output, entry)) throw heldOpenError();
      });
      expect(await release(output, sets, disk)).toEqual({ kind: "held-open", path: entry });
      expect(await snapshot(output)).toEqual(before);
      expect(await readdir(parent)).toEqual(["output"]);
    }),
  );

  it(
    "is named",
    inOutput(async (output) => {
      await release(output, old);
      const file = path.join(output, "b", "b.html");
      const watched = watchedDisk(({ name, place }) => {
        if (name === "rename" && place === path.dirname(file)) throw heldOpenError();
      });
      const disk = { ...watched, isHeld: async (place: string) => place === file };
      expect(await release(output, sets, disk)).toEqual({ kind: "held-open", path: "b/b.html" });
    }),
  );

  it(
    "in the replaced set is left to the next command",
    inOutput(async (output, parent) => {
      await release(output, old);
      await put(output, { "b/mine.txt": "m" });
      const disk = watchedDisk(({ name, place }) => {
        if (name === "removeFile" && place.endsWith("b.html")) throw heldOpenError();
      });
      expect(await release(output, sets, disk)).toEqual({ kind: "published", kept: ["b/mine.txt"] });
      expect(await papersIn(output)).toEqual({ ...sets, "b/mine.txt": "m" });
      await expect(openStage(output, disk)).rejects.toThrow("尚未清理");
      const known = { ...disk, isHeld: async (place: string) => place.endsWith("b.html") };
      const held = path.join(parent, ".output.kaoping-old", "b", "b.html");
      await expect(openStage(output, known)).rejects.toThrow(`“${held}”正被其他程序打开`);
      expect(await recover(output)).toBe("finished");
      expect(await readdir(parent)).toEqual(["output"]);
    }),
  );
});

describe("a stage", () => {
  it.each([
    "",
    "/a",
    "a/",
    "a//b",
    "../a",
    "a/../../b",
    "a/..",
    ".",
    "a\\b",
    "C:/a",
    "C:a",
    "a\0",
    ".kaoping.json",
  ])("refuses the path %j", (file) =>
    withFolder(async (parent) => {
      const stage = await openStage(path.join(parent, "output"));
      await expect(stage.write(file, Buffer.from("x"))).rejects.toThrow("不能作为文件位置");
    }),
  );

  it(
    "refuses a second paper at a path, whatever the letter case",
    inOutput(async (output) => {
      const stage = await openStage(output);
      await stage.write("表/A.pdf", Buffer.from("1"));
      await expect(stage.write("表/a.pdf", Buffer.from("2"))).rejects.toThrow("出现两次");
    }),
  );

  it(
    "takes a file in parts as it takes it whole",
    inOutput(async (output) => {
      const stage = await openStage(output);
      await stage.write("a.json", Buffer.from("一二"));
      await stage.writeParts("表/b.json", [Buffer.from("一"), Buffer.from("二")]);
      expect(stage.made.get("表/b.json")).toBe(stage.made.get("a.json"));
      expect(await publish(stage, output)).toMatchObject({ kind: "published" });
      expect(await readFile(path.join(output, "表/b.json"), "utf8")).toBe("一二");
      await expect((await openStage(output)).writeParts("../b.json", [])).rejects.toThrow("不能作为文件位置");
    }),
  );

  it(
    "that was left behind is removed; a folder that is not ours stays",
    inOutput(async (output, parent) => {
      const left = await openStage(output);
      await left.write("a.html", Buffer.from("1"));
      expect(await recover(output)).toBe("nothing");
      expect(await readdir(parent)).toEqual([]);
      await put(parent, { ".output.kaoping-new/mine.txt": "m" });
      await expect(openStage(output)).rejects.toThrow("将其移走");
      expect(await readdir(parent)).toEqual([".output.kaoping-new"]);
    }),
  );

  it(
    "can be given up",
    inOutput(async (output, parent) => {
      const stage = await openStage(output);
      await stage.write("a/a.html", Buffer.from("1"));
      await stage.discard();
      expect(await readdir(parent)).toEqual([]);
    }),
  );
});

it.each(["nothing", ".kaoping.json", "a.html", "b"])(
  "a swap whose new set was deleted by hand ends at the old set, also while %s is held open",
  (entry) =>
    withFolder(async (parent) => {
      const output = path.join(parent, "output");
      await release(output, { "a.html": "1", "b/b.html": "1" });
      await put(output, { "b/b.html": "改" });
      const before = await snapshot(output);
      let dead = false;
      const dying = watchedDisk(({ name, place }) => {
        dead ||= name === "rename" && path.dirname(place) === output;
        if (dead) throw new Error("killed");
      });
      await expect(release(output, { "a.html": "2", "b/b.html": "2" }, dying)).rejects.toThrow("killed");
      await rm(path.join(parent, ".output.kaoping-new"), { recursive: true });
      const disk = watchedDisk(({ name, place }) => {
        if (name === "rename" && place === path.join(output, entry)) throw heldOpenError();
      });
      expect(await recover(output, disk)).toBe("finished");
      expect(await snapshot(output)).toEqual(before);
      expect(await readdir(parent)).toEqual(["output"]);
    }),
);

it(
  "a journal that is not ours stops everything",
  inOutput(async (output, parent) => {
    await put(parent, { ".output.kaoping-swap.json": "{}" });
    await expect(recover(output)).rejects.toThrow("无法识别");
  }),
);
