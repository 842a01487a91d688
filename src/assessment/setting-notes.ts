import { fullWidth } from "../domain/text.ts";
import { cite } from "../regulation/quote.ts";
import type { Judgement } from "./judgement.ts";
import type { SubmissionNote } from "./submission-notes.ts";

/** Settings by which a year departs from the wording of the scheme. */
export function settingNotes({ facts: { settings } }: Judgement): SubmissionNote[] {
  const { profile } = settings.rules;
  const chosen = settings.parameterCells.profile;
  const departs =
    profile.name === "方案"
      ? []
      : [
          `优秀等次比例按${profile.numbers.excellentPercent ?? ""}%、以${profile.quotaOf}人数为基数`,
          `方案${[...profile.notIncompetent].map((id) => fullWidth(id)).join("、")}所列情形不作为确定不称职的情形`,
        ];
  return [
    ...(departs.length === 0
      ? []
      : [
          {
            subject: { kind: "全局" } as const,
            clause: "五(一)" as const,
            text: `个人考核按${profile.name}办理：${departs.join("，")}。`,
            cells: chosen === undefined ? [] : [chosen],
          },
        ]),
    ...settings.otherNumbers.map(({ title, said, clause, cell }): SubmissionNote => ({
      subject: { kind: "全局" },
      clause,
      text: `设置中“${title}”为“${cell.text}”，方案${cite(clause)}所定为“${said}”。`,
      cells: [cell],
    })),
  ];
}
