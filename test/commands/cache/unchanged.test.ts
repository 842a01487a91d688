import { appendFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { buildIfChanged } from "../../../src/commands/build-if-changed.ts";
import { sealed } from "../../../src/commands/cache/sealed.ts";
import { openShelf, shelfFolder } from "../../../src/commands/cache/shelf.ts";
import type { Effects } from "../../../src/commands/effects.ts";
import { listFiles } from "../../../src/commands/files.ts";
import { day } from "../../../src/domain/day.ts";
import { bureau } from "../../support/years.ts";
import { filesOf } from "../files-of.ts";
import { inOffice, ledger, type Office } from "../office.ts";
import { counted, type Counts } from "./counted.ts";

const nothing: Counts = { read: 0, printed: 0, starts: 0 };
const year = bureau + ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx");

async function run({ input, output }: Office, effects: Effects, asOf = "2026-01-30"): Promise<number> {
  return buildIfChanged({ input, output, asOf: day(asOf) }, effects);
}

describe("a second build", () => {
  it("of the same leaves the papers as they stand, reads nothing, starts no browser, and says the same", () =>
    inOffice(async (office) => {
      await office.file(year);
      const first = counted(office.effects);
      expect(await run(office, first.effects)).toBe(0);
      expect(first.counts.starts).toBe(1);
      const made = await filesOf(office.output);
      const said = office.said.splice(0);
      const second = counted(office.effects);
      expect(await run(office, second.effects)).toBe(0);
      expect(second.counts).toEqual(nothing);
      expect(await filesOf(office.output)).toEqual(made);
      expect(office.said.slice(0, -1)).toEqual(said.slice(0, -1));
      expect(office.said.at(-1)).toMatch(/^报表、设置和程序都没有变动，文稿保持原样/);
    }));

  it("prints nothing anew where a file was touched that no paper reads", () =>
    inOffice(async (office) => {
      await office.file(year);
      await run(office, counted(office.effects).effects);
      const made = await filesOf(office.output);
      await office.drop("各科室报送/02/来信.xlsx", "不是表");
      const second = counted(office.effects);
      expect(await run(office, second.effects)).toBe(1);
      expect(second.counts).toEqual({ read: 1, printed: 0, starts: 1 });
      const papers = (files: Readonly<Record<string, string>>): object =>
        Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith(".pdf")));
      expect(papers(await filesOf(office.output))).toEqual(papers(made));
    }));

  it("makes good what was changed or lost in the output", () =>
    inOffice(async (office) => {
      await office.file(year);
      await run(office, counted(office.effects).effects);
      const made = await filesOf(office.output);
      const [changed = "", lost = ""] = Object.keys(made).filter((name) => name.endsWith(".pdf"));
      await writeFile(path.join(office.output, changed), "批注");
      await rm(path.join(office.output, lost));
      const second = counted(office.effects);
      await run(office, second.effects);
      expect(second.counts).toEqual({ read: 0, printed: 2, starts: 1 });
      const after = await filesOf(office.output);
      expect(after).toMatchObject(made);
      // What somebody wrote stays theirs.
      expect(Object.keys(after).length).toBe(Object.keys(made).length + 1);
    }));

  it("makes good a paper in which something of the same length stands, with its time set back", () =>
    inOffice(async (office) => {
      await office.file(year);
      await run(office, counted(office.effects).effects);
      const made = await filesOf(office.output);
      const [changed = ""] = Object.keys(made).filter((name) => name.endsWith(".pdf"));
      const file = path.join(office.output, changed);
      const { atime, mtime, size } = await stat(file);
      await writeFile(file, "a".repeat(size));
      await utimes(file, atime, mtime);
      const second = counted(office.effects);
      await run(office, second.effects);
      expect(second.counts.printed).toBe(1);
      expect(await filesOf(office.output)).toMatchObject(made);
    }));

  it("leaves a paper that somebody changes meanwhile theirs, and the set as it is without it", () =>
    inOffice(async (office) => {
      await office.file(year);
      await run(office, counted(office.effects).effects);
      const made = await filesOf(office.output);
      const [changed = ""] = Object.keys(made).filter((name) => name.endsWith(".pdf"));
      await office.drop("各科室报送/02/来信.xlsx", "不是表");
      const second = counted(office.effects);
      const ended: Effects["ended"] = (work) => {
        if (work === "排印文稿") appendFileSync(path.join(office.output, changed), "批注");
      };
      await run(office, { ...second.effects, ended });
      const after = await filesOf(office.output);
      expect(after[changed]).toEqual(made[changed]);
      expect(Object.keys(after).filter((name) => name.includes("另存"))).toHaveLength(1);
    }));

  it.each([
    ["another program", { program: "later", press: "test" }, { read: 3 }],
    ["another face or browser", { program: "test", press: "other" }, { read: 0 }],
  ])("by %s prints everything anew", (_, marks, expected) =>
    inOffice(async (office) => {
      await office.file(year);
      const first = counted(office.effects);
      await run(office, first.effects);
      const second = counted({ ...office.effects, marks: () => marks });
      await run(office, second.effects);
      expect(second.counts).toEqual({ ...first.counts, ...expected });
    }),
  );

  it("on the next day prints only what speaks of that day", () =>
    inOffice(async (office) => {
      await office.file(year);
      await run(office, counted(office.effects).effects);
      const second = counted(office.effects);
      await run(office, second.effects, "2026-01-31");
      expect(second.counts).toEqual({ read: 0, printed: 1, starts: 1 });
      expect(office.noted.at(-1)).toMatch(/^本次重新排印的文稿：1份（.+）；其余\d+份内容没有变动/);
    }));
});

