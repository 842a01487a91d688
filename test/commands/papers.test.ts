import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeAll, type Composed } from "../../src/commands/compose.ts";
import { listFiles, readBytes, sha256 } from "../../src/commands/files.ts";
import { knownFiles } from "../../src/commands/known-files.ts";
import { guardOfInput } from "../../src/commands/leak-problems.ts";
import { loadInput } from "../../src/commands/load.ts";
import { Readers } from "../../src/commands/readers/readers.ts";
import { manifestSchema, type Manifest } from "../../src/commands/manifest.ts";
import { survey } from "../../src/commands/survey.ts";
import { saidIn } from "../../src/documents/leaks.ts";
import { trees } from "../../src/documents/paper.ts";
import { day } from "../../src/domain/day.ts";
import { undrawable } from "../../src/printing/characters.ts";
import { visibleText } from "../../src/printing/visible-text.ts";
import { fontsOf, readPdf, type ReadPdf } from "../printing/pdf-text.ts";
import { checkPaper } from "../typeset/checks.ts";
import { measurePdf } from "../typeset/measure.ts";
import { paragraphsOf, partsOf } from "../word/parts.ts";
import { completionOf, filingsOf, sheetsOf } from "./counted-apart.ts";

const program = fileURLToPath(new URL("../../bin/kaoping.js", import.meta.url));
const asOf = "2026-01-30";
let home = "";
let manifest: Manifest = { asOf: "", fonts: [], documents: [], problems: [] };
const read = new Map<string, ReadPdf>();

async function kaoping(zone: string, ...args: readonly string[]): Promise<void> {
  const environment = { ...process.env, TZ: zone };
  const child = spawn(process.execPath, [program, ...args], { cwd: home, env: environment, stdio: "ignore" });
  const code = await new Promise((done) => child.on("exit", done));
  if (code !== 0) throw new Error(`kaoping ${args.join(" ")} answered ${String(code)}`);
}

const inHome = (...parts: readonly string[]): string => path.join(home, ...parts);

async function manifestOf(output: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(inHome(output, "manifest.json"), "utf8")));
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "kaoping-papers-"));
  await kaoping("Asia/Shanghai", "demo", "--to", "input", "--sections", "3", "--people", "8");
  for (const copy of ["west/input", "early/input"])
    await cp(inHome("input"), inHome(copy), { recursive: true });
  await Promise.all([
    kaoping("Asia/Shanghai", "build", "--as-of", asOf),
    kaoping("America/New_York", "build", "--input", "west/input", "--output", "west/output", "--as-of", asOf),
    kaoping(
      "Asia/Shanghai",
      "build",
      "--input",
      "early/input",
      "--output",
      "early/output",
      "--as-of",
      "2026-01-09",
    ),
  ]);
  manifest = await manifestOf("output");
  for (const { path: file } of manifest.documents.filter((each) => each.path.endsWith(".pdf"))) {
    read.set(file, await readPdf(new Uint8Array(await readBytes(inHome("output", file)))));
  }
}, 120_000);
afterAll(() => rm(home, { recursive: true }));

function textOf(file: string): string {
  const pages = read.get(file)?.texts ?? [];
  // The number at the foot comes first in a page's text; a paragraph may run over into the next page.
  return pages.map((text) => text.replace(/^(—\d+—|第\d+页共\d+页)/u, "")).join("");
}

/** All that stands on a Word file, in its margins too. */
async function wordTextOf(file: string): Promise<string> {
  const parts = await partsOf(new Uint8Array(await readBytes(file)));
  return [...parts]
    .filter(([name]) => /^word\/(?:document|header\d|footer\d)\.xml$/u.test(name))
    .flatMap(([, part]) => paragraphsOf(part))
    .join("\n");
}

/** What a view says of how something is drawn, or to those who cannot see it. */
const unprinted = ["align", "kind", "size", "fill", "shape", "alternative"];

