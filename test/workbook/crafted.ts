import JSZip from "jszip";
import { openWorkbook } from "../../src/workbook/open.ts";

/** What a crafted workbook is made of; everything left out is as Excel writes it. */
export interface Crafted {
  /** The inside of `sheetData`. */
  readonly cells?: string;
  /** What stands behind `sheetData`. */
  readonly behind?: string;
  /** The whole sheet part, in place of the two above. */
  readonly sheet?: string;
  readonly workbook?: string;
  /** What stands before and behind the list of sheets in the workbook part. */
  readonly properties?: string;
  readonly names?: string;
  readonly strings?: string | null;
  readonly cellFormats?: string;
  readonly sheetPart?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The bytes of a workbook with one sheet, 表, written part by part. */
export async function crafted(given: Crafted): Promise<Uint8Array> {
  const { cells = "", behind = "", properties = "", names = "", strings = null } = given;
  const sheetPart = given.sheetPart ?? "sheet1.xml";
  const zip = new JSZip();
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  zip.file("[Content_Types].xml", "<Types/>");
  zip.file(
    "_rels/.rels",
    `<Relationships xmlns="${relations}">${link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  );
  zip.file(
    "xl/workbook.xml",
    given.workbook ??
      `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="表" sheetId="7" r:id="rId1"/></sheets>${names}</workbook>`,
  );
  zip.file(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${relations}">${link("rId1", "worksheet", `worksheets/${sheetPart}`)}${link("rId2", "styles", "styles.xml")}${link("rId3", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
  );
  zip.file(
    "xl/styles.xml",
    `<styleSheet xmlns="${main}">${given.cellFormats ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
  );
  zip.file("xl/sharedStrings.xml", `<sst xmlns="${main}">${strings ?? ""}</sst>`);
  zip.file(
    `xl/worksheets/${sheetPart}`,
    given.sheet ?? `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData>${behind}</worksheet>`,
  );
  for (const [name, part] of Object.entries(given.more ?? {})) zip.file(name, part);
  if (strings === null) zip.remove("xl/sharedStrings.xml");
  if (strings === null) {
    const links = `<Relationships xmlns="${relations}">${link("rId1", "worksheet", `worksheets/${sheetPart}`)}${link("rId2", "styles", "styles.xml")}</Relationships>`;
    zip.file("xl/_rels/workbook.xml.rels", links);
  }
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** A zip with these parts. */
export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, part] of Object.entries(parts)) zip.file(name, part);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** Why bytes are refused, or null. */
export async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  const opened = await openWorkbook(bytes);
  return opened.kind === "refused" ? opened.is : null;
}

/** What the cells of a crafted workbook are read as, by their names; or why it is refused. */
export async function cellsOf(given: Crafted): Promise<Readonly<Record<string, unknown>> | string> {
  const opened = await openWorkbook(await crafted(given));
  if (opened.kind === "refused") return opened.is;
  const [sheet] = opened.workbook.sheets;
  const found: Record<string, unknown> = {};
  for (const { number, cells } of sheet?.rows ?? []) {
    cells.forEach((cell, index) => {
      if (cell === null) return;
      const value = cell.kind === "unreadable" ? { unreadable: cell.reason } : cell.text;
      found[`${String.fromCharCode(65 + index)}${number}`] = value;
    });
  }
  return sheet?.covered === undefined ? found : { ...found, covered: sheet.covered };
}
