import { describe, expect, it } from "vitest";
import { keptPrinter, openAhead, type OpenedAhead } from "../../../src/commands/cache/kept-printer.ts";
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
    readBytes: async () => null,
    writeBytes: async () => undefined,
  };
}

const nothing = new Error("no browser");

/** A printer opened ahead after what a build made; tells whether a browser was started, and closed again. */
async function ahead(
  made: object | null,
  use: (opened: OpenedAhead) => Promise<unknown> = async () => undefined,
  starts = true,
): Promise<{ started: number; closed: number }> {
  const counts = { started: 0, closed: 0 };
  await inOffice(async ({ output, effects }) => {
    const shelf = made === null ? effects.shelf : shelfWith(made);
    const before = await MadeBefore.open(output, { ...effects, shelf });
    const opened = openAhead(async () => {
      counts.started += 1;
      if (!starts) throw nothing;
      const printer = await effects.openPrinter();
      return { ...printer, close: async () => void (counts.closed += 1) };
    }, before);
    await use(opened);
    await opened.close();
  });
  return counts;
}

describe("a printer that is opened ahead", () => {
  it("starts its browser where a build stood before, and closes it where nobody asks", async () => {
    expect(await ahead({})).toEqual({ started: 1, closed: 1 });
  });

  it("waits to be asked where none did", async () => {
    expect(await ahead(null)).toEqual({ started: 0, closed: 0 });
  });

  it("is left to whoever asks for it", async () => {
    expect(await ahead({}, ({ open }) => open())).toEqual({ started: 1, closed: 0 });
  });

  it("that does not end well is of no matter to who did not ask for it", async () => {
    await inOffice(async ({ output, effects }) => {
      const before = await MadeBefore.open(output, { ...effects, shelf: shelfWith({}) });
      const opened = openAhead(async () => {
        const printer = await effects.openPrinter();
        return { ...printer, close: () => Promise.reject(nothing) };
      }, before);
      await expect(opened.close()).resolves.toBeUndefined();
    });
  });

  it("tells only whoever asks that no browser starts", async () => {
    expect(await ahead({}, undefined, false)).toEqual({ started: 1, closed: 0 });
    await ahead({}, ({ open }) => expect(open()).rejects.toThrow(nothing), false);
  });
});

describe("a printer that keeps what it printed", () => {
  it("asks for no browser before it has to print", async () => {
    await inOffice(async ({ output, effects }) => {
      const shelf = shelfWith({ [hashOf(known)]: { sha256: "0", pages: 1 } });
      const before = await MadeBefore.open(output, { ...effects, shelf });
      const printer = await keptPrinter(async () => {
        throw nothing;
      }, before);
      expect(await printer.undrawable(known)).toEqual([]);
      await expect(printer.undrawable(paper("第二季度通报"))).rejects.toThrow(nothing);
      await printer.close();
    });
  });
});
