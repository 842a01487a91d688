import { parsed } from "../files.ts";
import * as z from "zod";
import type { Figure } from "../../documents/figures.ts";
import { paperHeadings, type PaperKind } from "../../documents/paper.ts";
import type { RecordedPaper } from "../../documents/recorded.ts";
import { parseDay, type Day } from "../../domain/day.ts";
import { lazily, once } from "../../domain/lazily.ts";
import type { Cited } from "../../domain/place.ts";
import { recordsLines } from "./records.ts";
import { linesOf, type Stored } from "./stored.ts";

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

/** Where a line stands. */
interface Stands {
  readonly at: number;
  readonly length: number;
}

/**
 * The papers of a `recordsFile`; null for bytes that are none. What they say and came from is read when it is asked for: it
 * can be asked for until the bytes are closed.
 */
export function readRecords(stored: Stored, part?: number): RecordedPaper[] | null {
  const cells = new Cells(stored);
  const papers: RecordedPaper[] = [];
  let reading: "nothing" | "papers" | "cells" | "all" = "nothing";
  for (const { at, bytes } of linesOf(stored, part)) {
    if (reading === "all") return null;
    if (reading === "nothing") {
      if (!isLine(bytes, recordsLines.start)) return null;
      reading = "papers";
    } else if (reading === "papers" && isLine(bytes, recordsLines.between)) reading = "cells";
    else if (reading === "cells" && isLine(bytes, recordsLines.end)) reading = "all";
    else if (reading === "cells") cells.add({ at, length: bytes.length });
    else {
      const paper = readPaper(at, bytes, stored, cells);
      if (paper === null) return null;
      papers.push(paper);
    }
  }
  return reading === "all" ? papers : null;
}

function isLine(bytes: Buffer, text: string): boolean {
  return bytes.length === text.length + 1 && bytes.toString("latin1") === `${text}\n`;
}

/** The JSON of a line, of which a comma and its end are no part. */
function jsonOf(bytes: Buffer): string {
  return bytes.toString("utf8").replace(/,?\n?$/u, "");
}

/** Inside a text of JSON every quotation mark is escaped: the first place that looks like the origin's beginning is it. */
function readPaper(at: number, bytes: Buffer, stored: Stored, cells: Cells): RecordedPaper | null {
  const head = bytes.indexOf(ORIGIN);
  if (head < 0 || !/\},?\n$/u.test(bytes.toString("latin1", bytes.length - 3))) return null;
  const read = paperSchema.safeParse(parsed(Buffer.from(`${bytes.toString("utf8", 0, head)}}`)));
  if (!read.success) return null;
  const { section, person, batch, ...paper } = read.data;
  const length = bytes.length - head - 1;
  const origin = once(() => {
    const text = jsonOf(stored.read(at + head + 1, length));
    const found = originSchema.safeParse(parsed(Buffer.from(`{${text}`)));
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
  readonly #stored: Stored;
  /** Where each begins, and where the last one ends: there are millions. */
  #begins = new Float64Array(1 << 10);
  #count = 0;
  readonly #read = new Map<number, Cited | null>();

  constructor(stored: Stored) {
    this.#stored = stored;
  }

  add({ at, length }: Stands): void {
    if (this.#count + 1 === this.#begins.length) {
      const more = new Float64Array(2 * this.#begins.length);
      more.set(this.#begins);
      this.#begins = more;
    }
    this.#begins[this.#count] = at;
    this.#count += 1;
    this.#begins[this.#count] = at + length;
  }

  at(numbers: readonly number[]): Cited[] {
    return numbers.flatMap((number) => this.#one(number) ?? []);
  }

  #one(number: number): Cited | null {
    const before = this.#read.get(number);
    if (before !== undefined) return before;
    const [from = 0, to = 0] = number < this.#count ? this.#begins.subarray(number, number + 2) : [];
    const read = cellSchema.safeParse(parsed(Buffer.from(jsonOf(this.#stored.read(from, to - from)))));
    const cited = read.success ? citedOf(read.data) : null;
    this.#read.set(number, cited);
    return cited;
  }
}

function citedOf([file, sheet, cell, text, personal]: z.output<typeof cellSchema>): Cited {
  const plain = { text, place: { file, sheet, cell } };
  return personal === undefined ? plain : { ...plain, personal: true };
}
