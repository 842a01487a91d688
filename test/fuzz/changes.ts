import JSZip from "jszip";
import type { Dice } from "../../src/demo/dice.ts";

/** One way to spoil a file. */
export interface Change {
  readonly name: string;
  readonly spoil: (bytes: Uint8Array, dice: Dice) => Uint8Array | Promise<Uint8Array>;
}

function inZip(change: (zip: JSZip, dice: Dice) => void | Promise<void>): Change["spoil"] {
  return async (bytes, dice) => {
    const zip = await JSZip.loadAsync(bytes);
    await change(zip, dice);
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  };
}

/** Changes the text of one part, more often of a sheet than of another. */
function inPart(change: (xml: string, dice: Dice) => string): Change["spoil"] {
  return inZip(async (zip, dice) => {
    const parts = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
    const sheets = parts.filter((name) => name.startsWith("xl/worksheets/"));
    const name = dice.pick(sheets.length > 0 && dice.next() < 0.6 ? sheets : parts);
    const xml = (await zip.file(name)?.async("string")) ?? "";
    zip.file(name, change(xml, dice));
  });
}

/** Puts `text` in place of one match, chosen by chance. */
function replaceOne(xml: string, dice: Dice, pattern: RegExp, write: (match: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const match = dice.pick(found);
  return xml.slice(0, match.index) + write(match[0]) + xml.slice(match.index + match[0].length);
}

const tag = /<[^>]+>/g;
const reference = /r="[A-Z]+\d+"/g;
const beforeRows = (xml: string, text: string): string => xml.replace("<sheetData>", `${text}<sheetData>`);
const afterRows = (xml: string, text: string): string => xml.replace("</sheetData>", `</sheetData>${text}`);

export const changes: readonly Change[] = [
  {
    name: "bytes flipped",
    spoil: (bytes, dice) => {
      const copy = bytes.slice();
      for (let left = dice.between(1, 40); left > 0; left -= 1) {
        copy[dice.between(0, copy.length - 1)] = dice.between(0, 255);
      }
      return copy;
    },
  },
  { name: "end cut off", spoil: (bytes, dice) => bytes.slice(0, dice.between(0, bytes.length - 1)) },
  {
    name: "middle cut out",
    spoil: (bytes, dice) => {
      const from = dice.between(0, bytes.length - 2);
      const to = dice.between(from + 1, bytes.length - 1);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    },
  },
  {
    name: "piece doubled",
    spoil: (bytes, dice) => {
      const from = dice.between(0, bytes.length - 2);
      const to = dice.between(from + 1, bytes.length);
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    },
  },
  {
    name: "sizes that lie",
    spoil: (bytes, dice) => {
      const copy = Buffer.from(bytes);
      const entries: number[] = [];
      for (let at = 0; at >= 0;) {
        at = copy.indexOf("PK\u0001\u0002", at + 1, "latin1");
        if (at > 0) entries.push(at);
      }
      if (entries.length === 0) return copy;
      // Compressed and full size of a central entry, and where its data begins.
      copy.writeUInt32LE(dice.between(0, 0xfffffffe), dice.pick(entries) + dice.pick([20, 24, 42]));
      return copy;
    },
  },
  {
    name: "bytes before and after",
    spoil: (bytes) => Buffer.concat([Buffer.from("PK前言"), bytes, Buffer.from("后记")]),
  },
  {
    name: "part missing",
    spoil: inZip((zip, dice) => {
      zip.remove(dice.pick(Object.keys(zip.files)));
    }),
  },
  {
    name: "part renamed",
    spoil: inZip(async (zip, dice) => {
      const name = dice.pick(Object.keys(zip.files).filter((each) => !each.endsWith("/")));
      const content = await zip.file(name)?.async("uint8array");
      zip.remove(name);
      zip.file(
        dice.pick([name.toUpperCase(), `../${name}`, `/${name}`, name.replace("xl/", "xl\\"), `${name}.bak`]),
        content ?? "",
      );
    }),
  },
  {
    name: "part in place of another",
    spoil: inZip(async (zip, dice) => {
      const names = Object.keys(zip.files).filter((each) => each.endsWith(".xml"));
      zip.file(dice.pick(names), (await zip.file(dice.pick(names))?.async("uint8array")) ?? "");
    }),
  },
  {
    name: "many small parts",
    spoil: inZip((zip, dice) => {
      for (let left = dice.between(500, 3000); left > 0; left -= 1) zip.file(`xl/media/${left}.bin`, "x");
    }),
  },
  {
    name: "part of one hundred megabytes",
    spoil: inZip((zip, dice) => {
      const name = dice.pick(["xl/media/image1.emf", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]);
      zip.file(name, new Uint8Array(100_000_000));
    }),
  },
  { name: "tag dropped", spoil: inPart((xml, dice) => replaceOne(xml, dice, tag, () => "")) },
  { name: "tag doubled", spoil: inPart((xml, dice) => replaceOne(xml, dice, tag, (match) => match + match)) },
  {
    name: "attribute changed",
    spoil: inPart((xml, dice) =>
      replaceOne(
        xml,
        dice,
        /="[^"]*"/g,
        () => `="${dice.pick(["", "-1", "0", "99999999999", "NaN", "真", "A1:XFD1048576", "1e308"])}"`,
      ),
    ),
  },
  {
    name: "value changed",
    spoil: inPart((xml, dice) =>
      replaceOne(
        xml,
        dice,
        /<v>[^<]*<\/v>/g,
        () =>
          `<v>${dice.pick(["", "-1", "99999999", "1e400", "NaN", "TRUE", "2025-13-45", "&#x1F600;"])}</v>`,
      ),
    ),
  },
  {
    name: "reference beyond the sheet",
    spoil: inPart((xml, dice) =>
      replaceOne(
        xml,
        dice,
        reference,
        () => `r="${dice.pick(["XFD1048576", "ZZZ99999999", "A0", "a5", "5A", "", "AAAAAAA1"])}"`,
      ),
    ),
  },
  {
    name: "row far below",
    spoil: inPart((xml) =>
      xml.replace("</sheetData>", '<row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>'),
    ),
  },
  {
    name: "merge of everything",
    spoil: inPart((xml) =>
      afterRows(
        xml.replace(/<mergeCells.*<\/mergeCells>/s, ""),
        '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    ),
  },
  {
    name: "validation of everything",
    spoil: inPart((xml) =>
      afterRows(
        xml.replace(/<dataValidations.*<\/dataValidations>/s, ""),
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"甲"</formula1></dataValidation></dataValidations>',
      ),
    ),
  },
  {
    name: "name for everything",
    spoil: inZip(async (zip) => {
      const xml = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
      const names =
        '<definedNames><definedName name="全">Sheet!$A$1:$XFD$1048576</definedName></definedNames>';
      zip.file(
        "xl/workbook.xml",
        xml.replace(/<definedNames>.*<\/definedNames>/s, "").replace("</sheets>", `</sheets>${names}`),
      );
    }),
  },
  {
    name: "columns without end",
    spoil: inPart((xml) =>
      beforeRows(
        xml.replace(/<cols>.*<\/cols>/s, ""),
        '<cols><col min="1" max="999999999" width="9" style="1"/></cols>',
      ),
    ),
  },
  {
    name: "deep nesting",
    spoil: inPart((xml, dice) => {
      const depth = dice.between(2000, 200_000);
      return xml.replace("</sheetData>", `${"<x>".repeat(depth)}${"</x>".repeat(depth)}</sheetData>`);
    }),
  },
  {
    name: "entities in entities",
    spoil: inPart((xml) =>
      xml
        .replace(
          /^<\?xml[^>]*\?>/,
          '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        )
        .replace("<v>", "<v>&c;"),
    ),
  },
  {
    name: "entity that reads a file",
    spoil: inPart((xml) =>
      xml
        .replace(
          /^<\?xml[^>]*\?>/,
          '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        )
        .replace("<v>", "<v>&e;"),
    ),
  },
  {
    name: "prefixed elements",
    spoil: inPart((xml) =>
      xml
        .replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2")
        .replace("xmlns=", "xmlns:x=")
        .replace(/^<x:\?/, "<?"),
    ),
  },
  {
    name: "encoding that lies",
    spoil: inPart((xml, dice) => xml.replace("UTF-8", dice.pick(["UTF-16", "GB2312", "x-none"]))),
  },
  {
    name: "extension inside a cell",
    spoil: inPart((xml, dice) =>
      replaceOne(xml, dice, /<\/c>/g, () => '<extLst><ext uri="x"/></extLst></c>'),
    ),
  },
  { name: "text cut in the middle", spoil: inPart((xml, dice) => xml.slice(0, dice.between(0, xml.length))) },
  {
    name: "characters changed",
    spoil: inPart((xml, dice) => {
      const at = dice.between(0, xml.length);
      return `${xml.slice(0, at)}${dice.pick(["<", ">", "&", '"', "\0", "\uFFFF", "𠮷", "]]>", "<!--"])}${xml.slice(at + dice.between(0, 3))}`;
    }),
  },
  {
    name: "formula in place of a value",
    spoil: inPart((xml, dice) =>
      replaceOne(
        xml,
        dice,
        /<v>/g,
        () => '<f t="shared" ref="A1:XFD1048576" si="0">WEBSERVICE("http://example.invalid")</f><v>',
      ),
    ),
  },
];
