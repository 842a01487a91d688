import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { OfficialPaper, Table } from "../../src/documents/blocks.ts";
import type { BarPicture } from "../../src/domain/picture.ts";
import { writeWord } from "../../src/word/document.ts";
import { bulletin, publicityList } from "../printing/samples.ts";
import { allOf, paragraphsOf, partsOf, type Element } from "./parts.ts";

const styles = readFileSync(
  fileURLToPath(new URL("../../templates/styles/word.xml", import.meta.url)),
  "utf8",
);

const picture: BarPicture = {
  kind: "bars",
  caption: "各科室目标完成情况图",
  alternative: "计量科已完成3项",
  labels: ["计量科"],
  parts: [{ name: "已完成", fill: "solid", amounts: [3] }],
};
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

const pictured: OfficialPaper = {
  ...bulletin,
  blocks: [
    ...bulletin.blocks,
    { heading: null, paragraphs: ["（一）有关情况"], tables: [], pictures: [picture] },
  ],
};
const notice: OfficialPaper = {
  ...publicityList,
  documentNumber: "〔2025〕3号",
  receipt: "本人签收：　　　年　　月　　日",
};

const [long] = bulletin.blocks.flatMap(({ tables }) => tables);
const newsletter: OfficialPaper = {
  ...bulletin,
  head: { kind: "内部简报", name: "目标管理简报", editor: "目标管理办公室", date: "2025年4月12日" },
  documentNumber: "第2期",
  addressee: null,
  signature: null,
  attachments: long === undefined ? [] : ["未完成目标", "抽查督办"].map((title) => ({ title, table: long })),
  imprint: {
    sentTo: [
      { label: "报", names: "局领导" },
      { label: "发", names: "各科室" },
    ],
    issuer: "目标管理办公室",
    issuedOn: "2025年4月12日",
  },
};

function written(view: OfficialPaper, incomplete = false): Promise<Uint8Array> {
  const pictures = new Map([[picture, { png, width: 589, height: 200 }]]);
  return writeWord(
    { title: view.title, view, day: "2025-04-10", incomplete, pictures, largeTables: false },
    styles,
  );
}

async function partOf(docx: Uint8Array, name: string): Promise<Element> {
  const part = (await partsOf(docx)).get(name);
  if (part === undefined) throw new Error(`no ${name}`);
  return part;
}

it.each([
  ["a bulletin with a picture", pictured],
  ["a plain paper with a receipt", notice],
  ["a newsletter with attachments", newsletter],
])("says all that is printed of %s, in the same order", async (_name, view) => {
  const paragraphs = paragraphsOf(await partOf(await written(view), "word/document.xml"));
  const { head, documentNumber, title, addressee, blocks, attachments, signature, imprint, receipt } = view;
  const cellsOf = ({ caption, columns, rows, total }: Table): string[] =>
    [caption ?? "", ...columns.map((column) => column.title), ...rows.flat(), ...(total ?? [])].filter(
      (text) => text !== "",
    );
  const closing =
    imprint === null
      ? []
      : [
          ...imprint.sentTo.map(({ label, names }) => `${label}：${names}。`),
          `${imprint.issuer}\t${imprint.issuedOn}印发`,
        ];
  const number = documentNumber === null ? [] : [documentNumber];
  const said = paragraphs.filter((text) => text !== "");
  expect(said.map((text) => text.replace(/\n/gu, ""))).toEqual([
    ...(head.kind === "红头" ? [head.mark, ...number] : []),
    ...(head.kind === "内部简报" ? [head.name, ...number, `${head.editor}\t${head.date}`] : []),
    title,
    ...(head.kind === "无" ? number : []),
    ...(addressee === null ? [] : [addressee]),
    ...blocks.flatMap(({ heading, paragraphs: texts, tables, pictures = [] }) => [
      ...(heading === null ? [] : [heading]),
      ...texts,
      ...tables.flatMap(cellsOf),
      ...pictures.map(({ caption }) => caption),
    ]),
    ...attachments.map((each, index) => `${index === 0 ? "附件：" : ""}${index + 1}.${each.title}`),
    ...(signature === null ? [] : [signature.body, signature.date]),
    ...(receipt === undefined ? [] : [receipt]),
    ...(attachments.length > 0 ? [] : closing),
    ...attachments.flatMap((each, index) => [`附件${index + 1}`, each.title, ...cellsOf(each.table)]),
    ...(attachments.length > 0 ? closing : []),
  ]);
});

