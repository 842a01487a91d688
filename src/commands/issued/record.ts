import * as z from "zod";
import { parseDay, type Day } from "../../domain/day.ts";
import type { Cited } from "../../domain/place.ts";
import { paperHeadings, paperLayouts, trees, type PaperKind } from "../../documents/paper.ts";
import type { FrozenPaper, Issued } from "../../documents/issued.ts";
import { paperNames } from "../../sheets/paper-periods.ts";
import { parsed, sha256OfText } from "../files.ts";

const day = z.string().transform((text, context): Day => {
  const found = parseDay(text);
  if (found !== null) return found;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});
const kinds = z.custom<PaperKind>(
  (value) => typeof value === "string" && Object.hasOwn(paperHeadings, value),
);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.object({ path: z.string(), sha256: hash });
const key = z.object({ name: z.enum(paperNames), period: z.string() });
const cell = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  text: z.string(),
});

const paper = z.object({
  kind: kinds,
  title: z.string(),
  period: z.string(),
  section: z.string().optional(),
  person: z.string().optional(),
  batch: z.string().optional(),
  file: z.string().regex(/^[^/\\]+$/),
  sha256: hash,
  code: z.string().optional(),
  pages: z.number().int().nonnegative(),
  template: z.string(),
  layout: z.enum(paperLayouts),
  tree: z.enum(trees),
  path: z.string(),
  day,
  view: z.looseObject({}),
  inputs: z.array(file),
  /** Of `cells` below, each named by its place there. */
  figures: z.array(z.object({ name: z.string(), value: z.string(), cells: z.array(z.number().int()) })),
  cells: z.array(cell),
});

const content = z.object({
  format: z.literal(1),
  /** Of the program that issued it. */
  program: z.string(),
  act: z.enum(["issue", "withdraw"]),
  year: z.number().int(),
  key,
  sequence: z.number().int().positive(),
  number: z.string().nullable(),
  signer: z.string().nullable(),
  issuedOn: day,
  copies: z.number().nullable(),
  corrects: key.nullable(),
  papers: z.array(paper),
  /** As the office had set them on that day. */
  settings: z.object({
    unit: z.record(z.string(), z.string()),
    parameters: z.record(z.string(), z.unknown()),
  }),
});

/** The file beside the frozen papers; `sha256` is that of `record` as it stands in the file, and guards it. */
const sealed = z.object({ sha256: hash, record: z.unknown() });

type Content = z.output<typeof content>;
export type Settings = Content["settings"];

/** What stands in the record's file of an act. */
export function writeIssueRecord(
  issued: Omit<Issued, "folder">,
  settings: Settings,
  program: string,
): Uint8Array {
  const { papers, ...act } = issued;
  const record = { format: 1, program, ...act, papers: papers.map(paperRecord), settings };
  const whole = { sha256: seal(record), record };
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 1)}\n`);
}

function seal(record: unknown): string {
  return sha256OfText(JSON.stringify(record));
}

/** The figures of a bulletin rest on the same cells many times over: each cell is written once. */
function paperRecord({ figures, ...rest }: FrozenPaper) {
  const cells: Cited[] = [];
  const places = new Map<string, number>();
  const placeOf = (cited: Cited): number => {
    const name = JSON.stringify([cited.place, cited.text]);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, cells.length);
    return cells.push(cited) - 1;
  };
  const told = figures.map(({ name, value, cells: cited }) => ({
    name,
    value,
    cells: [...new Set(cited.map(placeOf))],
  }));
  return { ...rest, figures: told, cells: cells.map(({ text, place }) => ({ ...place, text })) };
}

/** The act that a record's file tells; null where it was changed, or is none. */
export function readIssueRecord(bytes: Uint8Array, folder: string): Issued | null {
  const whole = sealed.safeParse(parsed(bytes));
  if (!whole.success || seal(whole.data.record) !== whole.data.sha256) return null;
  const read = content.safeParse(whole.data.record);
  if (!read.success) return null;
  const { papers, act, year, key: named, sequence, number, signer, issuedOn, copies, corrects } = read.data;
  const told = { act, year, key: named, sequence, number, signer, issuedOn, copies, corrects, folder };
  return { ...told, papers: papers.map(frozenPaper) };
}

function frozenPaper({
  figures,
  cells,
  section,
  person,
  batch,
  code,
  ...rest
}: Content["papers"][number]): FrozenPaper {
  const cited = cells.map(({ text, ...place }): Cited => ({ text, place }));
  return {
    ...rest,
    ...(section === undefined ? {} : { section }),
    ...(person === undefined ? {} : { person }),
    ...(batch === undefined ? {} : { batch }),
    ...(code === undefined ? {} : { code }),
    figures: figures.map(({ name, value, cells: places }) => ({
      name,
      value,
      cells: places.flatMap((place) => cited[place] ?? []),
    })),
  };
}
