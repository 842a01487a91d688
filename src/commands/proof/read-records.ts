import { parsed } from "../files.ts";
import * as z from "zod";
import type { Figure } from "../../documents/figures.ts";
import { paperHeadings, type PaperKind } from "../../documents/paper.ts";
import type { RecordedPaper } from "../../documents/recorded.ts";
import { parseDay, type Day } from "../../domain/day.ts";
import { lazily, once } from "../../domain/lazily.ts";
import type { Cited } from "../../domain/place.ts";
import { recordsLines } from "./records.ts";

const day = z.custom<Day>((value) => typeof value === "string" && parseDay(value) !== null);
const kind = z.custom<PaperKind>((value) => typeof value === "string" && Object.hasOwn(paperHeadings, value));
const places = z.array(z.number().int());

/** File, sheet, cell, text; a fifth part where its values stay in 涉个人. */
const cellSchema = z.union([
  z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string()]),
  z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string(), z.literal(1)]),
]);

const paperSchema = z.object({
  kind,
  title: z.string(),
  period: z.string(),
  section: z.string().optional(),
  person: z.string().optional(),
  batch: z.string().optional(),
  code: z.string().nullable(),
  path: z.string(),
  sha256: z.string(),
  day,
  state: z.enum(["draft", "issued", "replaced", "withdrawn"]),
  incomplete: z.boolean(),
  program: z.string(),
});

/** What a paper says and came from: by far the most of its line, and looked at only where the paper is not as before. */
const originSchema = z.object({
  /** By their places among the cells. */
  cells: places,
  /** A figure without cells of its own came from all those of its paper. */
  figures: z.array(z.object({ name: z.string(), value: z.string(), cells: places.optional() })),
});

const ORIGIN = ',"cells":[';

/** The papers of a `recordsFile`; null for bytes that are none. What they say and came from is read when it is asked for. */
export function readRecords(bytes: Uint8Array): RecordedPaper[] | null {
  const lines = linesOf(bytes);
  const between = lines.indexOf(recordsLines.between);
  if (
    lines[0] !== recordsLines.start ||
    between < 0 ||
    lines.at(-2) !== recordsLines.end ||
    lines.at(-1) !== ""
  )
    return null;
  const cells = new Cells(lines.slice(between + 1, -2));
  const papers: RecordedPaper[] = [];
  for (const line of lines.slice(1, between)) {
    const paper = readPaper(withoutComma(line), cells);
    if (paper === null) return null;
    papers.push(paper);
  }
  return papers;
}

function linesOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: string[] = [];
  let from = 0;
  for (let to = buffer.indexOf(10); to >= 0; to = buffer.indexOf(10, from)) {
    lines.push(buffer.toString("utf8", from, to));
    from = to + 1;
  }
  return [...lines, buffer.toString("utf8", from)];
}

function withoutComma(line: string): string {
  return line.endsWith(",") ? line.slice(0, -1) : line;
}

/** Inside a text of JSON every quotation mark is escaped: the first place that looks like the origin's beginning is it. */
function readPaper(line: string, cells: Cells): RecordedPaper | null {
  const at = line.indexOf(ORIGIN);
  if (at < 0 || !line.endsWith("}")) return null;
  const read = paperSchema.safeParse(parsed(Buffer.from(`${line.slice(0, at)}}`)));
  if (!read.success) return null;
  const { section, person, batch, ...paper } = read.data;
  const origin = once(() => {
    const found = originSchema.safeParse(parsed(Buffer.from(`{${line.slice(at + 1)}`)));
    // A file that was changed by hand between its lines tells nothing of this paper.
    const { cells: own, figures } = found.success ? found.data : { cells: [], figures: [] };
    return { cells: cells.at(own), figures };
  });
  return lazily(
    {
      ...paper,
      ...(section === undefined ? {} : { section }),
      ...(person === undefined ? {} : { person }),
      ...(batch === undefined ? {} : { batch }),
    },
    {
      cells: () => origin().cells,
      figures: () =>
        origin().figures.map(({ name, value, cells: of }): Figure => ({
          name,
          value,
          cells: of === undefined ? origin().cells : cells.at(of),
        })),
    },
  );
}

/** Lines of cells, each read when a paper asks for it. */
class Cells {
  readonly #lines: readonly string[];
  readonly #read = new Map<number, Cited | null>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  at(numbers: readonly number[]): Cited[] {
    return numbers.flatMap((number) => this.#one(number) ?? []);
  }

  #one(number: number): Cited | null {
    const before = this.#read.get(number);
    if (before !== undefined) return before;
    const read = cellSchema.safeParse(parsed(Buffer.from(withoutComma(this.#lines[number] ?? ""))));
    const cited = read.success ? citedOf(read.data) : null;
    this.#read.set(number, cited);
    return cited;
  }
}

function citedOf([file, sheet, cell, text, personal]: z.output<typeof cellSchema>): Cited {
  const plain = { text, place: { file, sheet, cell } };
  return personal === undefined ? plain : { ...plain, personal: true };
}