it("turns the page for attachments, and back for what ends the paper", async () => {
  const document = await partOf(await written(newsletter), "word/document.xml");
  const pages = allOf(document, "w:pgSz").map(({ attributes }) => [
    attributes["w:orient"],
    Number(attributes["w:w"]) > Number(attributes["w:h"]),
  ]);
  expect(pages).toEqual([
    ["portrait", false],
    ["landscape", true],
    ["portrait", false],
  ]);
});

it("stands on the page of GB/T 9704: A4, 37 and 28 mm, 22 lines, numbers right and left", async () => {
  const parts = await partsOf(await written(bulletin));
  const document = await partOf(await written(bulletin), "word/document.xml");
  const millimetres = (twips = "0"): number => Math.round((Number(twips) / 20 / 72) * 25.4 * 10) / 10;
  const [size] = allOf(document, "w:pgSz");
  const [margin] = allOf(document, "w:pgMar");
  const [grid] = allOf(document, "w:docGrid");
  expect([size?.attributes["w:w"], size?.attributes["w:h"]].map(millimetres)).toEqual([210, 297]);
  expect(
    ["w:top", "w:left", "w:right", "w:bottom"].map((each) => millimetres(margin?.attributes[each])),
  ).toEqual([37, 28, 26, 35]);
  expect(Math.floor(((225 / 25.4) * 72 * 20) / Number(grid?.attributes["w:linePitch"]))).toBe(22);
  const footers = allOf(document, "w:footerReference").map(({ attributes }) => attributes["w:type"]);
  expect(footers).toEqual(["default", "even"]);
  const settings = parts.get("word/settings.xml");
  expect(settings === undefined ? [] : allOf(settings, "w:evenAndOddHeaders")).toHaveLength(1);
  const sides = ["word/footer1.xml", "word/footer2.xml"].map((name) => {
    const footer = parts.get(name);
    return footer === undefined ? null : allOf(footer, "w:jc")[0]?.attributes["w:val"];
  });
  expect(sides).toEqual(["right", "left"]);
});

it("uses styles that Word knows, and defines every style that it uses", async () => {
  const docx = await written(pictured, true);
  const parts = await partsOf(docx);
  const defined = new Map(
    allOf(await partOf(docx, "word/styles.xml"), "w:style").map((style) => [
      style.attributes["w:styleId"],
      style.children.find(({ name }) => name === "w:name")?.attributes["w:val"],
    ]),
  );
  const used = [...parts.values()].flatMap((part) =>
    ["w:pStyle", "w:rStyle", "w:basedOn", "w:next"].flatMap((name) =>
      allOf(part, name).map(({ attributes }) => attributes["w:val"]),
    ),
  );
  expect(used.filter((id) => !defined.has(id))).toEqual([]);
  const document = await partOf(docx, "word/document.xml");
  const named = new Set(
    allOf(document, "w:pStyle").map(({ attributes }) => defined.get(attributes["w:val"])),
  );
  expect([...named]).toEqual(
    expect.arrayContaining([
      "Title",
      "heading 1",
      "heading 2",
      "Normal Indent",
      "caption",
      "发文字号（红头）",
      "主送机关",
      "版记",
    ]),
  );
});

