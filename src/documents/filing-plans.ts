import type { Judgement } from "../assessment/judgement.ts";
import type { TablePaper } from "./blocks.ts";
import { filedPeople, filingDay } from "./filing-people.ts";
import { rosterView } from "./filing-roster.ts";
import { summaryView } from "./filing-summary.ts";
import { pathOf, type Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import type { Plans } from "./plan.ts";
import { issueOf, settingCells } from "./wording.ts";

/** What is filed with the higher office, to be signed and as workbooks: the roster and its summary (`domain.md` 3.6). */
export const filingPlans: Plans = (records, current) => {
  const day = filingDay(records, current);
  if (day === null) return [];
  return kinds.flatMap((kind) => [
    { day, compose: (judgement: Judgement) => printed(judgement, kind) },
    { day, compose: (judgement: Judgement) => asWorkbook(judgement, kind) },
  ]);
};

const kinds = ["filing-roster", "filing-summary"] as const;
type FilingKind = (typeof kinds)[number];

function printed(judgement: Judgement, kind: FilingKind): Paper {
  const view = viewOf(judgement, kind);
  return {
    ...common(judgement, view, "pdf"),
    kind,
    title: `${view.title}（${view.subtitle}）`,
    template: kind,
    layout: "landscape",
    view,
  };
}

function asWorkbook(judgement: Judgement, kind: FilingKind): Paper {
  const view = viewOf(judgement, kind);
  return {
    ...common(judgement, view, "xlsx"),
    kind: kind === "filing-roster" ? "filing-roster-workbook" : "filing-summary-workbook",
    title: `${view.title}（${view.subtitle}，电子表格）`,
    template: kind,
    layout: "workbook",
    view,
  };
}

function viewOf(judgement: Judgement, kind: FilingKind): TablePaper {
  return kind === "filing-roster" ? rosterView(judgement) : summaryView(judgement);
}

function common(judgement: Judgement, { title }: TablePaper, ending: "pdf" | "xlsx") {
  const { known, settings, year, day } = judgement.facts;
  const issue = issueOf(known, "年度考核备案表", (shown) => meansYear(shown, year));
  return {
    period: String(year),
    tree: "涉个人",
    path: pathOf("年度考核备案表", `${year}${title}.${ending}`),
    day,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay]),
      ...filedPeople(judgement).flatMap(({ cells }) => cells),
    ],
  } as const;
}
