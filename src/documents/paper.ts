import type { Day } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";

/** The three trees of the output folder, from the widest readership to the narrowest (`office.md` 4). */
export const trees = ["可公开", "内部", "涉个人"] as const;
export type Tree = (typeof trees)[number];

export type PaperKind =
  | "bulletin"
  | "appraisal-form"
  | "section-appraisal-form"
  | "form-volume"
  | "publicity-list"
  | "publicity-page";

/** A path of parts, none of which can be taken for two: a slash inside a number or a name is widened. */
export function pathOf(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll("/", "／").replaceAll("\\", "＼")).join("/");
}

/** What a paper is, before anything is known of its content. Two papers of equal identity and day are the same paper. */
export interface Identity {
  readonly kind: PaperKind;
  readonly title: string;
  /** `2025`, `2025-Q1` or `2025-03`. */
  readonly period: string;
  readonly section?: string;
  readonly person?: string;
  readonly batch?: string;
}

/** A composed paper: finished strings for its template, and every cell that they came from. */
export interface Paper extends Identity {
  readonly template: string;
  readonly tree: Tree;
  /** Below its tree, with `/`, ending in `.pdf` or `.html`; not yet made safe for file systems. */
  readonly path: string;
  /** Its data day: the paper speaks of what was known then. */
  readonly day: Day;
  readonly view: object;
  readonly sources: readonly Cited[];
}

/** Papers printed one behind the other as one file; each starts on an odd page. */
export interface Volume extends Identity {
  readonly tree: Tree;
  readonly path: string;
  readonly day: Day;
  readonly parts: readonly Paper[];
}