it("repeats the heads of tables and breaks no row", async () => {
  const document = await partOf(await written(bulletin), "word/document.xml");
  const tables = allOf(document, "w:tbl").slice(0, -1);
  expect(tables).toHaveLength(bulletin.blocks.flatMap(({ tables: own }) => own).length);
  for (const table of tables) {
    const rows = allOf(table, "w:tr");
    expect(rows.map((row) => allOf(row, "w:tblHeader").length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
    expect(rows.filter((row) => allOf(row, "w:cantSplit").length === 0)).toEqual([]);
  }
});

const hostile = "<b>&amp;]]>\u0000\u0008\u001F\uFFFE\uD800“”'\"</w:t>\u{20BB7}";

it("holds any text as it is, without what XML cannot hold", async () => {
  const view: OfficialPaper = {
    ...bulletin,
    title: `关于${hostile}的通报`,
    head: { kind: "红头", mark: hostile },
    blocks: [
      {
        heading: hostile,
        paragraphs: [hostile, `上行\n下行`],
        tables: [
          {
            caption: hostile,
            columns: [{ title: hostile, share: 100, align: "left" }],
            rows: [[`${hostile}\n再`]],
            total: null,
          },
        ],
        pictures: [{ ...picture, caption: hostile, alternative: hostile }],
      },
    ],
    signature: { body: hostile, date: hostile, sealed: true },
  };
  const [own] = view.blocks.flatMap(({ pictures = [] }) => pictures);
  const pictures = own === undefined ? new Map() : new Map([[own, { png, width: 2, height: 1 }]]);
  const docx = await writeWord(
    { title: hostile, view, day: "2025-04-10", incomplete: true, pictures, largeTables: true },
    styles,
  );
  const kept = "<b>&amp;]]>“”'\"</w:t>\u{20BB7}";
  const said = paragraphsOf(await partOf(docx, "word/document.xml"));
  expect(said.filter((text) => text === kept).length).toBeGreaterThanOrEqual(5);
  expect(said).toContain("上行 下行");
  expect(said).toContain(`${kept}\n再`);
});

/** The order that the standard gives the properties of a paragraph and of a run (ISO/IEC 29500-1, 17.3.1 and 17.3.2). */
const orders = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  "w:rPr":
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
  "w:style":
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:sectPr":
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
} as const;

it("keeps the elements in the order of the standard: Word opens no other file", async () => {
  const parts = await partsOf(await written(pictured, true));
  for (const part of parts.values()) {
    for (const [name, order] of Object.entries(orders)) {
      const places = order.split(" ").map((each) => `w:${each}`);
      for (const element of allOf(part, name)) {
        const found = element.children.map((child) => places.indexOf(child.name));
        expect(found).toEqual([...found].sort((left, right) => left - right));
        expect(found).not.toContain(-1);
      }
    }
  }
});

it("marks what is 待补正 on odd and even pages, and nothing else", async () => {
  const headersOf = async (docx: Uint8Array): Promise<(string | undefined)[]> =>
    [...(await partsOf(docx))].flatMap(([name, part]) =>
      name.startsWith("word/header")
        ? allOf(part, "v:textpath").map(({ attributes }) => attributes["string"])
        : [],
    );
  expect((await headersOf(await written(bulletin, true))).filter((text) => text !== undefined)).toEqual([
    "待补正",
    "待补正",
  ]);
  expect(await headersOf(await written(bulletin))).toEqual([]);
});

it("tells of no author and no moment: written twice, it has the same bytes", async () => {
  const first = await written(pictured, true);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.compare(first, await written(pictured, true))).toBe(0);
  const properties = await partOf(first, "docProps/core.xml");
  expect(properties.children.map(({ name, text }) => `${name} ${text}`)).toEqual([
    `dc:title ${pictured.title}`,
    "cp:revision 1",
    "dcterms:created 2025-04-10T00:00:00Z",
    "dcterms:modified 2025-04-10T00:00:00Z",
  ]);
});

it("writes minutes without a title, those who were there below the text", async () => {
  const attended = [
    { label: "出席", names: "高远、赵敏" },
    { label: "缺席", names: "孙立" },
  ] as const;
  const view: OfficialPaper = {
    ...newsletter,
    head: { kind: "纪要", mark: "局党组会议纪要", editor: "目标管理办公室", date: "2026年1月9日", attended },
    attachments: [],
  };
  const texts = paragraphsOf(await partOf(await written(view), "word/document.xml"));
  expect(texts.slice(0, 2)).toEqual(["局党组会议纪要", "目标管理办公室\t2026年1月9日"]);
  expect(texts).not.toContain(view.title);
  expect(texts).toEqual(expect.arrayContaining(["出席：高远、赵敏", "缺席：孙立"]));
});
