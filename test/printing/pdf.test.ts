import { describe, expect, it } from "vitest";
import { countPages, reproduciblePdf } from "../../src/printing/pdf.ts";

const pdf = (dates: string): Uint8Array =>
  Buffer.from(`%PDF\n<<${dates}>>\n<</Type /Pages\n/Count 12\n>>`, "latin1");

describe("reproduciblePdf", () => {
  it("puts the paper's day in place of the clock's, without moving a byte", () => {
    const before = pdf("/CreationDate (D:20261122154440+00'00')\n/ModDate (D:20261122154440+00'00')");
    const after = Buffer.from(reproduciblePdf(before, "2026-01-12"));
    expect(after).toHaveLength(before.length);
    expect(after.toString("latin1")).toContain(
      "/CreationDate (D:20260112000000+08'00')\n/ModDate (D:20260112000000+08'00')",
    );
  });

  it("counts the marks of table cells from one, in their order", () => {
    const dates = "/CreationDate (D:20261122154440+00'00')\n/ModDate (D:20261122154440+00'00')";
    const after = reproduciblePdf(pdf(`${dates}(node00000944)(node00000031)(node00000944)`), "2026-01-12");
    expect(Buffer.from(after).toString("latin1")).toContain("(node00000002)(node00000001)(node00000002)");
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
