import JSZip from "jszip";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A sheet to be read by the library, without what it stumbles or loses cells over, and what it need not look at. */
export function feedable(xml: string, extended: boolean): string {
  const plain = withoutFormats(cellsAlone(xml));
  // The format of a whole row: the library looks it up among styles that it is not given.
  const unstyled = plain.replace(/(<(?:\w+:)?row\b[^<>]*?)\s+s=(?:"[^"]*"|'[^']*')/g, "$1");
  // A formula whose result stands among the shared texts or in the cell: the library takes the text's number for it.
  const ofTexts = unstyled.replace(
    /(<(?:\w+:)?c\b[^<>]*\st=["'](?:s|inlineStr)["'][^<>]*>\s*)<((?:\w+:)?f)\b[^<>]*(?:\/>|>[^<]*<\/\2>)/g,
    "$1",
  );
  return extended
    ? ofTexts.replace(/<phoneticPr\b[^>]*\/>|<(rPh|extLst|phoneticPr)\b[^>]*>.*?<\/\1>/gs, "")
    : ofTexts;
}

const cellsBegin = "<sheetData>";
const cellsEnd = "</sheetData>";

/** As programs write it: rules, widths and views around the cells may be as long as they are. Any other way it stays. */
function cellsAlone(xml: string): string {
  const from = xml.indexOf(cellsBegin);
  const to = xml.lastIndexOf(cellsEnd);
  return from < 0 || to < from
    ? xml
    : `${declaration}<worksheet ${main}>${xml.slice(from, to + cellsEnd.length)}</worksheet>`;
}

/** Attributes that most cells and rows have, as programs write them; that they stay elsewhere does no harm. */
function withoutFormats(xml: string): string {
  return xml
    .replace(/(<c r="[A-Z]+\d+") s="\d+"/g, "$1")
    .replace(/(<row r="\d+") spans="\d+:\d+"(?: x14ac:dyDescent="[\d.]+")?/g, "$1");
}

const rules = /<(dataValidations|conditionalFormatting)\b.*?<\/\1>/gs;

/** The part without rules of entry and of colour behind its cells: what may stand in a cell our own definitions say. */
export function withoutRules(xml: string): string {
  const end = xml.lastIndexOf(cellsEnd);
  return end < 0 ? xml : xml.slice(0, end) + xml.slice(end).replace(rules, "");
}

/**
 * The part without cells that only carry a format: whole columns of them stand below the entries in many files. A cell
 * closed in its own tag holds nothing.
 */
export function withoutBlankCells(xml: string): string {
  return xml.replace(/<(?:\w+:)?c(?:\s[^<>]*)?\/>/g, "");
}

/** The name of a sheet in the workbook that the library is given. */
export function feedName(index: number): string {
  return `sheet${index + 1}`;
}

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The plainest workbook with these sheets, unpacked. The library gets nothing that it misreads or that overwhelms it:
 * no names of areas, formats, properties, pictures, nor sheets under other names than it looks for.
 */
export async function feed(sheets: readonly string[], strings: string | null): Promise<ArrayBuffer> {
  const zip = new JSZip();
  const listed = sheets.map((_, index) => {
    const name = feedName(index);
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/${feedName(index)}.xml"/>`,
  );
  zip.file(
    "xl/workbook.xml",
    `${declaration}<workbook ${main} xmlns:r="${relations}"><sheets>${listed.join("")}</sheets></workbook>`,
  );
  zip.file(
    "xl/_rels/workbook.xml.rels",
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
  );
  if (strings !== null) zip.file("xl/sharedStrings.xml", strings);
  sheets.forEach((xml, index) => zip.file(`xl/worksheets/${feedName(index)}.xml`, xml));
  return zip.generateAsync({ type: "arraybuffer", compression: "STORE" });
}

/** Parts of a sheet that the library need not look at: rules come from our own definitions, never from the file. */
export const unreadNodes = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "autoFilter",
  "mergeCells",
  "rowBreaks",
  "hyperlinks",
  "pageMargins",
  "dataValidations",
  "pageSetup",
  "headerFooter",
  "printOptions",
  "picture",
  "drawing",
  "legacyDrawing",
  "sheetProtection",
  "tableParts",
  "conditionalFormatting",
  "extLst",
];
