import { describe, expect, it } from "vitest";
import { countPages, reproduciblePdf } from "../../src/printing/pdf.ts";

const pdf = (dates: string): Uint8Array =>
  Buffer.from(`%PDF\n<<${dates}>>\n<</Type /Pages\n/Count 12\n>>`, "latin1");

describe("reproduciblePdf", () => {
  it("puts the paper's day in place of the clock's, without moving a byte", () => {
    const before = pdf("/CreationDate (D:20261122154440+00'00')\n/ModDate (D:20261122154440+00'00')");
    const after = Buffer.from(reproduciblePdf(Buffer.from(before), "2026-01-12"));
    expect(after).toHaveLength(before.length);
    expect(after.toString("latin1")).toContain(
      "/CreationDate (D:20260112000000+08'00')\n/ModDate (D:20260112000000+08'00')",
    );
  });

  const dates = "/CreationDate (D:20261122154440+00'00')\n/ModDate (D:20261122154440+00'00')";
  const marked = (first: string, second: string, names: string): string =>
    `${dates}</ID (node${first})>>[(node${second})]</ID (node${second})>>\n/Limits [(node00000031) (node00000944)]\n/Names [${names}]`;

  it.each([
    ["as they stand", marked("00000031", "00000944", "(node00000031) 9 0 R (node00000944) 10 0 R")],
    ["as it comes upon them", marked("00000944", "00000031", "(node00000031) 10 0 R (node00000944) 9 0 R")],
  ])("counts the marks of table cells from one, where the browser numbered them %s", (_, text) => {
    const before = pdf(text);
    const after = Buffer.from(reproduciblePdf(Buffer.from(before), "2026-01-12"));
    expect(after).toHaveLength(before.length);
    const shown = after.toString("latin1");
    expect(shown).toContain("</ID (node00000001)>>[(node00000002)]</ID (node00000002)>>");
    expect(shown).toContain(
      "/Limits [(node00000001) (node00000002)]\n/Names [(node00000001)9 0 R (node00000002)10 0 R  ]",
    );
  });

  it("throws where a date is missing", () => {
    expect(() => reproduciblePdf(pdf("/CreationDate (D:20261122154440+00'00')"), "2026-01-12")).toThrow(
      /ModDate/u,
    );
  });
});

describe("countPages", () => {
  it("reads the page tree", () => {
    expect(countPages(pdf(""))).toBe(12);
    expect(() => countPages(Buffer.from("%PDF"))).toThrow(/page tree/u);
  });
});