/** Every finished string of a view. */
function stringsOf(view: unknown, key = ""): string[] {
  if (typeof view === "string") return unprinted.includes(key) ? [] : [view];
  if (typeof view !== "object" || view === null) return [];
  return Object.entries(view).flatMap(([name, value]) => stringsOf(value, name));
}

async function composedPapers(): Promise<readonly Composed[]> {
  const silent = { say: () => undefined, note: () => undefined };
  const terminal = { ...silent, progress: () => ({ step: () => undefined, end: () => undefined }) };
  const input = await loadInput(inHome("input"), {
    terminal,
    workbooks: new Readers(),
    knownFiles: knownFiles(),
  });
  return composeAll(input, survey(input, day(asOf))).papers;
}

describe("a built demo bureau, its PDFs read back by another program", () => {
  it("has every string of every paper's view on the paper, in order, and a face for every character", async () => {
    const printed = (await composedPapers()).filter(({ paper }) => paper.path.endsWith(".pdf"));
    expect(printed.length).toBeGreaterThan(15);
    for (const { paper } of printed) {
      const text = textOf(`${paper.tree}/${paper.path}`);
      const strings = stringsOf(paper.view).map((each) => each.replaceAll(/\s/gu, ""));
      expect({ paper: paper.path, missing: strings.filter((each) => !text.includes(each)) }).toEqual({
        paper: paper.path,
        missing: [],
      });
      expect(undrawable(strings.join(""))).toEqual([]);
    }
  });

  it("has every 公文 within the tolerances of GB/T 9704", async () => {
    const official = (await composedPapers()).filter(({ paper }) => paper.layout === "official");
    expect(new Set(official.map(({ paper }) => paper.kind)).size).toBeGreaterThanOrEqual(6);
    for (const { paper } of official) {
      const bytes = await readBytes(inHome("output", `${paper.tree}/${paper.path}`));
      const findings = checkPaper(await measurePdf(new Uint8Array(bytes)), manifest.fonts);
      const faults = findings.filter(({ verdict }) => verdict === "不符合");
      expect({ paper: paper.path, faults }).toEqual({ paper: paper.path, faults: [] });
    }
  });

  it("embeds every font and draws none as pictures", async () => {
    for (const file of read.keys()) {
      const fonts = fontsOf(await readBytes(inHome("output", file)));
      expect(fonts.names.length).toBeGreaterThan(0);
      expect(fonts.embedded).toBe(fonts.names.length);
      expect(fonts.type3).toBe(0);
      expect(undrawable(textOf(file))).toEqual([]);
    }
  });

  it("names each person, with section and birth, on that person's form", async () => {
    const people = await roster();
    const gone = await leavers();
    const forms = manifest.documents.filter(({ kind }) => kind === "appraisal-form");
    const appraised = people.filter(
      (row) => row["类别"] !== "局领导" && row["等次确定机关"] !== "上级机关" && !gone.has(row["编号"]),
    );
    expect(new Set(forms.map(({ person }) => person))).toEqual(new Set(appraised.map((row) => row["编号"])));
    for (const { person, path: file } of forms) {
      const row = people.find((each) => each["编号"] === person);
      const text = textOf(file);
      for (const title of ["姓名", "出生年月", "职务职级", "政治面貌"]) expect(text).toContain(row?.[title]);
      expect(file).toContain(row?.["姓名"]);
    }
  });
});

