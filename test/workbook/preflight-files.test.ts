import { describe, expect, it } from "vitest";
import { refusals } from "../../src/intake/refusals.ts";
import { cellsOf, crafted, refusalOf, zipOf } from "./crafted.ts";

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A compound file as far as its directory's names. */
function compound(...names: readonly string[]): Uint8Array {
  const wide = Buffer.from(names.map((name) => name.padEnd(64, "\0")).join(""), "utf16le");
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide]);
}

const one = { cells: '<row r="1"><c r="A1"><v>1</v></c></row>' };

describe("a file that is no workbook is told as what it is", () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["nothing", "empty", () => bytes()],
    ["made at full length and not filled", "half-copied", () => new Uint8Array(4096)],
    ["the first half of a workbook", "half-copied", async () => (await crafted(one)).slice(0, 900)],
    ["the first two bytes of a workbook", "half-copied", () => utf8("PK")],
    ["an old xls or et", "old-workbook", () => compound("Root Entry", "Workbook")],
    ["a still older xls", "old-workbook", () => compound("Root Entry", "Book")],
    ["an xlsb", "old-workbook", () => zipOf({ "[Content_Types].xml": "", "xl/workbook.bin": "" })],
    ["a workbook with a password", "encrypted", () => compound("EncryptionInfo", "EncryptedPackage")],
    ["an old doc or wps", "word-document", () => compound("Root Entry", "WordDocument")],
    [
      "a docx",
      "word-document",
      () => zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>" }),
    ],
    [
      "a pptx",
      "presentation",
      () => zipOf({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>" }),
    ],
    ["an ods", "opendocument", () => zipOf({ mimetype: "application/vnd", "content.xml": "<o/>" })],
    ["a web page under the name of a workbook", "web-page", () => utf8("<html><table></table></html>")],
    ["a table of 2003 in XML", "web-page", () => utf8('\uFEFF<?xml version="1.0"?><Workbook/>')],
    ["a saved web archive", "web-page", () => utf8("MIME-Version: 1.0\nContent-Type: multipart/related")],
    ["a CSV", "text", () => utf8("月份,序号\n1月,1\n")],
    ["a CSV in GBK", "text", () => bytes(0xd4, 0xc2, 0xb7, 0xdd, 0x2c, 0x31)],
    ["a text in UTF-16", "text", () => bytes(0xff, 0xfe, 0x08, 0x67, 0x00, 0x00)],
    ["a photograph", "picture", () => bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["a screenshot", "picture", () => bytes(0x89, 0x50, 0x4e, 0x47)],
    ["a PDF", "pdf", () => utf8("%PDF-1.7")],
    ["a zip of workbooks", "archive", () => zipOf({ "计量科.xlsx": "PK" })],
    ["an empty zip", "archive", () => zipOf({})],
    ["a rar", "archive", () => utf8("Rar!")],
    ["anything else", "other", () => bytes(1, 2, 0, 3)],
  ])("%s: %s", async (_, is, made) => {
    expect(await refusalOf(await made())).toBe(is);
  });

  it("each says what it is and what to do, in the words of the office", () => {
    const said = Object.values(refusals).flatMap(([, what, help]) => [what, help]);
    for (const text of said) {
      expect(text).toMatch(/。$/);
      expect(text).not.toMatch(/[你,!:;]|错误|非法|校验|异常|违规|版本|解析/);
    }
    const codes = Object.values(refusals).map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

const most = "XFD1048576";

describe("a workbook that would overwhelm or mislead a reader is read all the same", () => {
  it.each<[string, Parameters<typeof cellsOf>[0]]>([
    [
      "drop-downs on whole columns",
      {
        behind: `<dataValidations><dataValidation type="list" sqref="A1:${most}"><formula1>"1,2"</formula1></dataValidation></dataValidations>`,
      },
    ],
    [
      "one merged area over the whole sheet",
      { behind: `<mergeCells><mergeCell ref="A1:${most}"/></mergeCells>` },
    ],
    [
      "a name for the whole sheet",
      { names: `<definedNames><definedName name="全表">表!$A$1:$XFD$1048576</definedName></definedNames>` },
    ],
    [
      "conditional formats on the whole sheet",
      {
        behind: `<conditionalFormatting sqref="A1:${most}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
      },
    ],
    ["a sheet part of another name", { sheetPart: "Data.xml" }],
    [
      "properties of another program",
      { more: { "docProps/app.xml": '<ap:Properties xmlns:ap="a"><ap:Company/></ap:Properties>' } },
    ],
    [
      "links and comments whose parts are missing",
      {
        behind:
          '<hyperlinks><hyperlink ref="A1" r:id="rId9" xmlns:r="r"/></hyperlinks><legacyDrawing r:id="rId8" xmlns:r="r"/>',
      },
    ],
    [
      "merged areas that overlap",
      { behind: '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="A1:D4"/></mergeCells>' },
    ],
    ["macros, which are not looked at", { more: { "xl/vbaProject.bin": new Uint8Array([1, 2, 3]) } }],
    [
      "a picture larger than all that is read",
      { more: { "xl/media/image1.png": new Uint8Array(40_000_000) } },
    ],
    [
      "names with a prefix",
      {
        sheet:
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    ],
    ["elements that nobody knows", { cells: '<row r="1"><c r="A1"><v>1</v><new><c/></new></c></row>' }],
    [
      "a hundred thousand cells that only carry a format",
      { cells: `${one.cells}<row r="2">${'<c r="A2" s="1"/>'.repeat(100_001)}</row>` },
    ],
  ])("%s", async (_, given) => {
    expect(await cellsOf({ ...one, ...given })).toEqual({ A1: "1" });
  });

  it("counts no rows between the first and the last", async () => {
    const cells = `${one.cells}<row r="1048576"><c r="A1048576"><v>2</v></c></row>`;
    expect(await cellsOf({ cells })).toEqual({ A1: "1", A1048576: "2" });
  });
});

const text = (name: string, index: number): string => `<c r="${name}" t="s"><v>${index}</v></c>`;

describe("a workbook that cannot be read whole is refused", () => {
  type Refusal = [string, string, Parameters<typeof cellsOf>[0]];
  it.each<Refusal>([
    [
      "rows that reach to the last column, a hundred of them",
      "too-large",
      {
        cells: Array.from(
          { length: 100 },
          (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
        ).join(""),
      },
    ],
    ["a row beyond the last", "damaged", { cells: '<row r="99999999"><c r="A99999999"><v>1</v></c></row>' }],
    ["cells without their places", "damaged", { cells: "<row><c><v>1</v></c></row>" }],
    ["places in small letters", "damaged", { cells: '<row r="1"><c r="a1"><v>1</v></c></row>' }],
    [
      "a place that two cells claim",
      "damaged",
      { cells: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' },
    ],
    ["texts that are kept apart and missing", "damaged", { cells: `<row r="1">${text("A1", 0)}</row>` }],
    [
      "a text beyond the last",
      "damaged",
      { cells: `<row r="1">${text("A1", 1)}</row>`, strings: "<si><t>甲</t></si>" },
    ],
    ...["<v> </v>", "<v>0x1</v>", "<v>-0</v>", "<v>0.0</v>"].map((value): Refusal => [
      `a text by what is no number: ${value}`,
      "damaged",
      {
        cells: `<row r="1"><c r="A1" t="s">${value}</c></row>`,
        strings: "<si><t>甲</t></si><si><t>乙</t></si>",
      },
    ]),
    ["XML cut off", "damaged", { sheet: "<worksheet><sheetData><row" }],
    [
      "a sheet that is listed and missing",
      "damaged",
      { workbook: '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId9"/></sheets></workbook>' },
    ],
    ["no sheet", "damaged", { workbook: "<workbook><sheets/></workbook>" }],
    [
      "a text beyond the last, with a remark that looks like one",
      "damaged",
      { cells: `<row r="1">${text("A1", 1)}</row>`, strings: "<!-- <si> --><si><t>甲</t></si>" },
    ],
    [
      "a sheet of forty megabytes in a small zip",
      "too-large",
      { sheet: `<worksheet>${" ".repeat(40_000_000)}</worksheet>` },
    ],
    [
      "more cells than any form has",
      "too-large",
      {
        cells:
          `<row r="1">${Array.from({ length: 16_000 }, (_, index) => `<c r="${letters(index)}1"><v>1</v></c>`).join("")}</row>`.concat(
            manyRows(),
          ),
      },
    ],
    [
      "more merged areas than any form has",
      "too-large",
      { ...one, behind: `<mergeCells>${'<mergeCell ref="A2:B2"/>'.repeat(5_001)}</mergeCells>` },
    ],
    [
      "more parts than any workbook has",
      "too-large",
      {
        ...one,
        more: Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`xl/media/${index}.png`, ""])),
      },
    ],
  ])("%s: %s", async (_, is, given) => {
    expect(await cellsOf(given)).toBe(is);
  });
});

function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (index % 26));
}

function manyRows(): string {
  return Array.from(
    { length: 284_001 },
    (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>1</v></c></row>`,
  ).join("");
}
