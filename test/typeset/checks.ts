import { judgeFace, together, type Declared } from "./faces.ts";
import { holds, near, type Finding } from "./finding.ts";
import { bodyOf, footsOf, linesOf, mm, type Line } from "./lines.ts";
import type { Box, MeasuredPage } from "./measure.ts";
import { character, left, pitch, right } from "./page.ts";
import { checkTypography } from "./typography.ts";

interface Paper {
  readonly pages: readonly MeasuredPage[];
  readonly lines: readonly Line[];
  readonly body: readonly Line[];
  readonly declared: readonly Declared[];
}

/** Measures an official paper (GB/T 9704-2012) against the table of checks. */
export function checkPaper(pages: readonly MeasuredPage[], declared: readonly Declared[]): Finding[] {
  const lines = linesOf(pages);
  const paper = { pages, lines, body: bodyOf(lines), declared };
  return [
    ...checkPage(paper),
    ...checkLines(paper),
    ...checkFaces(paper),
    ...checkTypography(lines, paper.body, declared),
    ...checkHead(paper),
    ...checkEnd(paper),
    ...checkAttachments(paper),
    ...checkNumbers(paper),
    ...checkMarks(paper),
  ];
}

function checkPage({ pages, body, lines }: Paper): Finding[] {
  const flush = body.filter((line) => line.left < left + character / 2);
  const tops = pages.flatMap((_, index) => {
    const first = lines.find(({ page }) => page === index + 1);
    return index > 0 && first !== undefined && body.includes(first) ? [first.top / mm] : [];
  });
  const outside = pages.flatMap(({ shapes, glyphs }, index) =>
    [
      ...shapes.filter((shape) => shape.bottom - shape.top < 250 * mm),
      ...glyphs.filter(({ size, baseline }) => size < 100 && baseline < 264 * mm),
    ]
      .filter(
        (box) =>
          box.left < left - 1.42 ||
          box.right > right + 1.42 ||
          box.top < 37 * mm - 1.42 ||
          box.bottom > 262 * mm + 1.42,
      )
      .map((box) => `第${index + 1}页${(box.left / mm).toFixed(1)},${(box.top / mm).toFixed(1)}`),
  );
  return [
    near(
      ["PG-01", "纸宽", "mm"],
      pages.map(({ width }) => width / mm),
      210,
      0.5,
    ),
    near(
      ["PG-01", "纸高", "mm"],
      pages.map(({ height }) => height / mm),
      297,
      0.5,
    ),
    near(
      ["PG-02", "顶格行左边", "mm"],
      flush.length === 0 ? [] : [Math.min(...flush.map((line) => line.left)) / mm],
      28,
      1,
      1.5,
    ),
    near(["PG-03", "首行上边", "mm"], tops, 37, 1, 3.3),
    holds("PG-04", "版心以外无字无线", outside),
  ];
}

function checkLines({ body, lines, pages }: Paper): Finding[] {
  const pitches = body.flatMap((line, index) => {
    const next = body[index + 1];
    const step = next === undefined || next.page !== line.page ? 0 : next.baseline - line.baseline;
    return step > 20 && step < 40 ? [step] : [];
  });
  const counts = pages.slice(1, -1).flatMap((_, index) => {
    const own = lines.filter(({ page }) => page === index + 2);
    const goesOn = body.some(({ page }) => page === index + 3);
    return goesOn && own.length > 0 && own.every((line) => body.includes(line)) ? [own.length] : [];
  });
  const wide = body.filter(
    ({ glyphs, left: from }) =>
      from < left + 4 && glyphs.every(({ character: each }) => /[\u3000-\u9fff\uff00-\uffef]/u.test(each)),
  );
  const full = wide.filter((line) => {
    const next = body[body.indexOf(line) + 1];
    return next !== undefined && next.left < left + 4 && line.right > right - 2 * character;
  });
  return [
    near(["LN-01", "行距", "pt"], pitches, 28.495, 0.495),
    near(
      ["LN-01", "行距变动", "pt"],
      pitches.length === 0 ? [] : [Math.max(...pitches) - Math.min(...pitches)],
      0,
      0.1,
    ),
    near(["LN-02", "满页行数", "行"], counts, 22, 0),
    near(
      ["LN-03", "满行字数", "字"],
      full.map(({ glyphs }) => glyphs.length),
      28,
      1,
      0,
    ),
    near(
      ["FT-01", "正文字号", "pt"],
      body.flatMap(({ glyphs }) => glyphs.map(({ size }) => size)),
      16,
      0.25,
      0.1,
    ),
  ];
}

const headings: readonly (readonly [RegExp, string, string])[] = [
  [/^[一二三四五六七八九十]+、/u, "黑体", "一级标题"],
  [/^（[一二三四五六七八九十]+）[^。；：]+$/u, "楷体", "二级标题"],
  [/^\d+\./u, "仿宋", "三级标题"],
  [/^（\d+）/u, "仿宋", "四级标题"],
];

