import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/commands/build.ts";
import { buildIfChanged } from "../../../src/commands/build-if-changed.ts";
import { openShelf, shelfFolder } from "../../../src/commands/cache/shelf.ts";
import type { Workbooks } from "../../../src/commands/readers/readers.ts";
import { listFiles } from "../../../src/commands/files.ts";
import { dice, type Dice } from "../../../src/demo/dice.ts";
import { demo } from "../../../src/commands/demo.ts";
import { day } from "../../../src/domain/day.ts";
import { filesOf } from "../files-of.ts";
import { inOffice } from "../office.ts";
import { counted } from "./counted.ts";

const asOf = day("2026-01-30");

/** What people do to the workbooks of an input folder between two builds. */
type Edit = (input: string, copies: readonly string[], chance: Dice) => Promise<void>;

const edits: Readonly<Record<string, Edit>> = {
  "a cell typed anew": async (input, copies, chance) => {
    const file = path.join(input, chance.pick(copies));
    const zip = await JSZip.loadAsync(await readFile(file));
    const strings = (await zip.file("xl/sharedStrings.xml")?.async("string")) ?? "";
    const texts = [...strings.matchAll(/<t[^>]*>([^<]+)<\/t>/gu)];
    const [one, other] = [chance.pick(texts), chance.pick(texts)];
    const at = one.index + one[0].lastIndexOf(one[1] ?? "");
    const typed = strings.slice(0, at) + (other[1] ?? "") + strings.slice(at + (one[1] ?? "").length);
    zip.file("xl/sharedStrings.xml", typed);
    await writeFile(file, await zip.generateAsync({ type: "uint8array" }));
  },
  "a copy gone": (input, copies, chance) => rm(path.join(input, chance.pick(copies))),
  "a copy of another day": async (input, copies, chance) => {
    const file = chance.pick(copies);
    await rename(
      path.join(input, file),
      path.join(input, file.replace(/\d{4}-\d\d-\d\d-\d+/u, "2025-07-09-7")),
    );
  },
  "a copy cut short": async (input, copies, chance) => {
    const file = path.join(input, chance.pick(copies));
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, chance.between(0, bytes.length - 1)));
  },
};

/** Reads equal bytes once in a test: a fresh build only has to ask for them. */
function eachOnce(workbooks: Workbooks): Workbooks {
  const read = new Map<string, ReturnType<Workbooks["open"]>>();
  return {
    prepare: () => workbooks.prepare(),
    kept: (hash) => workbooks.kept(hash),
    open: (bytes, hash) => {
      const opened = read.get(hash) ?? workbooks.open(bytes, hash);
      read.set(hash, opened);
      return opened;
    },
    keep: (hashes) => workbooks.keep(hashes),
  };
}

describe("after any edit of the demo's workbooks", () => {
  it("a build with what the last one left makes the very files of a fresh one, and prints less", () =>
    inOffice(async (office) => {
      const { home, input, output } = office;
      await demo({ to: input, year: 2025, sections: 2, people: 6, seed: 1 }, office.effects);
      const asked = { input, output, asOf };
      const effects = { ...office.effects, workbooks: eachOnce(office.effects.workbooks) };
      const first = counted(effects);
      await build(asked, first.effects);
      for (const [nth, [name, edit]] of Object.entries(edits).entries()) {
        const copies = (await listFiles(input)).filter((file) => file.startsWith("各科室报送/"));
        await edit(input, copies, dice(7, nth, name));
        const kept = counted(effects);
        await buildIfChanged(asked, kept.effects);
        const fresh = path.join(home, "fresh", String(nth));
        await mkdir(path.dirname(fresh), { recursive: true });
        const shelf = await openShelf(shelfFolder(fresh), "renew");
        const anew = counted({ ...effects, shelf });
        await build({ input, output: fresh, asOf }, anew.effects);
        expect({ name, files: await filesOf(output) }).toEqual({ name, files: await filesOf(fresh) });
        expect(kept.counts.read).toBeLessThanOrEqual(1);
        expect(anew.counts.read).toBeGreaterThan(20);
        expect(kept.counts.printed).toBeLessThan(anew.counts.printed / 2);
        const again = counted(effects);
        await buildIfChanged(asked, again.effects);
        expect(again.counts).toEqual({ read: 0, printed: 0, starts: 0 });
      }
    }));
});
