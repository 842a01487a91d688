import { months, quarters } from "../domain/period.ts";
import type { SectionYear, YearFacts } from "../facts/year-facts.ts";
import { membershipOn, yearEnd, type Person } from "../facts/people.ts";
import { conditionIds } from "../regulation/condition-ids.ts";
import {
  attendanceRegister,
  commentForm,
  decisionForm,
  officeRegister,
  paperForm,
  routineAppraisal,
  summaryForm,
  targetLedger,
} from "../sheets/forms.ts";
import { keepersIn } from "../sheets/keepers.ts";
import { appraisalStages } from "../sheets/section-grades.ts";
import type { Form } from "../workbook/sheet.ts";
import { personChoice } from "../workbook/kinds.ts";
import type { Contents } from "../workbook/write.ts";
import { filledRows } from "./filled-rows.ts";

/** A workbook to write: where, which form, with what in place. */
export interface Blank {
  readonly path: string;
  readonly form: Form;
  readonly contents: Contents<Form>;
}

export function listsOf({ sections, people }: YearFacts): Contents<Form>["lists"] {
  return {
    科室: sections.map(({ section }) => section.name),
    人员: people.map(({ id, name }) => personChoice(id, name)),
    条款: conditionIds,
  };
}

/** The four workbooks of a section, with its people and what it has filed already. */
export function sectionBlanks({ section, ledger }: SectionYear, facts: YearFacts): Blank[] {
  const { year } = facts;
  const people = membersOf(facts, section.code);
  const named = people.map(({ id, name }) => ({ id, name }));
  const { annualTargets, monthlyTargets, targetAdjustments, selfChecks } = targetLedger.sheets;
  const rows = new Map<Form, Contents<Form>["rows"]>([
    [
      targetLedger,
      ledger === null
        ? {}
        : {
            annualTargets: filledRows(annualTargets, ledger.rows.annualTargets),
            monthlyTargets: filledRows(monthlyTargets, ledger.rows.monthlyTargets),
            targetAdjustments: filledRows(targetAdjustments, ledger.rows.targetAdjustments),
            selfChecks: filledRows(selfChecks, ledger.rows.selfChecks),
          },
    ],
    [
      routineAppraisal,
      {
        routineRecords: months.flatMap((month) => named.map((each) => ({ ...each, month }))),
        quarterlyEvaluations: quarters.flatMap((quarter) => named.map((each) => ({ ...each, quarter }))),
      },
    ],
    [summaryForm, { summaries: named }],
    [commentForm, { headComments: named }],
  ]);
  return [...rows].map(([form, own]) => ({
    path: `${section.code} ${section.name}/${year}年${form.name}（${section.name}）.xlsx`,
    form,
    contents: { owner: section.name, year, rows: own, lists: listsOf(facts) },
  }));
}

function membersOf({ people, sections, year }: YearFacts, code: string): Person[] {
  const all = sections.map(({ section }) => section);
  return people.filter((person) => {
    const membership = membershipOn(person, yearEnd(year), all);
    return membership.kind === "section" && membership.section.code === code;
  });
}

/** The workbooks that the office keeps, but for 设置 and 花名册, which exist by then; to be written into `folder`. */
export function officeBlanks(facts: YearFacts, folder = "目标管理办公室"): Blank[] {
  const { year, appraised, sections, settings } = facts;
  const lists = listsOf(facts);
  const plain = (form: Form, rows: Contents<Form>["rows"]): Blank => ({
    path: `${folder}/${year}年${form.name}.xlsx`,
    form,
    contents: { owner: "", year, rows, lists },
  });
  return [
    ...keepersIn(settings.parameters.attendanceKeepers).map((keeper) => ({
      path: `${folder}/${year}年${attendanceRegister.name}（${keeper}）.xlsx`,
      form: attendanceRegister,
      contents: { owner: keeper, year, rows: { monthlyChecks: months.map((month) => ({ month })) }, lists },
    })),
    plain(officeRegister, {}),
    plain(decisionForm, {
      appraisalCounts: appraised.map(({ person }) => ({ subject: person.id })),
      sectionDecisions: appraisalStages.flatMap((stage) =>
        sections.map(({ section }) => ({ section: section.name, stage })),
      ),
      personDecisions: appraised.map(({ person }) => ({ id: person.id, name: person.name })),
    }),
    plain(paperForm, {}),
  ];
}