describe("what a build leaves to the next", () => {
  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 2)],
    [
      "changed",
      (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace(/\d(?=[^\d]*$)/, "x"), "latin1"),
    ],
    ["empty", () => Buffer.alloc(0)],
    ["sealed and no JSON", () => Buffer.concat([...sealed([Buffer.from("甲")])])],
  ])("is made anew where it is %s", (_, spoil) =>
    inOffice(async (office) => {
      await office.file(year);
      const first = counted(office.effects);
      await run(office, first.effects);
      const made = await filesOf(office.output);
      const shelf = shelfFolder(office.output);
      const names = await listFiles(shelf);
      for (const name of names) {
        const file = path.join(shelf, name);
        await writeFile(file, spoil(await readFile(file)));
      }
      const second = counted(office.effects);
      await run(office, second.effects);
      expect(second.counts).toEqual(first.counts);
      expect(await filesOf(office.output)).toEqual(made);
      expect(await listFiles(shelf)).toEqual(names);
    }),
  );

  it("lies beside the output, holds nothing of workbooks that are gone, and is not used by a fresh build", () =>
    inOffice(async (office) => {
      await office.file(year);
      const first = counted(office.effects);
      await run(office, first.effects);
      expect((await readdir(office.home)).sort()).toEqual([".output.kaoping-cache", "input", "output"]);
      await office.file(ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx", "5月"));
      await run(office, counted(office.effects).effects);
      const names = await listFiles(shelfFolder(office.output));
      expect(names).toEqual(["made.json", "said.json", "stamp.json", "standing.json", "workbooks"]);
      const readings = await readFile(path.join(shelfFolder(office.output), "workbooks"), "utf8");
      // Between the mark of the program and the seal.
      expect(readings.split("\n").length - 3).toBe(first.counts.read);
      // Of an earlier program, where a folder had that name.
      await mkdir(path.join(shelfFolder(office.output), "readings/0123456789abcdef"), { recursive: true });
      await openShelf(shelfFolder(office.output), "write");
      expect(await readdir(shelfFolder(office.output))).toHaveLength(names.length);
      const made = await filesOf(office.output);
      const shelf = await openShelf(shelfFolder(office.output), "renew");
      const fresh = counted({ ...office.effects, shelf });
      await run(office, fresh.effects);
      expect(fresh.counts).toEqual(first.counts);
      expect(await filesOf(office.output)).toEqual(made);
    }));
});
