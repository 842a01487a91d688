import type { Cited } from "../domain/place.ts";
import type { ClauseId } from "../regulation/wording.ts";
import type { Judgement, Quota } from "./judgement.ts";

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

/** 一般掌握在参加年度考核人数的20%以内. */
const NATIONAL_PERCENT = 20;

/** The notes on a year as judged: what concerns everybody first, then sections, then persons. */
export function submissionNotes(judgement: Judgement): SubmissionNote[] {
  return judgement.quotas.flatMap(shareNote);
}

function shareNote({ name, participants, percent, approved, reviewed, cells }: Quota): SubmissionNote[] {
  if (percent <= NATIONAL_PERCENT) return [];
  const within = (share: number): number => Math.floor((participants * share) / 100);
  const chosen = approved.length > 0 ? approved : reviewed;
  const step = approved.length > 0 ? "审定" : "审核";
  const over = chosen.length - within(NATIONAL_PERCENT);
  const whose = name === "全局" ? "" : `${name}：`;
  return [
    {
      subject: { kind: "全局" },
      clause: "五(一)比例",
      text: `${whose}优秀等次比例按方案为${percent}%，参加考核${participants}人，取整数${within(percent)}名；《公务员考核规定》一般掌握在${NATIONAL_PERCENT}%以内，为${within(NATIONAL_PERCENT)}名${over > 0 ? `，${step}为优秀的${chosen.length}人超出${over}人` : ""}。`,
      cells,
    },
  ];
}
