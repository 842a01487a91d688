import { national } from "../regulation/national.ts";
import type { Judgement, Quota } from "./judgement.ts";
import type { SubmissionNote } from "./submission-notes.ts";

/** A share of 优秀 above the national one, and how many people that makes (五(一)比例). */
export function quotaNotes({ facts, quotas }: Judgement): SubmissionNote[] {
  const someExcused = facts.notAppraised.some(({ why }) => why === "不参加考核");
  return quotas.flatMap((quota) => shareNote(quota, someExcused));
}

function shareNote(quota: Quota, someExcused: boolean): SubmissionNote[] {
  const { name, base, participants, percent, approved, reviewed, proposed, cells } = quota;
  if (percent <= national.excellentPercent) return [];
  const within = (share: number): number => Math.floor((participants * share) / 100);
  const [step, chosen] =
    approved.length > 0 ? ["审定", approved] : reviewed.length > 0 ? ["审核", reviewed] : ["初定", proposed];
  const over = chosen.length - within(national.excellentPercent);
  const beyond = over > 0 ? `，${step}为优秀的${chosen.length}人超出${over}人` : "";
  const otherBase = someExcused && base === "参加考核" ? "（该规定以应参加年度考核人数为基数）" : "";
  return [
    {
      subject: { kind: "全局" },
      clause: "五(一)比例",
      text: `${name === "全局" ? "" : `${name}：`}优秀等次比例为${percent}%，${base}${participants}人，取整数${within(percent)}名；${national.title}一般掌握在${national.excellentPercent}%以内，为${within(national.excellentPercent)}名${otherBase}${beyond}。`,
      cells,
    },
  ];
}
