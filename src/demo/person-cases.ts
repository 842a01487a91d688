import type { PersonOutcome } from "../domain/grade.ts";

/** What is on record about one person: a ground of 五(一), by its clause, or one that just fails to be. */
export const casesInOrder = [
  "五(一)5a",
  "五(一)5b",
  "五(一)5c",
  "五(一)6a",
  "五(一)6b",
  "五(一)7",
  "五(一)8a",
  "五(一)8b",
  "五(一)9",
  "五(一)10",
  "五(一)12",
  "病假40天",
  "漏岗1次",
] as const;
export type PersonCase = (typeof casesInOrder)[number];

interface Decisions {
  readonly proposed?: PersonOutcome;
  readonly reviewed?: PersonOutcome;
  readonly approved?: PersonOutcome;
  readonly ground: string | null;
}

/** How the case was decided and on what ground, where it was not simply 称职. */
export const decisionsByCase: Readonly<Record<PersonCase, Decisions>> = {
  "五(一)5a": {
    proposed: "基本称职",
    reviewed: "不称职",
    approved: "不称职",
    ground: "一次无故旷工2个工作日，经局党组研究，符合方案五（一）5，确定为不称职",
  },
  "五(一)5b": { ground: "超假2天属实，已作书面检查并补办手续，全年工作任务完成较好，确定为称职" },
  "五(一)5c": {
    reviewed: "基本称职",
    approved: "基本称职",
    ground: "全年旷工累计4.5个工作日，经批评教育认识较好，考虑其完成了主要任务，确定为基本称职",
  },
  "五(一)6a": { ground: "病假系住院治疗和术后休养，医院证明齐全，任务已作移交，确定为称职" },
  "五(一)6b": { ground: "事假系照料重病父母，均按规定履行请假手续，确定为称职" },
  "五(一)7": {
    proposed: "基本称职",
    reviewed: "基本称职",
    approved: "基本称职",
    ground: "值班漏岗2次，未造成后果，本人已作检查，确定为基本称职",
  },
  "五(一)8a": { ground: "两次未参加会议属实，已谈话提醒，完成任务情况较好，确定为称职" },
  "五(一)8b": { ground: "迟到早退3次属实，已谈话提醒并改正，确定为称职" },
  "五(一)9": { ground: "两次未参加集中学习属实，已补学并交学习笔记，确定为称职" },
  "五(一)10": { ground: "两次未参加党支部学习属实，已在组织生活会上作检查，确定为称职" },
  "五(一)12": { ground: "未参加一次义务植树属实，已批评教育，确定为称职" },
  病假40天: { ground: null },
  漏岗1次: { ground: null },
};
