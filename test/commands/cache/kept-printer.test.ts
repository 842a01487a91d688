import { describe, expect, it } from "vitest";
import { keptPrinter } from "../../../src/commands/cache/kept-printer.ts";
import { hashOf, MadeBefore } from "../../../src/commands/cache/made-before.ts";
import type { Shelf } from "../../../src/commands/cache/shelf.ts";
import type { PrintablePaper } from "../../../src/printing/paper.ts";
import { inOffice } from "../office.ts";

function paper(title: string): PrintablePaper {
  return { template: "bulletin", layout: "official", title, view: {}, day: "2025-04-10", incomplete: false };
}

const known = paper("第一季度通报");

function shelfWith(made: object): Shelf {
  return {
    read: async () => ({ marks: "test test", fonts: [], made, lacking: {} }),
    write: async () => undefined,
    keepOnly: async () => undefined,
  };
}

/** How often the browser is started for these, where one paper was printed before. */
async function starts(papers: Iterable<PrintablePaper>): Promise<number> {
  let count = 0;
  await inOffice(async ({ output, effects }) => {
    const shelf = shelfWith({ [hashOf(known)]: { sha256: "0", pages: 1 } });
    const before = await MadeBefore.open(output, { ...effects, shelf });
    const printer = await keptPrinter(() => {
      count += 1;
      return effects.openPrinter();
    }, before);
    printer.expect(papers);
    await printer.close();
  });
  return count;
}

describe("a printer that keeps what it printed", () => {
  it("starts the browser as soon as it hears of a paper that it has to print", async () => {
    expect(await starts([known, paper("第二季度通报")])).toBe(1);
  });

  it("starts none where all were printed before", async () => {
    expect(await starts([known, paper("第一季度通报")])).toBe(0);
  });

  it("asks for no more papers once it knows", async () => {
    const asked: string[] = [];
    function* papers(): Generator<PrintablePaper> {
      for (const title of ["第二季度通报", "第三季度通报"]) {
        asked.push(title);
        yield paper(title);
      }
    }
    expect(await starts(papers())).toBe(1);
    expect(asked).toEqual(["第二季度通报"]);
  });

  it("keeps still where the browser that was started ahead does not start and nobody asks for it", async () => {
    await inOffice(async ({ output, effects }) => {
      const before = await MadeBefore.open(output, { ...effects, shelf: shelfWith({}) });
      const printer = await keptPrinter(async () => {
        throw new Error("no browser");
      }, before);
      printer.expect([paper("第二季度通报")]);
      await printer.close();
      await expect(printer.print(paper("第二季度通报"))).rejects.toThrow("no browser");
    });
  });
});
