import { judgedPersonOf, type JudgedPerson, type Judgement } from "../assessment/judgement.ts";
import { stepsOf } from "./appraisal-form-plans.ts";
import { volumeName, volumeOf } from "./form-subject.ts";
import { explanationCells, explanationView } from "./explanation-paper.ts";
import { pathOf, type Paper } from "./paper.ts";
import { explainPerson } from "./person-explanation.ts";
import { latestStep, type Plans } from "./plan.ts";
import { settingCells } from "./wording.ts";

/** One for each person who takes part, on the day of the person's form. */
export const personExplanationPlans: Plans = (records, current) =>
  current.people.map((each) => ({
    day: latestStep(stepsOf(each, current), records.year),
    compose: (judgement) => {
      const own = judgedPersonOf(judgement, each.person.id);
      return own === null ? null : composePersonExplanation(judgement, own);
    },
  }));

function composePersonExplanation(judgement: Judgement, each: JudgedPerson): Paper {
  const { settings, year, day } = judgement.facts;
  const { id, name, row } = each.person;
  const volume = volumeOf(each);
  const explanation = explainPerson(judgement, each);
  return {
    kind: "person-explanation",
    title: `考评依据说明（${year}年度　${name}）`,
    period: String(year),
    person: id,
    ...(volume.code === "" ? {} : { section: volume.code }),
    template: "explanation",
    layout: "table",
    tree: "涉个人",
    path: pathOf("考评依据说明", `${year}年度`, volumeName(volume), `${id} ${name}.pdf`),
    day,
    view: explanationView(explanation, "涉个人"),
    sources: [
      ...settingCells(settings),
      row.name,
      row.category,
      each.membership.cell,
      ...explanationCells(explanation),
    ],
  };
}
