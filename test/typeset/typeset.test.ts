import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import type { OfficialPaper, Table } from "../../src/documents/blocks.ts";
import { openPrinter, type Printer } from "../../src/printing/printer.ts";
import { bulletin, paper } from "../printing/samples.ts";
import { checkPaper } from "./checks.ts";
import { linesOf } from "./lines.ts";
import { measurePdf } from "./measure.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter({ templates: fileURLToPath(new URL("../../templates", import.meta.url)) });
}, 120_000);
afterAll(() => printer.close());

const plain: OfficialPaper = { ...bulletin, head: { kind: "无" }, documentNumber: null, imprint: null };

const newsletter: OfficialPaper = {
  ...bulletin,
  head: {
    kind: "内部简报",
    name: "目标管理工作简报",
    editor: "目标管理办公室",
    date: "2025年4月15日",
  },
  documentNumber: "第3期",
  addressee: null,
  signature: null,
  imprint: {
    sentTo: [
      { label: "报", names: "局领导" },
      { label: "发", names: "各科室" },
    ],
    issuer: "目标管理办公室",
    issuedOn: "2025年4月15日",
  },
};

const minutes: OfficialPaper = {
  ...plain,
  head: {
    kind: "纪要",
    mark: "考评领导小组会议纪要",
    editor: "目标管理办公室",
    date: "2026年1月8日",
    attended: [
      { label: "出席", names: "高远、赵敏、孙立、周平、王明、李小华、张伟、陈静、刘洋、杨帆、吴磊" },
      { label: "缺席", names: "钱进" },
    ],
  },
  addressee: null,
  signature: null,
};

/** The paper with its tables behind its text, and room for the seal. */
function withAttachments(view: OfficialPaper): OfficialPaper {
  const tables = view.blocks.flatMap((block) => block.tables);
  return {
    ...view,
    blocks: view.blocks.map((block) => ({ ...block, tables: [] })),
    attachments: tables.map((table) => ({ title: table.caption ?? "", table: { ...table, caption: null } })),
    signature: view.signature === null ? null : { ...view.signature, sealed: true },
  };
}

/** The paper with nothing but paragraphs of one sentence that takes two lines and a half. */
function ofLength(head: OfficialPaper, paragraphs: number): OfficialPaper {
  const sentence = "各科室按照年初确定的工作目标，".repeat(4) + "责任到人，按月自查。";
  const [first] = head.blocks;
  const texts = Array.from({ length: paragraphs }, () => sentence);
  const opening = {
    heading: null,
    tables: [],
    ...first,
    paragraphs: paragraphs === 0 ? ["特此通报。"] : texts,
  };
  return { ...head, blocks: [opening] };
}

async function faultsOf(view: OfficialPaper): Promise<readonly string[]> {
  const { bytes } = await printer.print(paper("bulletin", view));
  const findings = checkPaper(await measurePdf(bytes), printer.fonts);
  expect(findings.length).toBeGreaterThan(30);
  return findings
    .filter(({ verdict }) => verdict === "不符合")
    .map(({ id, item, value, target }) => `${id} ${item} ${value} ${target}`);
}

