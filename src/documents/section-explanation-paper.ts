import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { explanationCells, explanationView } from "./explanation-paper.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { Plans } from "./plan.ts";
import { sectionFormDay } from "./section-appraisal-form.ts";
import { explainSection } from "./section-explanation.ts";
import { settingCells } from "./wording.ts";

/** One a section and year, on the day of its form. */
export const sectionExplanationPlans: Plans = (_records, current) =>
  current.sections.map((each) => ({
    day: sectionFormDay(each, current),
    compose: (judgement) => {
      const own = judgement.sections.find(({ section }) => section.code === each.section.code);
      return own === undefined ? null : composeSectionExplanation(judgement, own);
    },
  }));

function composeSectionExplanation(judgement: Judgement, each: JudgedSection): Paper {
  const { settings, year, day } = judgement.facts;
  const { section } = each;
  const explanation = explainSection(judgement, each);
  return {
    kind: "section-explanation",
    title: `考评依据说明（${year}年度　${section.name}）`,
    period: String(year),
    section: section.code,
    template: "explanation",
    layout: "table",
    tree: "内部",
    path: pathOf("考评依据说明", `${year}年度`, `${section.code} ${section.name}.pdf`),
    day,
    view: explanationView(explanation, "内部"),
    sources: [...settingCells(settings), section.cell, ...explanationCells(explanation)],
  };
}
