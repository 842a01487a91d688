import { describe, expect, it } from "vitest";
import { showsDay } from "../../src/workbook/raw/day-formats.ts";
import JSZip from "jszip";
import { openWorkbook } from "../../src/workbook/open.ts";
import { cellsOf, crafted } from "./crafted.ts";

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const styled = (...ids: readonly number[]): string =>
  `<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.0\\h"/></numFmts>` +
  `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

describe("days", () => {
  it.each([14, 22, 27, 31, 36, 50, 57, 58, 176])("a number of format %i is shown as a day", async (id) => {
    const cells = row('<c r="A1" s="1"><v>44733</v></c>');
    expect(await cellsOf({ cells, cellFormats: styled(0, id) })).toEqual({ A1: "2022-06-21" });
  });

  it.each([0, 2, 18, 21, 45, 177])("a number of format %i stays a number", async (id) => {
    const cells = row('<c r="A1" s="1"><v>8</v></c>');
    expect(await cellsOf({ cells, cellFormats: styled(0, id) })).toEqual({ A1: "8" });
  });

  it.each(["1", "true"])("are counted from 1904 where the workbook says so: %s", async (said) => {
    const cells = row('<c r="A1" s="0"><v>43271</v></c><c r="B1" s="1"><v>43271</v></c>');
    const properties = `<workbookPr date1904="${said}"/>`;
    expect(await cellsOf({ cells, properties, cellFormats: styled(14, 0) })).toEqual({
      A1: "2022-06-21",
      B1: "43271",
    });
  });

  it("written as ISO 8601 days are days", async () => {
    const cells = row('<c r="A1" t="d"><v>2022-06-21T00:00:00</v></c><c r="B1" t="d"><v>2022-06-21</v></c>');
    expect(await cellsOf({ cells })).toEqual({ A1: "2022-06-21", B1: "2022-06-21" });
  });

  it.each([
    ["yyyy/m/d;@", true],
    ['m"月"d"日"', true],
    ["[$-804]aaaa", true],
    ["mmm-yy", true],
    ["[DBNum1][$-804]yyyy年m月", true],
    ["h:mm", false],
    ["[m]", false],
    ["mm:ss.0", false],
    ["0.0\\d", false],
    ['0"day"', false],
    ["0.00E+00", false],
    ["General", false],
    ["@", false],
  ])("the format %s shows a day: %s", (format, expected) => {
    expect(showsDay(format)).toBe(expected);
  });
});

describe("formulas", () => {
  it("with the results 0, FALSE and nothing", async () => {
    const cells = row(
      '<c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c><c r="C1" t="str"><f>""</f><v></v></c>',
    );
    expect(await cellsOf({ cells })).toEqual({ A1: "0", B1: "FALSE" });
  });

  it("without a result, or with one that is none, say so", async () => {
    const cells = row(
      '<c r="A1"><f>B1</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><v>NaN</v></c>',
    );
    expect(await cellsOf({ cells })).toEqual({
      A1: { unreadable: "not-calculated" },
      B1: { unreadable: "error-value" },
      C1: { unreadable: "error-value" },
      D1: { unreadable: "error-value" },
    });
  });

  it.each([
    [`<c r="A1" t="s"><f>B9</f><v>0</v></c>`],
    [`<c r="A1" t='s'><f t="shared" ref="A1:A9" si="0">B9</f><v>0</v></c>`],
    [`<c t="s" r="A1"><f t="shared" si="0"/><v>0</v></c>`],
    [`<c r="A1" t="inlineStr"><f>B9</f><is><t>计量科</t></is></c>`],
    [`<c r="A1" t="s"><v>0</v><f>B9</f></c>`],
  ])("with a text that stands where plain texts do: %s", async (cell) => {
    const cells = row(`${cell}<c r="B1" t="str"><f t="shared" si="0"/><v>质量科</v></c>`);
    expect(await cellsOf({ cells, strings: "<si><t>计量科</t></si>" })).toEqual({
      A1: "计量科",
      B1: "质量科",
    });
  });

  it.each([
    [`<c r="A1" t="s"><f>B9</f></c>`],
    [`<c r="A1" t="s"><f>B9</f><v> </v></c>`],
    [`<c r="A1" t="inlineStr"><f>B9</f></c>`],
  ])("with a text that was not calculated say so: %s", async (cell) => {
    expect(await cellsOf({ cells: row(cell), strings: "<si><t>计量科</t></si>" })).toEqual({
      A1: { unreadable: "not-calculated" },
    });
  });

  it("shared with other cells have results of their own", async () => {
    const cells = row(
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>5</v></c><c r="B1"><f t="shared" si="0"/><v>6</v></c>',
    );
    expect(await cellsOf({ cells })).toEqual({ A1: "5", B1: "6" });
  });

  it("that WPS shows as a picture say that there is no text", async () => {
    const cells = row('<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>');
    expect(await cellsOf({ cells })).toEqual({ A1: { unreadable: "picture" } });
  });
});

describe("texts", () => {
  const shared = (index: number): string => `<c r="A1" t="s"><v>${index}</v></c>`;

  it("in runs are one text, without their phonetic guides", async () => {
    const strings = '<si><r><t>2022</t></r><r><t>年</t></r><rPh sb="0" eb="1"><t>nian</t></rPh></si>';
    expect(await cellsOf({ cells: row(shared(0)), strings })).toEqual({ A1: "2022年" });
  });

  it("lose what no page and no letter can hold, and show where half a character is lost", async () => {
    const strings = "<si><t>甲_x0008_乙_x0000__xD842_丙_xFFFE_丁𠮷</t></si>";
    expect(await cellsOf({ cells: row(shared(0)), strings })).toEqual({ A1: "甲乙\uFFFD丙\uFFFD丁𠮷" });
    expect(await cellsOf({ cells: row(shared(0)), strings: "<si><t>_x001B_</t></si>" })).toEqual({});
  });

  it("under names with a prefix, and behind elements that nobody knows, are found by their numbers", async () => {
    const more = {
      "xl/sharedStrings.xml":
        '<x:sst xmlns:x="m"><new/><x:si><x:t>甲</x:t><new>丙</new></x:si><x:si><x:t>乙</x:t></x:si></x:sst>',
    };
    expect(await cellsOf({ cells: row(shared(0)), strings: "", more })).toEqual({ A1: "甲" });
    expect(await cellsOf({ cells: row(shared(1)), strings: "", more })).toEqual({ A1: "乙" });
  });

  it("keep their spaces, ends of lines and marks, and are no formulas, numbers or days", async () => {
    for (const [written, text] of [
      ['<t xml:space="preserve"> 甲  乙 </t>', " 甲  乙 "],
      ["<t>甲\n乙&#13;丙</t>", "甲\n乙\r丙"],
      ["<t>&lt;甲&gt; &amp;amp; &#x20BB7;</t>", "<甲> &amp; 𠮷"],
      ["<t><![CDATA[<甲>]]></t>", "<甲>"],
      ["<t>=1+1</t>", "=1+1"],
      ["<t>2025-01-05</t>", "2025-01-05"],
      ["<t>_x005F_x0041_</t>", "_x0041_"],
    ] as const) {
      expect(await cellsOf({ cells: row(shared(0)), strings: `<si>${written}</si>` })).toEqual({ A1: text });
      const inline = row(`<c r="A1" t="inlineStr"><is>${written}</is></c>`);
      expect(await cellsOf({ cells: inline })).toEqual({ A1: text });
    }
  });

  it("that hold nothing are blank", async () => {
    expect(await cellsOf({ cells: row(shared(0)), strings: "<si/>" })).toEqual({});
    expect(await cellsOf({ cells: row('<c r="A1" t="inlineStr"><is><t/></is></c>') })).toEqual({});
  });

  it.each(["<v></v>", "<v/>"])("that a cell names by no number refuse the file: %s", async (value) => {
    const cells = row(`<c r="A1" t="s">${value}</c>`);
    expect(await cellsOf({ cells, strings: "<si><t>计量科</t></si>" })).toBe("damaged");
  });

  it("that a formula gives are decoded once", async () => {
    const cells = row('<c r="A1" t="str"><f>B1</f><v>A &amp;lt;b&gt;</v></c>');
    expect(await cellsOf({ cells })).toEqual({ A1: "A &lt;b>" });
  });

  const behindIt = '<c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c>';

  it("with phonetic guides in the cell lose nothing behind them", async () => {
    const cells = row(
      `<c r="A1" t="inlineStr"><is><t>张伟</t><rPh sb="0" eb="1"><t>zhang</t></rPh><phoneticPr fontId="1"/></is></c>${behindIt}`,
    );
    expect(await cellsOf({ cells })).toEqual({ A1: "张伟", B1: "2", A2: "3" });
  });

  it("with extensions in the cell lose nothing behind them", async () => {
    const cells = row(`<c r="A1"><v>1</v><extLst><ext uri="x"><a/></ext></extLst></c>${behindIt}`);
    expect(await cellsOf({ cells })).toEqual({ A1: "1", B1: "2", A2: "3" });
  });
});

it("a row with a format of its own is read like another", async () => {
  const cells =
    '<row r="1" spans="1:2" s="0" customFormat="1"><c r="A1"><v>5</v></c></row><row r="2" s=\'1\' customFormat="1"/>';
  expect(await cellsOf({ cells, cellFormats: styled(0, 31) })).toEqual({ A1: "5" });
});

describe("what is hidden is read, and told", () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>' +
    '<row r="3" ht="0" customHeight="1"><c r="A3"><v>3</v></c><c r="C3"><v>4</v></c></row><row r="4" hidden="true"/>';
  const columns = '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1" width="9"/></cols>';
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns}<sheetData>${cells}</sheetData></worksheet>`;

  it("rows and columns that hold something", async () => {
    const opened = await openWorkbook(await crafted({ sheet }));
    expect(opened).toMatchObject({
      workbook: {
        sheets: [
          {
            rows: [1, 2, 3].map((number) => ({ number })),
            hidden: { whole: false, rows: [2, 3], columns: [3] },
          },
        ],
      },
    });
  });

  it.each(["hidden", "veryHidden"])("a sheet whose state is %s", async (state) => {
    const bytes = await crafted({ sheet: sheet.replaceAll(/hidden="\w+"|ht="0"/g, "") });
    const zip = await JSZip.loadAsync(bytes);
    const workbook = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
    zip.file("xl/workbook.xml", workbook.replace("<sheet ", `<sheet state="${state}" `));
    expect(await openWorkbook(await zip.generateAsync({ type: "uint8array" }))).toMatchObject({
      workbook: { sheets: [{ hidden: { whole: true, rows: [], columns: [] } }] },
    });
  });
});

it("what a merged area hides is not read, and is told", async () => {
  const cells = row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>');
  const behind = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
  expect(await cellsOf({ cells, behind })).toEqual({ A1: "1", C1: "3", covered: ["B1"] });
});
