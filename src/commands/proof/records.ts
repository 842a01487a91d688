import { z } from "zod";
import type { Figure } from "../../documents/figures.ts";
import { paperHeadings, type PaperKind } from "../../documents/paper.ts";
import type { RecordedPaper } from "../../documents/recorded.ts";
import { parseDay, type Day } from "../../domain/day.ts";
import type { Cited } from "../../domain/place.ts";
import { cellText } from "./stamp-of.ts";
import { parsed } from "../publish/record.ts";

/** Below the output folder: from which cells, settings and program each paper came. 涉个人, as it holds their values. */
export const recordsFile = "涉个人/核验依据.json";

const day = z.custom<Day>((value) => typeof value === "string" && parseDay(value) !== null);
const kind = z.custom<PaperKind>((value) => typeof value === "string" && Object.hasOwn(paperHeadings, value));
const places = z.array(z.number().int());

const schema = z.object({
  format: z.literal(1),
  /** File, sheet, cell, text; a fifth part where its values stay in 涉个人. */
  cells: z.array(
    z.union([
      z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string()]),
      z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string(), z.literal(1)]),
    ]),
  ),
  papers: z.array(
    z.object({
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
      /** By their places in `cells`. */
      cells: places,
      /** A figure without cells of its own came from all those of its paper. */
      figures: z.array(z.object({ name: z.string(), value: z.string(), cells: places.optional() })),
    }),
  ),
});

type Content = z.output<typeof schema>;

/** The bytes of `recordsFile`: each cell is written once, one paper a line. */
export function writeRecords(papers: readonly RecordedPaper[]): Uint8Array {
  const cells: Content["cells"] = [];
  const known = new Map<string, number>();
  const placeOf = (cited: Cited): number => {
    const { place, text, personal } = cited;
    const name = `${cellText(cited)}${personal === true ? "personal" : ""}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, cells.length);
    const plain: [string, string | null, string | null, string] = [place.file, place.sheet, place.cell, text];
    return cells.push(personal === true ? [...plain, 1] : plain) - 1;
  };
  const lines = papers.map(({ figures, cells: cited, ...paper }) => {
    const own = [...new Set(cited.map(placeOf))];
    const told = figures.map(({ name, value, cells: of }) =>
      of === cited ? { name, value } : { name, value, cells: [...new Set(of.map(placeOf))] },
    );
    return JSON.stringify({ ...paper, cells: own, figures: told });
  });
  const listed = cells.map((cell) => JSON.stringify(cell));
  return new TextEncoder().encode(
    `{"format":1,"papers":[\n${lines.join(",\n")}\n],"cells":[\n${listed.join(",\n")}\n]}\n`,
  );
}

/** The papers of a `recordsFile`; null for bytes that are none. */
export function readRecords(bytes: Uint8Array): RecordedPaper[] | null {
  const read = schema.safeParse(parsed(bytes));
  if (!read.success) return null;
  const cited = read.data.cells.map(([file, sheet, cell, text, personal]): Cited => {
    const plain = { text, place: { file, sheet, cell } };
    return personal === undefined ? plain : { ...plain, personal: true };
  });
  const at = (numbers: readonly number[]): Cited[] => numbers.flatMap((number) => cited[number] ?? []);
  return read.data.papers.map(({ figures, cells, section, person, batch, ...paper }): RecordedPaper => {
    const own = at(cells);
    return {
      ...paper,
      ...(section === undefined ? {} : { section }),
      ...(person === undefined ? {} : { person }),
      ...(batch === undefined ? {} : { batch }),
      cells: own,
      figures: figures.map(({ name, value, cells: of }): Figure => ({
        name,
        value,
        cells: of === undefined ? own : at(of),
      })),
    };
  });
}
