import * as z from "zod";
import { problemRecord, type Problem } from "../diagnostics.ts";
import type { Figure } from "../documents/figures.ts";
import type { Identity } from "../documents/paper.ts";
import type { Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import { inParts } from "./files.ts";

const input = z.object({ path: z.string(), sha256: z.string() });

/** The shape of `manifest.json`: part of what other programs may rely on. */
export const manifestSchema = z.object({
  asOf: z.string(),
  /** The face that draws each style on this computer, by its name in the PDFs; empty where nothing was printed. */
  fonts: z.array(z.object({ style: z.string(), face: z.string(), substituted: z.boolean() })),
  documents: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      path: z.string(),
      period: z.string(),
      section: z.string().optional(),
      person: z.string().optional(),
      batch: z.string().optional(),
      supersedes: z.string().optional(),
      day: z.string(),
      pages: z.number().int().nonnegative(),
      /** The first half of the code in a PDF's metadata; the second seals its bytes. */
      code: z.string().optional(),
      sha256: z.string(),
      /** The same text as a Word file, to be worked on. */
      word: input.optional(),
      state: z.enum(["draft", "issued", "replaced", "withdrawn"]),
      incomplete: z.boolean(),
      inputs: z.array(input),
    }),
  ),
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(["must-fix", "check", "tidied"]),
      file: z.string(),
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
      message: z.string(),
      help: z.string(),
      clause: z.string().optional(),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestDocument = Manifest["documents"][number];

/** A paper that was written, with what the manifest says of it. */
export interface Written {
  readonly identity: Identity;
  readonly path: string;
  readonly day: Day;
  readonly pages: number;
  readonly sha256: string;
  /** The same text as a Word file. */
  readonly word?: ManifestDocument["word"];
  readonly incomplete: boolean;
  readonly sources: readonly Cited[];
  /** Found when they are asked for: of a large bureau, all of them at once would fill the memory. */
  readonly figures: () => readonly Figure[];
  /** The basis of its document code; what is no PDF has none. */
  readonly code?: string;
  /** Of a paper that was issued: what became of it, and what the index says of it. */
  readonly issued?: {
    readonly state: "issued" | "replaced" | "withdrawn";
    readonly note: string;
    /** The path of the issue whose place it took. */
    readonly supersedes: string | null;
    readonly inputs: ManifestDocument["inputs"];
  };
}

export function manifestDocument(written: Written, hashes: ReadonlyMap<string, string>): ManifestDocument {
  const { identity, path, day, pages, sha256, word, incomplete, sources, code, issued } = written;
  const { kind, title, period, section, person, batch } = identity;
  const files = [...new Set(sources.map(({ place }) => place.file))].sort();
  return {
    kind,
    title,
    path,
    period,
    ...(section === undefined ? {} : { section }),
    ...(person === undefined ? {} : { person }),
    ...(batch === undefined ? {} : { batch }),
    ...(issued === undefined || issued.supersedes === null ? {} : { supersedes: issued.supersedes }),
    day,
    pages,
    ...(code === undefined ? {} : { code }),
    sha256,
    ...(word === undefined ? {} : { word }),
    state: issued?.state ?? "draft",
    incomplete,
    inputs:
      issued?.inputs ??
      files.flatMap((file) => {
        const hash = hashes.get(file);
        return hash === undefined ? [] : [{ path: file, sha256: hash }];
      }),
  };
}

/** What the manifest tells, its documents one by one. */
export interface ToldInManifest {
  readonly asOf: Day;
  readonly fonts: Manifest["fonts"];
  readonly documents: Iterable<ManifestDocument>;
  readonly problems: readonly Problem[];
}

/** The bytes of `manifest.json` part by part, JSON with two spaces a level: of a large bureau it is long. */
export function manifestInParts(told: ToldInManifest): Generator<Uint8Array> {
  return inParts(manifestTexts(told));
}

function* manifestTexts({ asOf, fonts, documents, problems }: ToldInManifest): Generator<string> {
  yield `{\n  "asOf": ${JSON.stringify(asOf)},\n`;
  yield* listTexts("fonts", fonts);
  yield ",\n";
  yield* listTexts("documents", documents);
  yield ",\n";
  yield* listTexts("problems", problems.map(problemRecord));
  yield "\n}\n";
}

function* listTexts(name: keyof Manifest, values: Iterable<object>): Generator<string> {
  let before = "";
  yield `  "${name}": [`;
  for (const value of values) {
    yield `${before}\n    ${JSON.stringify(value, null, 2).replaceAll("\n", "\n    ")}`;
    before = ",";
  }
  yield before === "" ? "]" : "\n  ]";
}
