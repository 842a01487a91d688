import { oncePer } from "../domain/lazily.ts";
import type { Cited } from "../domain/place.ts";
import type { ClauseId } from "../regulation/wording.ts";
import type { Judgement } from "./judgement.ts";
import { personNotes } from "./person-notes.ts";
import { publicityNotes } from "./publicity-notes.ts";
import { quotaNotes } from "./quota-notes.ts";
import { settingNotes } from "./setting-notes.ts";

/** Whom a note is about: everybody, one section by its code, or one person by the number. */
export type NoteSubject =
  | { readonly kind: "全局" }
  | { readonly kind: "科室"; readonly code: string; readonly name: string }
  | { readonly kind: "个人"; readonly id: string; readonly name: string };

/** 送审提示: where the scheme, a setting or a decision crosses what national rules allow. For internal papers alone. */
export interface SubmissionNote {
  readonly subject: NoteSubject;
  readonly clause: ClauseId;
  readonly text: string;
  readonly cells: readonly Cited[];
}

/** The notes on a year as judged: what concerns everybody first, then persons in the order of the roster. */
export const submissionNotes = oncePer((judgement: Judgement): readonly SubmissionNote[] => [
  ...quotaNotes(judgement),
  ...settingNotes(judgement),
  ...publicityNotes(judgement),
  ...judgement.people.flatMap((each) => personNotes(each, judgement)),
]);