function checkFaces({ pages, lines, body, declared }: Paper): Finding[] {
  const judged = (id: string, item: string, style: string, of: readonly Line[]): Finding => ({
    id,
    item,
    value: [...new Set(of.map(({ face }) => face))].join("、") || "—",
    target: style,
    tolerance: "",
    verdict: together(of.map(({ face }) => judgeFace(face, style, declared))),
  });
  const title = lines.filter(({ size, page }) => page === 1 && size > 21 && size < 23);
  const indented = body.filter((line) => line.left > left + character && line.left < left + 3 * character);
  const plain = body.filter(
    ({ text, left: from }) => from < left + 4 && !/^[一二三四五六七八九十（\d]/u.test(text),
  );
  const faces = new Set(declared.map(({ face }) => face));
  const strange = pages
    .flatMap(({ glyphs }) => glyphs)
    .filter(({ face }) => !faces.has(face) && !/song|hei|kai|FZ|仿宋|宋体|黑体|楷体/iu.test(face));
  const lost = pages
    .flatMap(({ glyphs }) => glyphs)
    .filter((each) => !each.inFont || each.character === "\uFFFD");
  return [
    near(
      ["FT-02", "标题字号", "pt"],
      title.map(({ size }) => size),
      22,
      0.1,
    ),
    judged("FT-02", "标题字体", "小标宋", title),
    judged("FT-01", "正文字体", "仿宋", plain),
    ...headings.map(([form, style, item]) =>
      judged(
        "FT-03",
        `${item}字体`,
        style,
        indented.filter(({ text }) => form.test(text)),
      ),
    ),
    holds("FT-04", "无来历不明的字体", [...new Set(strange.map(({ face }) => face))]),
    holds(
      "FT-05",
      "无缺字",
      lost.map(({ character: each }) => each),
    ),
  ];
}

function isRed(colour: string): boolean {
  const value = Number.parseInt(colour.slice(1), 16);
  return value >> 16 >= 200 && ((value >> 8) & 255) <= 80 && (value & 255) <= 80;
}

function checkHead({ pages, lines, body }: Paper): Finding[] {
  const mark = lines.find(({ page, colour, size }) => page === 1 && size > 23 && isRed(colour));
  const first = pages[0];
  const rule = first?.shapes.find((shape) => isRed(shape.colour) && shape.right - shape.left > 100 * mm);
  const number = lines.findLast(
    ({ page, baseline }) => page === 1 && rule !== undefined && baseline < rule.top,
  );
  const title = lines.find(({ page, size }) => page === 1 && size > 21 && size < 23);
  const of = (...values: readonly (number | undefined)[]): number[] =>
    mark === undefined ? [] : values.flatMap((value) => value ?? Number.NaN);
  // Minutes have no title below the rule: their text begins where it would stand.
  const next = title ?? lines.find(({ page, top }) => page === 1 && rule !== undefined && top > rule.bottom);
  const gap = rule === undefined || next === undefined ? undefined : (next.top - 7 - rule.bottom) / pitch;
  return [
    near(["HD-01", "发文机关标志上边", "mm"], of(mark && mark.top / mm), 72, 1.5),
    near(["HD-02", "文号至红线", "mm"], of(rule && number && (rule.top - number.bottom) / mm), 4, 0.5),
    near(["HD-02", "红线长", "mm"], of(rule && (rule.right - rule.left) / mm), 156, 0.5),
    near(["HD-02", "红线左端", "mm"], of(rule && rule.left / mm), 28, 0.5),
    near(["HD-03", title === undefined ? "红线至正文" : "红线至标题", "行"], of(gap), 2, 0.3),
    holds(
      "BD-01",
      "首页有正文",
      body.some(({ page, left: from }) => page === 1 && from < left + 3 * character) ? [] : ["首页没有正文"],
    ),
  ];
}

const date = /^\d{4}年[　 ]*\d{0,2}月[　 ]*\d{0,2}日$/u;

