import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import { inChinese, type Day } from "../domain/day.ts";
import type { PersonOutcome } from "../domain/grade.ts";
import type { Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { PersonDecision } from "../facts/person-decisions.ts";
import type { Step } from "./explanation.ts";
import type { Posting } from "../facts/publicity.ts";
import { isLed } from "./form-subject.ts";
import { gradeName } from "./grade-name.ts";
import { gradeStep, groundOf, groundStep } from "./section-trail.ts";

/**
 * Opinion, review and approval (五(二)2(4)) and 公示 (五(二)2(5)); where an objection led back to review, every round
 * of them, by their days.
 */
export function personDecisionSteps(judgement: Judgement, each: JudgedPerson): Step[] {
  const { decision, ledBack, publication } = each;
  if (ledBack === null) return [...roundSteps(decision, each, judgement), ...publicitySteps(publication)];
  const { row, on } = ledBack;
  const objected: Step = {
    on,
    by: "目标管理办公室",
    what: "公示异议处理",
    value: {
      text: row.objection.text === "" ? row.state.text : row.objection.text,
      cells: [row.state, row.objection],
    },
  };
  const rounds = judgement.facts.known.decisions.personDecisions
    .filter(({ id }) => comparable(id.value ?? "") === each.person.id)
    .flatMap((round) => roundSteps(round, each, judgement))
    .filter(({ value }) => value.cells.length > 0);
  const dated = (step: Step): string => step.on ?? "9999";
  const objectedTo = judgement.facts.postings.find((posting) => posting.row === row) ?? null;
  return [...rounds, ...publicitySteps(objectedTo), objected, ...publicitySteps(publication)].sort(
    (left, right) => (dated(left) < dated(right) ? -1 : dated(left) > dated(right) ? 1 : 0),
  );
}

function roundSteps(decision: PersonDecision | null, each: JudgedPerson, { facts }: Judgement): Step[] {
  const { category } = each.person;
  const grade = (
    by: string,
    what: string,
    field: Field<PersonOutcome> | undefined,
    on: Field<Day> | undefined,
  ): Step => {
    const shown = field?.value == null ? null : gradeName(category, field.value, facts.settings);
    return gradeStep(by, what, field, on, shown);
  };
  const ground = groundOf(decision);
  return [
    ...(isLed(each) ? [gradeStep("主管局领导", "意见", decision?.leaderOpinion, decision?.leaderOn)] : []),
    grade("考评小组", "审核", decision?.reviewed, decision?.reviewedOn),
    grade("局党组", "审定", decision?.approved, decision?.approvedOn),
    ...(ground === null ? [] : [groundStep(ground)]),
  ];
}

function publicitySteps(publication: Posting | null): Step[] {
  if (publication === null) return [];
  const { row, from, end } = publication;
  const text = [
    from?.value == null ? "" : `自${inChinese(from.value)}起`,
    end === null ? "" : `至${inChinese(end)}止`,
    row.state.value === null ? "" : `，${row.state.value}`,
  ].join("");
  const cells = [...(from === null ? [] : [from]), row.to, row.state];
  return [{ on: from?.value ?? null, by: "目标管理办公室", what: "公示", value: { text, cells } }];
}