describe("what is kept from the readers of a paper", () => {
  it("stands on no paper, page or text of 可公开 and 内部, and would be found there", async () => {
    const silent = { say: () => undefined, note: () => undefined };
    const terminal = { ...silent, progress: () => ({ step: () => undefined, end: () => undefined }) };
    const guard = guardOfInput(
      await loadInput(inHome("input"), { terminal, workbooks: new Readers(), knownFiles: knownFiles() }),
    );
    expect(guard.kept("可公开")).toBeGreaterThan(200);
    expect(guard.kept("内部")).toBeGreaterThan(100);
    const looked = { 可公开: 0, 内部: 0, 涉个人: 0 };
    let toldToFew = 0;
    for (const file of await listFiles(inHome("output"))) {
      const tree = trees.find((each) => file.startsWith(`${each}/`));
      const isPage = /\.(html|txt)$/u.test(file);
      if (tree === undefined || (!isPage && !read.has(file))) continue;
      const text = isPage ? visibleText(await readFile(inHome("output", file), "utf8")) : textOf(file);
      looked[tree] += 1;
      if (tree === "涉个人") toldToFew += guard.leaks("内部", saidIn(text)).length;
      else expect({ file, leaks: guard.leaks(tree, saidIn(text)) }).toEqual({ file, leaks: [] });
    }
    expect(looked.可公开).toBeGreaterThan(2);
    expect(looked.内部).toBeGreaterThan(20);
    // The same look at papers that may say it: a person's own summary and the head's comment stand there.
    expect(toldToFew).toBeGreaterThan(50);
  });
});

async function leavers() {
  const { 异动: moves = [] } = await sheetsOf(inHome("input/目标办登记/2025年花名册.xlsx"));
  const leaving = ["调出", "退休", "辞职", "去世"];
  return new Set(moves.filter((row) => leaving.includes(row["类型"] ?? "")).map((row) => row["编号"]));
}

async function roster() {
  const { 人员: people = [] } = await sheetsOf(inHome("input/目标办登记/2025年花名册.xlsx"));
  return people;
}

/** The rows of numbers that stand behind a name on a paper. */
function rowsBehind(file: string, name: string): string[][] {
  return (read.get(file)?.pages ?? []).flatMap((pieces) => {
    const lines = new Map<number, string[]>();
    for (const { text, baseline } of pieces) {
      const line = Math.round(baseline / 2);
      lines.set(line, [...(lines.get(line) ?? []), ...text.split(/\s+/u)]);
    }
    return [...lines.values()].filter(([first]) => first === name).map(([, ...figures]) => figures);
  });
}

describe("the bulletins", () => {
  it.each([1, 2, 3, 4])(
    "of quarter %i hold the figures that the ledgers give when counted apart",
    async (quarter) => {
      const bulletin = manifest.documents.find(({ period }) => period === `2025-Q${quarter}`);
      const { 科室: sections = [] } = await sheetsOf(inHome("input/目标办登记/2025年设置.xlsx"));
      const { 报送更正: corrections = [] } = await sheetsOf(inHome("input/目标办登记/2025年目标办登记.xlsx"));
      // The count knows nothing of corrections, so the demo may hold none.
      expect([sections.length, corrections.length, bulletin === undefined]).toEqual([3, 0, false]);
      for (const { 代码: code = "", 名称: name = "" } of sections) {
        const on = bulletin?.day ?? "";
        const [items = 0, due = 0, done = 0, ...rest] = await completionOf(
          inHome("input"),
          code,
          2025,
          quarter,
          on,
        );
        const rate = due === 0 ? "—" : `${((done / due) * 100).toFixed(1)}%`;
        const [owed, inTime, late, missing, year] = await filingsOf(inHome("input"), code, 2025, quarter, on);
        const rows = rowsBehind(bulletin?.path ?? "", name);
        expect(rows).toContainEqual([items, due, done, rate, ...rest].map(String));
        expect(rows).toContainEqual([owed, inTime, late, missing, 0, year].map(String));
        expect(items).toBeGreaterThan(5);
      }
    },
  );
});

