import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openShelf, shelfFolder } from "../../src/commands/cache/shelf.ts";
import type { Effects } from "../../src/commands/effects.ts";
import { writeWhole } from "../../src/commands/files.ts";
import { knownFiles } from "../../src/commands/known-files.ts";
import { Readers } from "../../src/commands/readers/readers.ts";
import { day } from "../../src/domain/day.ts";
import { isProblem, recognise } from "../../src/intake/recognise.ts";
import type { Columns } from "../../src/workbook/column.ts";
import { readForm } from "../../src/workbook/read.ts";
import type { Row } from "../../src/workbook/sheet.ts";
import { again } from "../../src/workbook/again.ts";
import { writeWorkbook, type Entries } from "../../src/workbook/write.ts";
import { filesOf } from "./files-of.ts";
import { workbooks } from "../support/workbooks.ts";

/** An input folder on disk, with a terminal that remembers what it was told. */
export interface Office {
  readonly home: string;
  readonly input: string;
  readonly output: string;
  readonly effects: Effects;
  /** Results, as on standard output. */
  readonly said: string[];
  /** Notes about the run, as on standard error. */
  readonly noted: string[];
  /** Writes the workbooks of a Markdown text below the input folder, as real files. */
  readonly file: (markdown: string) => Promise<void>;
  /** Writes any bytes below the input folder. */
  readonly drop: (name: string, bytes: Uint8Array | string) => Promise<void>;
  /** Every file below the input folder with its hash. */
  readonly files: () => Promise<Readonly<Record<string, string>>>;
}

/** One set of threads for all tests of a file. */
const readers = new Readers();

const templates = fileURLToPath(new URL("../../templates", import.meta.url));

/** Gives a fresh office to `action`, on a day, and takes its folder away afterwards. */
export async function inOffice(
  action: (office: Office) => Promise<void>,
  today = "2025-03-27",
): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), "kaoping-office-"));
  const input = path.join(home, "input");
  const said: string[] = [];
  const noted: string[] = [];
  const drop = (name: string, bytes: Uint8Array | string): Promise<void> =>
    writeWhole(path.join(input, name), typeof bytes === "string" ? Buffer.from(bytes) : bytes);
  const office: Office = {
    home,
    input,
    output: path.join(home, "output"),
    said,
    noted,
    drop,
    effects: {
      terminal: {
        say: (line) => void said.push(line),
        note: (line) => void noted.push(line),
        progress: () => ({ step: () => undefined, end: () => undefined }),
      },
      today: () => day(today),
      settle: async () => undefined,
      templates,
      openPrinter: async () => paperless,
      ended: () => undefined,
      knownFiles: knownFiles(),
      workbooks: readers,
      shelf: await openShelf(shelfFolder(path.join(home, "output")), "write"),
      programVersion: () => "0.1.0+test",
      marks: () => ({ program: "test", press: "test" }),
    },
    file: async (markdown) => {
      for (const [name, bytes] of await workbookFiles(markdown)) await drop(name, bytes);
    },
    files: () => filesOf(input),
  };
  try {
    await action(office);
  } finally {
    await rm(home, { recursive: true });
  }
}

/** What no face draws for the printer below. */
export const undrawn = "𡈼";

/** Prints a paper's own view, so that a test reads what would stand on it. */
const paperless: Awaited<ReturnType<Effects["openPrinter"]>> = {
  fonts: [{ style: "仿宋", face: "NotoSerifSC-Regular", substituted: true }],
  unusableFonts: [],
  undrawable: async ({ view }) => [...undrawn].filter((each) => JSON.stringify(view).includes(each)),
  print: async (paper) => ({ bytes: Buffer.from(JSON.stringify(paper)), pages: 1 }),
  printVolume: async (title, on, papers) => ({
    bytes: Buffer.from(JSON.stringify({ title, on, papers: papers.length })),
    pages: papers.length * 2,
  }),
  illustrate: async (_title, _contents, make) => ({
    bytes: await make(async () => ({ png: onePixel, width: 2, height: 1 })),
    pages: 0,
  }),
  close: async () => undefined,
};

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

/** The workbooks of a Markdown text as the bytes of .xlsx files, by path. */
export async function workbookFiles(markdown: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  return Promise.all(
    workbooks(markdown).map(async ({ path: file, opened }) => {
      const recognised = recognise(file, opened);
      if (isProblem(recognised)) throw new Error(recognised.message);
      const { form, owner, year, workbook } = recognised;
      const { rows } = readForm(form, workbook, { file, name: form.name });
      const entries = Object.entries<readonly Row<Columns>[]>(rows).map(([sheet, read]) => [
        sheet,
        read.map((row) => entriesOf(row, form.sheets[sheet]?.columns ?? {})),
      ]);
      const contents = { owner: owner ?? "", year, rows: Object.fromEntries(entries), lists: noLists };
      return [file, await writeWorkbook(form, contents)] as const;
    }),
  );
}

const noLists = { 科室: [], 人员: [], 条款: [] };

function entriesOf(row: Row<Columns>, columns: Columns): Entries {
  const fields = Object.keys(columns).flatMap((key) => {
    const field = row[key];
    return field === undefined ? [] : [[key, again(field)] as const];
  });
  return Object.fromEntries(fields);
}

/** A ledger of 计量科 with one month's plan, to be dropped under any name. */
export function ledger(name: string, month = "4月", owner = "计量科", year = "2025"): string {
  return `
# ${name} | 目标台账 | ${owner} | ${year}
## 年度目标
| 序号 | 目标 | 是否量化 | 完成标准 | 责任人 | 签发人 | 签发日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 建立计量标准 | 否 | 通过考核 | 张伟 | 高远 | 2024-12-18 |
## 月计划与完成
| 月份 | 序号 | 对应目标 | 内容 | 责任人 | 签发人 | 签发日期 |
| --- | --- | --- | --- | --- | --- | --- |
| ${month} | 1 | 1 | 整理建标资料 | 张伟 | 高远 | 2025-03-26 |
`;
}
