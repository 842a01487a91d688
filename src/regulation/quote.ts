import { fullWidth } from "../domain/text.ts";
import { wording, type ClauseId } from "./wording.ts";

/** A clause id as papers cite it: 四（一）3. */
export function cite(clause: ClauseId): string {
  return fullWidth(clause);
}

/** The wording of a clause as papers quote it: full-width punctuation, without the mark that joins it to the next. */
export function quote(clause: ClauseId): string {
  return fullWidth(wording[clause]).replace(/[、；，]$/, "");
}
