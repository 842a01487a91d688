import JSZip from "jszip";
import { openWorkbook } from "../../../src/workbook/open.ts";
import { targetLedger } from "../../../src/sheets/forms.ts";
import { withFile } from "../bureau.ts";
import { currentFiles } from "../lines.ts";
import { oneOf, toldOfFile, type Mistake, type Owed } from "../mistake.ts";

type Change = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** A ledger that comes as other bytes. */
function inBytes(name: string, change: Change, owed: (path: string) => Owed): Mistake {
  return {
    name,
    make: async (bureau, dice) => {
      const file = oneOf(dice, currentFiles(bureau, targetLedger));
      const bytes = bureau.bytes.get(file?.path ?? "");
      if (file === null || bytes === undefined) return null;
      const opened = await openWorkbook(await change(bytes));
      return { bureau: withFile(bureau, { ...file, opened }), owed: owed(file.path) };
    },
  };
}

const refused =
  (...codes: readonly string[]) =>
  (path: string): Owed =>
    toldOfFile(codes, path);
const same = (): Owed => ({ kind: "same" });
function inEntries(change: (xml: string, name: string) => string | null): Change {
  return async (bytes) => {
    const zip = await JSZip.loadAsync(bytes);
    for (const name of Object.keys(zip.files).filter((each) => each.endsWith(".xml"))) {
      const changed = change((await zip.file(name)?.async("string")) ?? "", name);
      if (changed === null) zip.remove(name);
      else zip.file(name, changed);
    }
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  };
}

const inSheets = (change: (xml: string) => string): Change =>
  inEntries((xml, name) => (name.startsWith("xl/worksheets/") ? change(xml) : xml));

/** The styles of cells that hold a day, in a workbook of ours. */
function dayStyles(styles: string): ReadonlySet<string> {
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
  const each = [...formats.matchAll(/<xf [^>]*>/g)];
  return new Set(each.flatMap(([xf], index) => (xf.includes('numFmtId="164"') ? [String(index)] : [])));
}

/** Dates counted from 1904, as old Excel for Macintosh did. */
const since1904: Change = async (bytes) => {
  const zip = await JSZip.loadAsync(bytes);
  const styles = dayStyles((await zip.file("xl/styles.xml")?.async("string")) ?? "");
  return inEntries((xml, name) => {
    if (name === "xl/workbook.xml") return xml.replace("<workbookPr ", '<workbookPr date1904="1" ');
    return name.startsWith("xl/worksheets/")
      ? xml.replace(
          /<c r="([A-Z]+\d+)" s="(\d+)"><v>(\d+)<\/v><\/c>/g,
          (cell, at: string, style: string, serial: string) =>
            styles.has(style) ? `<c r="${at}" s="${style}"><v>${Number(serial) - 1462}</v></c>` : cell,
        )
      : xml;
  })(bytes);
};

const inRuns = (xml: string): string =>
  xml.replace(/<si><t[^>]*>([^<&]{2,})<\/t><\/si>/g, (_, text: string) => {
    const [first = "", ...rest] = text;
    return `<si><r><t xml:space="preserve">${first}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${rest.join("")}</t></r></si>`;
  });

/** Each text in its own cell, as programs write it that know no shared strings. */
const inline: Change = async (bytes) => {
  const zip = await JSZip.loadAsync(bytes);
  const shared = (await zip.file("xl/sharedStrings.xml")?.async("string")) ?? "";
  const texts = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = ""]) => text);
  return inSheets((xml) =>
    xml.replace(
      /<c r="([A-Z]+\d+)"( s="\d+")? t="s"><v>(\d+)<\/v><\/c>/g,
      (_, at: string, style: string | undefined, index: string) =>
        `<c r="${at}"${style ?? ""} t="inlineStr"><is>${texts[Number(index)] ?? ""}</is></c>`,
    ),
  )(bytes);
};

const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
const words = (text: string): Uint8Array => new TextEncoder().encode(text);

async function zipOf(entries: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(entries)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array" });
}

