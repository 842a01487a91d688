import type { SubmissionNote } from "../assessment/submission-notes.ts";
import { spacedName } from "../domain/text.ts";
import { cite } from "../regulation/quote.ts";

/** 送审提示 as lines below the tables of a deciding paper; none where nothing crosses a national rule. */
export function noteLines(notes: readonly SubmissionNote[]): string[] {
  return notes.map(({ subject, text, clause }, index) => {
    const whose = subject.kind === "全局" ? "" : `${spacedName(subject.name)}：`;
    return `${index === 0 ? "送审提示：" : ""}${notes.length > 1 ? `${index + 1}．` : ""}${whose}${text}（方案${cite(clause)}）`;
  });
}
