import type { Problem } from "../diagnostics.ts";
import type { Place } from "../domain/place.ts";
import type { ClauseId } from "../regulation/wording.ts";

/** What a question to the office says beside its place. */
export interface Question {
  readonly code: string;
  readonly message: string;
  readonly discreetMessage?: string;
  readonly help: string;
  readonly clause: ClauseId;
}

/** 请核对: what people have to look at, and may find to be as it should. */
export function toCheck(place: Place, question: Question): Problem {
  return { severity: "check", place, ...question };
}