export const byteMistakes: readonly Mistake[] = [
  inBytes("workbook of old Excel", () => ole, refused("file-old-or-encrypted", "file-old-workbook")),
  inBytes(
    "web page under the name of a workbook",
    () => words("<html><table><tr><td>1</td></tr></table></html>"),
    refused("file-web-page"),
  ),
  inBytes(
    "table of commas under the name of a workbook",
    () => words("月份,内容\n3月,检定\n"),
    refused("file-text"),
  ),
  inBytes(
    "PDF under the name of a workbook",
    () => words("%PDF-1.7\n\0\0"),
    refused("file-other", "file-pdf"),
  ),
  inBytes(
    "letter under the name of a workbook",
    () => zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" }),
    refused("file-damaged", "file-word-document"),
  ),
  inBytes("empty file", () => new Uint8Array(), refused("file-empty")),
  inBytes(
    "file half copied",
    (bytes) => bytes.slice(0, Math.floor(bytes.length * 0.6)),
    refused("file-damaged", "file-half-copied"),
  ),
  inBytes(
    "file whose end is zeros",
    (bytes) => bytes.map((byte, index) => (index > bytes.length / 2 ? 0 : byte)),
    refused("file-damaged", "file-half-copied"),
  ),
  inBytes(
    "workbook without its sheets",
    inEntries((xml, name) => (name.startsWith("xl/worksheets/") ? null : xml)),
    refused("file-damaged"),
  ),
  inBytes(
    "dates in the Chinese built-in format",
    inEntries((xml, name) =>
      name === "xl/styles.xml" ? xml.replaceAll('numFmtId="164" fontId', 'numFmtId="31" fontId') : xml,
    ),
    same,
  ),
  inBytes(
    "dates as 6月21日 in the Chinese built-in format",
    inEntries((xml, name) =>
      name === "xl/styles.xml" ? xml.replaceAll('numFmtId="164" fontId', 'numFmtId="58" fontId') : xml,
    ),
    same,
  ),
  inBytes("dates counted from 1904", since1904, same),
  inBytes(
    "texts split into runs",
    inEntries((xml, name) => (name === "xl/sharedStrings.xml" ? inRuns(xml) : xml)),
    same,
  ),
  inBytes("texts inside their cells", inline, same),
  inBytes(
    "numbers that formulas made",
    inSheets((xml) => xml.replaceAll(/(<c r="[A-Z]+\d+" s="\d+">)<v>/g, "$1<f>1*1</f><v>")),
    same,
  ),
  inBytes(
    "hidden rows",
    inSheets((xml) => xml.replaceAll(/<row r="(\d+)" /g, '<row r="$1" hidden="1" ')),
    () => ({ kind: "same", but: ["rows-hidden"] }),
  ),
  inBytes(
    "hidden columns",
    inSheets((xml) => xml.replaceAll("<col ", '<col hidden="1" ')),
    () => ({ kind: "same", but: ["columns-hidden"] }),
  ),
  inBytes(
    "sheets hidden so that only a macro shows them",
    inEntries((xml, name) =>
      name === "xl/workbook.xml"
        ? xml.replaceAll(/<sheet (?![^>]*state=)/g, '<sheet state="veryHidden" ')
        : xml,
    ),
    () => ({ kind: "same", but: ["sheet-hidden"] }),
  ),
  inBytes(
    "formats far below and beside",
    inSheets((xml) =>
      xml.replace(
        "</sheetData>",
        '<row r="60000" s="1" customFormat="1"><c r="A60000" s="1"/><c r="XFD60000" s="1"/></row></sheetData>',
      ),
    ),
    same,
  ),
  inBytes(
    "drop-downs on whole columns",
    inSheets((xml) =>
      xml
        .replace(/<dataValidations.*<\/dataValidations>/s, "")
        .replace(
          /<pageMargins/,
          '<dataValidations count="1"><dataValidation type="list" sqref="A1:J1048576"><formula1>"甲,乙"</formula1></dataValidation></dataValidations><pageMargins',
        ),
    ),
    same,
  ),
  inBytes(
    "properties of another program",
    inEntries((xml, name) =>
      name.startsWith("docProps/app")
        ? '<ap:Properties xmlns:ap="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><ap:Application>WPS</ap:Application></ap:Properties>'
        : xml,
    ),
    same,
  ),
];