function checkEnd({ pages, lines, body }: Paper): Finding[] {
  const at = body.findLastIndex(({ text, left: from }) => date.test(text) && from > left + 4 * character);
  const [name, day] = [body[at - 1], body[at]];
  const signed = name === undefined || day === undefined ? [] : [{ name, day }];
  const alone = signed.filter(({ name: by, day: { page } }) => {
    const first = lines.find((line) => line.page === page);
    return first === by || first?.text.startsWith("附件：") === true;
  });
  const last = pages.at(-1);
  const rules = (last?.shapes ?? [])
    .filter(
      (shape) => shape.right - shape.left > 154 * mm && shape.bottom - shape.top < 3 && shape.top > 200 * mm,
    )
    .toSorted((one, other) => one.top - other.top);
  const imprint = lines.some(({ page, text }) => page === pages.length && /^(?:抄送|报|发)：/u.test(text));
  const of = (values: readonly Box[]): number[] =>
    imprint ? values.map((box) => (box.bottom - box.top) / mm) : [];
  const outer = [rules[0], rules.at(-1)].flatMap((box) => box ?? []);
  // Room for a seal shows by the name standing lower than after one empty line.
  const aboveOf = (line: Line): Line | undefined =>
    lines.findLast(({ page, baseline }) => page === line.page && baseline < line.baseline - 1);
  const sealed = signed.filter(({ name: by }) => by.baseline - (aboveOf(by)?.baseline ?? Infinity) > 64);
  const unsealed = signed.filter((each) => !sealed.includes(each));
  return [
    near(
      ["SG-01", "署名、日期右空", "mm"],
      unsealed.map(({ name: by, day: on }) => (right - Math.max(by.right, on.right)) / mm),
      11.3,
      1,
    ),
    near(
      ["SG-01", "日期比署名缩进", "mm"],
      unsealed.map(({ name: by, day: on }) => (on.left - by.left) / mm),
      11.3,
      1,
    ),
    near(
      ["SG-01", "用印日期右空", "mm"],
      sealed.map(({ day: on }) => (right - on.right) / mm),
      22.6,
      1,
    ),
    near(
      ["SG-01", "用印署名居中于日期", "mm"],
      sealed.map(({ name: by, day: on }) => (by.left + by.right - on.left - on.right) / 2 / mm),
      0,
      1,
    ),
    near(
      ["SG-01", "印章（直径45mm）上边距正文", "mm"],
      sealed.flatMap(({ name: by, day: on }) => {
        const above = aboveOf(by);
        return above === undefined ? [] : [((by.top + on.bottom) / 2 - above.bottom) / mm - 22.5];
      }),
      pitch / 2 / mm,
      pitch / 2 / mm,
    ),
    holds(
      "SG-01",
      "署名所在页有正文",
      alone.map(({ day: { page } }) => `第${page}页`),
      signed.length > 0,
    ),
    near(["IM-01", "版记首末线粗", "mm"], of(outer), 0.35, 0.05),
    near(["IM-01", "版记中间线粗", "mm"], of(rules.slice(1, -1)), 0.25, 0.05),
    near(
      ["IM-01", "版记末线位置", "mm"],
      imprint ? rules.slice(-1).map(({ bottom }) => bottom / mm) : [],
      262,
      1,
    ),
  ];
}

/** Attachments lie across: read from the right side of the sheet, so that the head of a table is at its left. */
function checkAttachments({ pages }: Paper): Finding[] {
  const turned = pages.flatMap(({ glyphs }, index) =>
    glyphs.some(({ runs, size }) => runs !== "across" && size < 100) ? [{ glyphs, page: index + 1 }] : [],
  );
  const faults = turned.flatMap(({ glyphs, page }) =>
    glyphs.some(({ runs, baseline }) => runs === "otherwise" || (runs === "across" && baseline < 262.5 * mm))
      ? [`第${page}页`]
      : [],
  );
  return [holds("LS-01", "横排页表头在左侧", faults, turned.length > 0)];
}

function checkNumbers({ pages, declared }: Paper): Finding[] {
  const feet = footsOf(pages).filter(({ text }) => text.includes("—"));
  const dashes = feet.flatMap(({ glyphs }) => glyphs.filter(({ character: each }) => each === "—"));
  return [
    holds(
      "PN-01",
      "每页有页码",
      pages.flatMap((_, index) =>
        feet.some(({ page, text }) => page === index + 1 && text === `—${index + 1}—`)
          ? []
          : [`第${index + 1}页`],
      ),
    ),
    near(
      ["PN-01", "一字线位置", "mm"],
      dashes.map(({ top, bottom }) => (top + bottom) / 2 / mm),
      269,
      1,
    ),
    near(
      ["PN-01", "单页页码右端", "mm"],
      feet.filter(({ page }) => page % 2 === 1).map((line) => line.right / mm),
      179.06,
      1,
    ),
    near(
      ["PN-01", "双页页码左端", "mm"],
      feet.filter(({ page }) => page % 2 === 0).map((line) => line.left / mm),
      32.94,
      1,
    ),
    near(
      ["PN-01", "页码字号", "pt"],
      feet.map(({ size }) => size),
      14,
      0.1,
    ),
    {
      id: "PN-01",
      item: "页码字体",
      value: feet[0]?.face ?? "—",
      target: "宋体",
      tolerance: "",
      verdict: together(feet.map(({ face }) => judgeFace(face, "宋体", declared))),
    },
  ];
}

function checkMarks({ lines }: Paper): Finding[] {
  const text = lines.map((line) => line.text).join("");
  const dates = text.match(/\d{4}年0\d|\d月0\d日/gu) ?? [];
  const narrow =
    text.match(/[[(]\d{4}[\])]|\([一二三四五六七八九十]+\)|[\u4e00-\u9fff],[\u4e00-\u9fff]/gu) ?? [];
  return [holds("DT-01", "日期不补零", dates), holds("NB-01", "〔〕和（）为全角", narrow)];
}
