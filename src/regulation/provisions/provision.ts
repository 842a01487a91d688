import type { DutyKind } from "../duties.ts";
import type { ClauseId } from "../wording.ts";

/** A sheet of a standard workbook: 目标办登记›会议. */
export type SheetName = `${string}›${string}`;

/** The files of `regulation/` that compute. */
export type RegulationFile =
  | "late-filings.ts"
  | "person-grounds.ts"
  | "publicity.ts"
  | "quota.ts"
  | "scope.ts"
  | "section-grades.ts";

/** What a provision is in the program, and where. */
export type Nature =
  /** Computed from facts: by the conditions named, or by the file as a whole. */
  | { readonly kind: "predicate"; readonly file: RegulationFile; readonly conditions: readonly string[] }
  /** Sets the date of filings. */
  | { readonly kind: "deadline"; readonly duties: readonly DutyKind[] }
  /** What people fill in because of it. */
  | { readonly kind: "form"; readonly sheets: readonly SheetName[] }
  /** What people decide or judge, and where they record it. */
  | { readonly kind: "decision"; readonly sheets: readonly SheetName[] }
  /** The papers that carry it out, by their Chinese names. */
  | { readonly kind: "paper"; readonly papers: readonly string[] }
  /** Nothing to compute: papers only quote it. */
  | { readonly kind: "quoted" };

export type Provision = readonly [Nature, ...Nature[]];

/** One entry for each clause whose id is one of these. */
export type ProvisionsOf<Ids extends string> = Readonly<Record<Extract<ClauseId, Ids>, Provision>>;

export const computed = (file: RegulationFile, ...conditions: readonly string[]): Nature => ({
  kind: "predicate",
  file,
  conditions,
});

export const deadline = (...duties: readonly DutyKind[]): Nature => ({ kind: "deadline", duties });

export const filledIn = (...sheets: readonly SheetName[]): Nature => ({ kind: "form", sheets });

export const decided = (...sheets: readonly SheetName[]): Nature => ({ kind: "decision", sheets });

export const printed = (...papers: readonly string[]): Nature => ({ kind: "paper", papers });

export const quotedOnly: Nature = { kind: "quoted" };
