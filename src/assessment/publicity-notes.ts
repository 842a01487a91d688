import { national } from "../regulation/national.ts";
import { firstPublicDay } from "../regulation/publicity.ts";
import type { Judgement } from "./judgement.ts";
import type { SubmissionNote } from "./submission-notes.ts";

/** 公示 shorter than the national rule asks: by the setting, and by the dates of a batch (五(二)2(5)). */
export function publicityNotes({ facts: { settings, known } }: Judgement): SubmissionNote[] {
  const { calendar, parameters, parameterCells } = settings;
  const note = (text: string, cells: SubmissionNote["cells"]): SubmissionNote => ({
    subject: { kind: "全局" },
    clause: "五(二)2(5)",
    text: `${text}，${national.title}要求不少于${national.publicityDays}个工作日。`,
    cells,
  });
  const bySetting =
    parameters.publicityDays < national.publicityDays
      ? [
          note(
            `公示期设为${parameters.publicityDays}个工作日`,
            parameterCells.publicityDays === undefined ? [] : [parameterCells.publicityDays],
          ),
        ]
      : [];
  const byBatch = known.decisions.publicity
    .filter(({ batch, state }, index, rows) => {
      const first = rows.findIndex((row) => row.batch.text === batch.text && row.state.value !== "撤回");
      return state.value !== "撤回" && first === index;
    })
    .flatMap(({ batch, from, to }) => {
      if (from.value === null || to.value === null) return [];
      const days = calendar.countThrough(firstPublicDay(from.value, parameters.publicityFirstDay), to.value);
      return days === null || days >= national.publicityDays
        ? []
        : [note(`公示第${batch.text}批为${days}个工作日`, [from, to])];
    });
  return [...bySetting, ...byBatch];
}