describe("what may be public", () => {
  it("tells no birth date, number, politics or telephone of anybody, on paper or as a page", async () => {
    const people = await roster();
    const publicFiles = (await listFiles(inHome("output/可公开"))).filter((name) => name !== "index.html");
    expect(publicFiles.filter((name) => name.endsWith(".html")).length).toBeGreaterThan(0);
    for (const name of publicFiles) {
      const text = name.endsWith(".pdf")
        ? textOf(`可公开/${name}`)
        : name.endsWith(".docx")
          ? await wordTextOf(inHome("output/可公开", name))
          : await readFile(inHome("output/可公开", name), "utf8");
      const listed = people.filter((row) => text.replaceAll(/\s/gu, "").includes(row["姓名"] ?? "—"));
      expect(listed.length).toBeGreaterThan(0);
      for (const row of people) {
        const [year = "", month = ""] = (row["出生年月"] ?? "").split(".");
        const kept = [`${year}.${month}`, `${year}-${month}`, `${year}年${Number(month)}月`, row["政治面貌"]];
        for (const value of kept) expect(text).not.toContain(value);
        expect(text).not.toMatch(new RegExp(`(?<!\\d)${row["编号"] ?? ""}(?!\\d)`, "u"));
      }
      expect(text).not.toMatch(/1[3-9]\d{9}|\d{17}[\dXx]/u);
    }
  });
});

describe("the manifest", () => {
  it("has the hash and the pages of every paper, and every paper of the folder", async () => {
    const files = (await listFiles(inHome("output"))).filter((name) =>
      /\.pdf$|备案表\/.*\.xlsx$|公示\/.*\.html$/u.test(name),
    );
    expect(manifest.documents.map((each) => each.path)).toEqual(files);
    for (const document of manifest.documents) {
      expect(sha256(await readBytes(inHome("output", document.path)))).toBe(document.sha256);
      const pages = read.get(document.path)?.pages.length ?? 1;
      expect({ file: document.path, pages: document.pages }).toEqual({ file: document.path, pages });
      for (const { path: file, sha256: hash } of document.inputs) {
        expect(sha256(await readBytes(inHome("input", file)))).toBe(hash);
      }
    }
  });
});

describe("the indexes", () => {
  it.each(trees)(
    "%s leads to files that exist, all its papers among them, and to no stricter tree",
    async (tree) => {
      const html = await readFile(inHome("output", tree, "index.html"), "utf8");
      const links = [...html.matchAll(/\b(?:href|src)="([^"#][^"]*)"/gu)].map(([, link = ""]) =>
        path.posix.join(tree, decodeURI(link.split("#")[0] ?? "")),
      );
      const files = await listFiles(inHome("output"));
      expect(links.filter((link) => !files.includes(link))).toEqual([]);
      const own = manifest.documents.map((each) => each.path).filter((file) => file.startsWith(`${tree}/`));
      expect(own.filter((file) => !links.includes(file))).toEqual([]);
      const stricter = trees.slice(trees.indexOf(tree) + 1);
      expect(links.filter((link) => stricter.some((each) => link.startsWith(`${each}/`)))).toEqual([]);
      for (const each of stricter) expect(html).not.toContain(encodeURI(each));
    },
  );

  it("in 内部 names nobody's grade or absence", async () => {
    const html = await readFile(inHome("output/内部/index.html"), "utf8");
    const people = await roster();
    expect(people.filter((row) => html.includes(row["姓名"] ?? "—")).map((row) => row["姓名"])).toEqual([]);
  });
});

describe("equal bytes", () => {
  it("of papers that are the same paper on the same day, whatever the as-of day", async () => {
    const key = ({ kind, period, section, person, batch, day: on }: Manifest["documents"][number]): string =>
      [kind, period, section, person, batch, on].join("|");
    const early = await manifestOf("early/output");
    const before = new Map(early.documents.map((each) => [key(each), each.sha256]));
    const both = manifest.documents.filter((each) => before.has(key(each)));
    expect(both.length).toBeGreaterThan(10);
    expect(early.documents.length).toBeLessThan(manifest.documents.length);
    expect(both.filter((each) => before.get(key(each)) !== each.sha256).map((each) => each.path)).toEqual([]);
  });

  it("of the whole folder, in New York and in Shanghai", async () => {
    const hashes = async (output: string) => {
      const files = await listFiles(inHome(output));
      return Promise.all(files.map(async (file) => [file, sha256(await readBytes(inHome(output, file)))]));
    };
    expect(await hashes("west/output")).toEqual(await hashes("output"));
  });
});
