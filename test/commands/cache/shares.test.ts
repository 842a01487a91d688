import path from "node:path";
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/commands/build.ts";
import { buildShare } from "../../../src/commands/build-share.ts";
import { openShelf, shelfFolder } from "../../../src/commands/cache/shelf.ts";
import type { Effects } from "../../../src/commands/effects.ts";
import { joinShares } from "../../../src/commands/join.ts";
import { day } from "../../../src/domain/day.ts";
import { bureau } from "../../support/years.ts";
import { filesOf } from "../files-of.ts";
import { inOffice, ledger, type Office } from "../office.ts";
import { counted } from "./counted.ts";

const asOf = day("2026-01-30");
const year = bureau + ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx");

/** The effects of another machine, with an output of its own. */
async function elsewhere({ effects }: Office, output: string): Promise<Effects> {
  return { ...effects, shelf: await openShelf(shelfFolder(output), "write") };
}

async function shares(office: Office, of: number): Promise<{ folders: string[]; printed: number[] }> {
  const folders: string[] = [];
  const printed: number[] = [];
  for (let nth = 1; nth <= of; nth += 1) {
    const output = path.join(office.home, `share-${nth}`);
    const { effects, counts } = counted(await elsewhere(office, output));
    const { input } = office;
    expect(await buildShare({ input, output, asOf, share: { nth, of } }, effects)).toBe(0);
    folders.push(output);
    printed.push(counts.printed);
  }
  return { folders, printed };
}

describe("the shares of a build", () => {
  it("make, joined, the very files of one build, each paper printed once and none by join", () =>
    inOffice(async (office) => {
      await office.file(year);
      const { input } = office;
      const whole = path.join(office.home, "whole");
      const one = counted(await elsewhere(office, whole));
      await build({ input, output: whole, asOf }, one.effects);
      const { folders, printed } = await shares(office, 3);
      expect(printed.every((each) => each > 0)).toBe(true);
      expect(printed.reduce((sum, each) => sum + each)).toBe(one.counts.printed);
      const joined = counted(office.effects);
      const { output } = office;
      expect(await joinShares({ input, output, folders: folders.toReversed() }, joined.effects)).toBe(0);
      expect(joined.counts).toMatchObject({ printed: 0, starts: 0 });
      expect(await filesOf(output)).toEqual(await filesOf(whole));
    }));

  it.each([
    ["one is missing", (folders: string[]) => folders.slice(1), "第1份缺少或重复"],
    ["one is there twice", (folders: string[]) => [...folders, ...folders.slice(1)], "第2、3份缺少或重复"],
    ["a folder is none", (folders: string[]) => [...folders, "input"], "“input”中没有分份生成的文稿"],
  ])("are not joined where %s", (_, change, message) =>
    inOffice(async (office) => {
      await office.file(year);
      const { folders } = await shares(office, 3);
      const { input, output, effects } = office;
      await expect(joinShares({ input, output, folders: change(folders) }, effects)).rejects.toThrow(message);
      expect(await filesOf(output)).toEqual({});
    }),
  );

  it("are not joined where the workbooks changed, or a paper of theirs", () =>
    inOffice(async (office) => {
      await office.file(year);
      const { folders } = await shares(office, 2);
      const { input, output, effects } = office;
      const [first = ""] = folders;
      const [paper = ""] = Object.keys(await filesOf(first)).filter((name) => name.endsWith(".pdf"));
      const bytes = await readFile(path.join(first, paper));
      await writeFile(path.join(first, paper), "批注");
      await expect(joinShares({ input, output, folders }, effects)).rejects.toThrow(
        /缺少或被改动，请重新生成第1份/,
      );
      await writeFile(path.join(first, paper), bytes);
      await office.file(ledger("各科室报送/02/2025-03-21-1 2025年目标台账.xlsx", "5月"));
      await expect(joinShares({ input, output, folders }, effects)).rejects.toThrow(
        "报表与生成各份文稿时不同",
      );
      expect(await filesOf(output)).toEqual({});
    }));
});
