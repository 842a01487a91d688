import type { Problem } from "../diagnostics.ts";
import type { JudgedPerson, JudgedSection, Judgement } from "./judgement.ts";

/**
 * Decisions that a clause or an earlier step speaks against: the party group is final, but such a decision has its
 * ground recorded (`office.md` 5). With the ground it is simply printed.
 */
export function groundProblems({ sections, people }: Pick<Judgement, "sections" | "people">): Problem[] {
  return [
    ...sections.flatMap((each) => firstOf(sectionAgainstClause(each), sectionOtherwise(each))),
    ...people.flatMap((each) => firstOf(personAgainstClause(each), personOtherwise(each))),
  ];
}

/** One ground answers for all: the gravest asks for it. */
function firstOf(...problems: readonly (Problem | null)[]): Problem[] {
  return problems.filter((problem) => problem !== null).slice(0, 1);
}

const help = "请在“理由”一列写明依据。";

function sectionAgainstClause(each: JudgedSection): Problem | null {
  const { section, decision } = each;
  if (decision === null || decision.ground.filled) return null;
  const { approved } = decision;
  if (approved.value === null) return null;
  const { proposal } = each;
  if (proposal.range.includes(approved.value)) return null;
  return {
    code: "decision-without-ground",
    severity: "must-fix",
    place: decision.ground.place,
    message: `等次审定“科室等次”中${section.name}审定为“${approved.value}”，按方案${proposal.range.length > 1 ? "可能" : "建议"}的等次为${proposal.range.join("、")}，没有填理由。`,
    help,
    clause: proposal.failed.find(({ answer }) => answer === "符合")?.clause ?? "三",
  };
}

/** 审定 that differs from 评议 (四(三)4). */
function sectionOtherwise({ section, decision }: JudgedSection): Problem | null {
  if (decision === null || decision.ground.filled) return null;
  const { reviewed, approved } = decision;
  if (reviewed.value === null || approved.value === null || reviewed.value === approved.value) return null;
  return {
    code: "approved-otherwise-without-ground",
    severity: "check",
    place: decision.ground.place,
    message: `等次审定“科室等次”中${section.name}评议为“${reviewed.value}”，审定为“${approved.value}”，没有填理由。`,
    help,
    clause: "四(三)4",
  };
}

/** 优秀 beside a ground for 不称职, and 不称职 without one (五(一)). */
function personAgainstClause(each: JudgedPerson): Problem | null {
  const { person, decision } = each;
  if (decision === null || decision.ground.filled) return null;
  // The other grades need no ground, so nothing is judged for them.
  if (decision.approved.value !== "优秀" && decision.approved.value !== "不称职") return null;
  const [ground] = each.review.met;
  const own = {
    severity: "must-fix",
    place: decision.ground.place,
    discreetMessage: "等次审定“个人等次”需要核对。",
    help,
  } as const;
  if (decision.approved.value === "优秀" && ground !== undefined) {
    return {
      ...own,
      code: "excellent-against-ground",
      message: `等次审定“个人等次”中${person.name}审定为“优秀”，登记中有“${ground.asks}”的情形，没有填理由。`,
      clause: ground.clause,
    };
  }
  if (decision.approved.value === "不称职" && ground === undefined) {
    return {
      ...own,
      code: "incompetent-without-ground",
      message: `等次审定“个人等次”中${person.name}审定为“不称职”，登记中没有方案所列的情形，没有填理由。`,
      clause: "五(一)不称职",
    };
  }
  return null;
}

/** 审定 that differs from 审核 (五(二)2(4)). */
function personOtherwise({ person, decision }: JudgedPerson): Problem | null {
  if (decision === null || decision.ground.filled) return null;
  const { reviewed, approved } = decision;
  if (reviewed.value === null || approved.value === null || reviewed.value === approved.value) return null;
  return {
    code: "approved-otherwise-without-ground",
    severity: "check",
    place: decision.ground.place,
    message: `等次审定“个人等次”中${person.name}审核为“${reviewed.value}”，审定为“${approved.value}”，没有填理由。`,
    discreetMessage: "等次审定“个人等次”需要核对。",
    help,
    clause: "五(二)2(4)",
  };
}