describe("an official paper, measured", () => {
  it.each<[string, OfficialPaper]>([
    ["red head", bulletin],
    ["plain head", plain],
    ["newsletter's head", newsletter],
    ["head of minutes", minutes],
  ])("stands within the tolerances of GB/T 9704 under a %s, from one line to many pages", async (_, head) => {
    expect(await faultsOf(head)).toEqual([]);
    for (const paragraphs of [0, 1, 5, 12, 160]) {
      expect({ paragraphs, faults: await faultsOf(ofLength(head, paragraphs)) }).toEqual({
        paragraphs,
        faults: [],
      });
    }
  });

  it("stands so with room for a seal and tables across behind it", async () => {
    for (const head of [bulletin, plain, newsletter]) {
      const { bytes } = await printer.print(paper("bulletin", withAttachments(head)));
      const findings = checkPaper(await measurePdf(bytes), printer.fonts);
      expect(findings.filter(({ verdict }) => verdict === "不符合")).toEqual([]);
      const verdictOf = (item: string) => findings.find((each) => each.item === item)?.verdict;
      expect(verdictOf("横排页表头在左侧")).toBe("符合");
      expect(verdictOf("用印日期右空")).toBe(head.signature === null ? "不适用" : "符合");
    }
  });

  it.each([
    ["text", 8],
    ["text", 9],
    ["table", 11],
    ["table", 12],
    ["table", 13],
    ["text before 附件说明", 7],
    ["text before 附件说明", 8],
    ["text before 附件说明", 9],
  ] as const)("has part of its %s on the page with the signature, %i lines long", async (what, count) => {
    const sentence = "各科室按照年初确定的工作目标，责任到人，按月自查，如期完成。";
    const table: Table = {
      caption: null,
      columns: [{ title: "科室", share: 100, align: "left" }],
      rows: Array.from({ length: count }, (_, index) => [`第${index + 1}科`]),
      total: null,
    };
    const paragraphs = Array.from({ length: what === "table" ? 3 : count }, () => sentence);
    const tables = what === "table" ? [table] : [];
    const attachments = what === "text before 附件说明" ? [{ title: "各科室情况表", table }] : [];
    const faults = await faultsOf({ ...plain, blocks: [{ heading: null, paragraphs, tables }], attachments });
    expect(faults).toEqual([]);
  });

  it("sets marks as Chinese asks, wherever they fall in a line, and no heading at a page's foot", async () => {
    const paragraphs = Array.from(
      { length: 28 },
      (_, index) =>
        `${"目".repeat(index)}标（标）标，标“标”标；标《标》标、标：标〔2025〕3号标，完成率92.6%，${"标".repeat(20)}，标。`,
    );
    const headed = Array.from({ length: 30 }, (_, index) => ({
      heading: `${"一二三四五六七八九十"[index % 10]}、工作情况`,
      paragraphs: [`${"目标".repeat(1 + (index % 20))}。`],
      tables: [],
    }));
    const view = { ...plain, blocks: [{ heading: null, paragraphs, tables: [] }, ...headed] };
    expect(await faultsOf(view)).toEqual([]);
    const { bytes } = await printer.print(paper("bulletin", view));
    const findings = checkPaper(await measurePdf(bytes), printer.fonts);
    for (const id of ["JZ-01", "BD-02", "FT-06", "BT-01"]) {
      const own = findings.filter((each) => each.id === id);
      expect(own.map(({ verdict }) => verdict)).toEqual([id === "FT-06" ? "替代" : "符合"]);
    }
  });

  it("has its second headings in 楷体", async () => {
    const [first] = bulletin.blocks;
    const paragraphs = ["（一）报送情况", "各科室按月报送。", "（二）抽查情况", "（三）以上各项已经核实。"];
    const view = { ...plain, blocks: [{ tables: [], ...first, heading: "一、总体情况", paragraphs }] };
    const { bytes } = await printer.print(paper("bulletin", view));
    const lines = linesOf(await measurePdf(bytes));
    const faceOf = (text: string) => lines.find((line) => line.text.startsWith(text))?.face;
    expect(["一、", "（一）", "（二）", "（三）"].map(faceOf)).toEqual([
      "NotoSansSC-Medium",
      "LXGWWenKai-Regular",
      "LXGWWenKai-Regular",
      "NotoSerifSC-Regular",
    ]);
  });

  it("is found out where it is not", async () => {
    const { bytes } = await printer.print(
      paper("bulletin", { ...bulletin, documentNumber: "江质监通(2025)8号" }),
    );
    const findings = checkPaper(await measurePdf(bytes), []);
    const faults = new Set(findings.flatMap(({ id, verdict }) => (verdict === "不符合" ? [id] : [])));
    expect([...faults]).toEqual(
      expect.arrayContaining(["FT-01", "FT-02", "FT-03", "HD-02", "NB-01", "PN-01"]),
    );
  });
});
