import type { Problem } from "../diagnostics.ts";
import type { Judgement } from "./judgement.ts";

/** More 优秀 approved than places without a recorded ground, and places set that nobody counts (五(一)比例). */
export function quotaProblems(judgement: Judgement): Problem[] {
  return [...quotasExceeded(judgement), ...unusedQuotas(judgement)];
}

function quotasExceeded({ facts, quotas }: Judgement): Problem[] {
  // Where nothing is approved nobody need be judged.
  if (facts.known.decisions.personDecisions.every(({ approved }) => approved.value === null)) return [];
  return quotas.flatMap(({ approved, places, participants, percent, set }): Problem[] => {
    const grounded = approved.some(({ decision }) => decision?.ground.filled === true);
    const last = approved.at(-1)?.decision;
    if (approved.length <= places || grounded || last == null) return [];
    return [
      {
        code: "quota-exceeded-without-ground",
        severity: "must-fix",
        place: last.ground.place,
        message: `等次审定“个人等次”审定为优秀的${approved.length}人，超过名额${places}名（${set === null ? `${participants}人×${percent}%` : `上级核定${set}名`}），没有填理由。`,
        discreetMessage: "等次审定“个人等次”需要核对。",
        help: "请核对名额；确需超过的，在“理由”一列写明依据。",
        clause: "五(一)比例",
      },
    ];
  });
}

/** Numbers set for groups that are not counted apart, or for the whole where they are. */
function unusedQuotas({ facts, quotas }: Judgement): Problem[] {
  return facts.known.decisions.quotas
    .filter(({ kind }) => kind.value !== null && !quotas.some(({ name }) => name === kind.value))
    .map(({ kind }) => ({
      code: "quota-not-used",
      severity: "check",
      place: kind.place,
      message: `等次审定“名额”中“${kind.text}”的核定名额没有采用。`,
      help: "公务员、工勤分别核定的，请把设置“参数”中“工勤人员名额单列”改为“是”；否则范围请填“全局”。",
      clause: "五(一)比例",
    }));
}
