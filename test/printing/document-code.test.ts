import { describe, expect, it } from "vitest";
import { codeIn, codeRoom, readStamp, shortHash, stampPdf } from "../../src/printing/document-code.ts";

const stamp = { program: "0.1.0+1a2b3c4d", basis: shortHash("季度通报") };
const hex = (text: string): string =>
  [...text].map((each) => each.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")).join("");
const printed = (title: string, creator = "Chromium"): Buffer =>
  Buffer.from(`%PDF-1.4\n<<${title}\n/Creator (${creator})\n/Producer (Skia)>>\n%%EOF\n`, "latin1");
/** Files are stamped in place. */
const stampedCopy = (file: Uint8Array, by: typeof stamp | null): Uint8Array =>
  stampPdf(Buffer.from(file), by);
const chinese = printed(`/Title <FEFF${hex(`通报${codeRoom}`)}>`);

describe("a document code", () => {
  it("stands in the file's metadata as what made it, and moves no byte", () => {
    for (const [before, title] of [
      [chinese, `/Title <FEFF${hex("通报")}>`],
      [printed(`/Title (OK${codeRoom})`), "/Title (OK)"],
      [printed(`/Title (a\\)${codeRoom})`, "Mozilla/5.0 \\(X11\\) Chrome"), "/Title (a\\))"],
    ] as const) {
      const after = Buffer.from(stampedCopy(before, stamp));
      expect(after).toHaveLength(before.length);
      expect(after.toString("latin1")).toContain(
        `${title}\n/Creator (Kaoping 0.1.0+1a2b3c4d ${stamp.basis}-`,
      );
      expect(after.toString("latin1")).not.toContain("KKKK");
      expect(readStamp(after)).toEqual({ ...stamp, bytes: "unchanged" });
    }
  });

  it("stands behind the longest title that a workbook can give", () => {
    const title = "科".repeat(40_000);
    const after = Buffer.from(stampedCopy(printed(`/Title <FEFF${hex(`${title}${codeRoom}`)}>`), stamp));
    expect(after.toString("latin1")).toContain(`/Title <FEFF${hex(title)}>\n/Creator (Kaoping `);
    expect(readStamp(after)).toEqual({ ...stamp, bytes: "unchanged" });
  });

  it("is the same for the same bytes, and another for others", () => {
    const other = Buffer.from(chinese.toString("latin1").replace("Skia", "Skib"), "latin1");
    expect(stampedCopy(chinese, stamp)).toEqual(stampedCopy(chinese, stamp));
    expect(stampedCopy(chinese, stamp)).not.toEqual(stampedCopy(other, stamp));
  });

  it("tells a changed file, also one whose code was changed, from one to which something was added", () => {
    const after = Buffer.from(stampedCopy(chinese, stamp)).toString("latin1");
    const read = (text: string) => readStamp(Buffer.from(text, "latin1"))?.bytes;
    expect(read(after.replace("Skia", "Skib"))).toBe("changed");
    expect(read(after.replace(stamp.basis, shortHash("另一份")))).toBe("changed");
    expect(read(after.slice(0, -1))).toBe("changed");
    expect(read(`${after}1 0 obj\n<<>>\n%%EOF\n`)).toBe("appended");
  });

  it("is missing in a file that was printed without one, and in one of another program", () => {
    const plain = stampedCopy(chinese, null);
    expect(Buffer.from(plain).toString("latin1")).toContain("/Creator (Kaoping)");
    expect(readStamp(plain)).toBeNull();
    expect(readStamp(printed("/Title (a)"))).toBeNull();
    expect(() => stampPdf(printed("/Title (a)"), stamp)).toThrow(/room/u);
  });

  it("is found in any text", () => {
    const after = Buffer.from(stampedCopy(chinese, stamp)).toString("latin1");
    expect(codeIn(after.replace("/Creator (", "<xmp:CreatorTool>"))).toEqual(stamp);
    expect(codeIn("Kaoping")).toBeNull();
  });
});

it("a short hash has sixteen letters and digits, none taken for another", () => {
  expect(shortHash("")).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);
  expect(shortHash("a")).not.toBe(shortHash("b"));
});
