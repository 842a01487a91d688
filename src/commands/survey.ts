import {
  filesOf,
  personDecisionFiles,
  personDecisionProblems,
  sectionDecisionProblems,
} from "../assessment/decision-problems.ts";
import { judge, type Judgement } from "../assessment/judgement.ts";
import { inOrder, type Problem, type CheckProblem } from "../diagnostics.ts";
import { keepingLast, lazily, once } from "../domain/lazily.ts";
import { yearOf, type Day } from "../domain/day.ts";
import { latestCopies, type Copies, type Copy, type YearRecords } from "../facts/records.ts";
import { correctionProblems } from "../facts/correction-problems.ts";
import { acrossWorkbooks } from "../facts/across-workbooks.ts";
import { entriesTwice } from "../facts/entries-twice.ts";
import { eventProblems } from "../facts/event-problems.ts";
import { knownOn } from "../facts/known-on.ts";
import { readAgain } from "../facts/read-again.ts";
import { attendanceProblems } from "../facts/attendance-problems.ts";
import { ledgerProblems } from "../facts/ledger-problems.ts";
import { moveProblems } from "../facts/move-problems.ts";
import { referenceProblems } from "../facts/references.ts";
import { calendarYearMissing } from "../facts/settings.ts";
import { yearFacts } from "../facts/year-facts.ts";
import { publicityEnd } from "../facts/publicity.ts";
import { periodProblems } from "../documents/period-problems.ts";
import { inputFolders, isInOffice } from "../intake/places.ts";
import type { Input } from "../intake/input.ts";
import { conditionIds } from "../regulation/condition-ids.ts";

/** A year as judged on a day, with the problems that show only when its workbooks are read together. */
export interface JudgedYear {
  readonly judgement: Judgement;
  readonly problems: readonly Problem[];
  /** Those of them that may hold a paper back which reads these workbooks; found without the others. */
  readonly mustFixIn: (files: ReadonlySet<string>) => readonly Problem[];
}

/** A year's records with its judgements, one for each day asked for. */
export interface YearSurvey {
  readonly records: YearRecords;
  /** Judges anew for each day but the first that was asked for: a large year's judgement takes much room. */
  readonly on: (day: Day) => JudgedYear;
  /** As on a paper's data day, with the content that later copies give to what was reported by then. */
  readonly again: (dataDay: Day, contentDay: Day) => Judgement;
}

/** The whole input as it stands on the as-of day. */
export interface Survey {
  readonly asOf: Day;
  readonly years: readonly YearSurvey[];
  /** Of latest copies, of the office's workbooks, and of files that cannot be read; in the order of mending. */
  readonly problems: readonly Problem[];
}

export function survey(input: Input, asOf: Day): Survey {
  const years = input.years.map(yearSurvey);
  const latest = new Set(years.flatMap(({ records }) => latestFiles(records, asOf)));
  const ofWorkbooks = [...input.problemsByFile]
    .filter(([file]) => latest.has(file) || isInOffice(file))
    .flatMap(([, problems]) => problems);
  const together = years.flatMap(({ on }) => {
    const { judgement, problems: found } = on(asOf);
    return [...found, ...acrossWorkbooks(judgement.facts)];
  });
  return { asOf, years, problems: inOrder([...input.fileProblems, ...ofWorkbooks, ...together]) };
}

function yearSurvey(records: YearRecords): YearSurvey {
  const judgedOn = (day: Day): JudgedYear => judgedYear(judge(yearFacts(knownOn(records, day), day)));
  // The first day asked for is the as-of day, to which everybody comes back.
  let first: { readonly day: Day; readonly year: JudgedYear } | null = null;
  const on = (day: Day): JudgedYear => {
    first ??= { day, year: judgedOn(day) };
    return first.day === day ? first.year : judgedOn(day);
  };
  const readAgainOn = keepingLast((dataDay: Day) => {
    const filed = knownOn(records, dataDay).copies;
    return keepingLast((contentDay: Day) =>
      judge(yearFacts(readAgain(records, dataDay, contentDay), dataDay, filed)),
    );
  });
  return { records, on, again: (dataDay, contentDay) => readAgainOn(dataDay)(contentDay) };
}

function judgedYear(judgement: Judgement): JudgedYear {
  const { facts } = judgement;
  const questions = (): CheckProblem[] => [
    ...ledgerProblems(facts),
    ...attendanceProblems(facts),
    ...eventProblems(facts),
    ...periodProblems(facts.known),
  ];
  const anywhere = once((): Problem[] => [
    ...facts.settings.problems,
    ...referenceProblems(facts, conditionIds),
    ...entriesTwice(facts),
    ...correctionProblems(facts),
    ...sectionDecisionProblems(judgement),
    ...calendarProblems(judgement),
    ...rosterProblems(judgement),
  ]);
  const moves = once(() => moveProblems(facts));
  const decisions = once(() => personDecisionProblems(judgement));
  const rosterFiles = once(() => new Set(filesOf(facts.known.roster)));
  const decisionFiles = once(() => personDecisionFiles(facts.known));
  return lazily(
    {
      judgement,
      // Where everybody would have to be judged, that is done only for papers that it can concern.
      mustFixIn: (files: ReadonlySet<string>) =>
        [
          ...anywhere(),
          ...(meet(files, rosterFiles()) ? moves() : []),
          ...(meet(files, decisionFiles()) ? decisions() : []),
        ].filter(({ severity }) => severity === "must-fix"),
    },
    { problems: () => [...questions(), ...anywhere(), ...moves(), ...decisions()] },
  );
}

function meet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((each) => right.has(each));
}

function latestFiles({ copies }: YearRecords, asOf: Day): string[] {
  const of = (key: keyof Copies): string[] => {
    const known: readonly Copy[] = copies[key];
    return [...latestCopies(known.filter(({ receivedOn }) => receivedOn <= asOf)).values()].map(
      ({ file }) => file,
    );
  };
  return [...of("targetLedger"), ...of("routineAppraisal"), ...of("summaryForm"), ...of("commentForm")];
}

/** Years that a deadline or a 公示 needed and the calendar does not hold. */
function calendarProblems({ facts, sections }: Judgement): Problem[] {
  const years = new Set<number>();
  const { calendar } = facts.settings;
  // Deadlines fall into the year or just beside it: where those are held, no filing need be looked at.
  const isHeld = [-1, 0, 1].every((beside) => calendar.holds(facts.year + beside));
  for (const { state, duty } of isHeld ? [] : sections.flatMap(({ filings }) => filings)) {
    if (state === "期限待定") years.add(yearOf(duty.date));
  }
  if (!calendar.holds(facts.year)) years.add(facts.year);
  for (const { from } of facts.known.decisions.publicity) {
    if (from.value === null || publicityEnd(from.value, facts.settings) !== null) continue;
    const year = yearOf(from.value);
    // A period that starts in a year that is held ran out of it.
    years.add(calendar.holds(year) ? year + 1 : year);
  }
  return [...years].sort((left, right) => left - right).map((year) => calendarYearMissing(facts.known, year));
}

function rosterProblems({ facts }: Judgement): Problem[] {
  const { known, people, sections, year } = facts;
  const missing = (code: string, file: string, sheet: string, message: string, help: string): Problem => ({
    code,
    severity: "must-fix",
    place: { file, sheet, cell: null },
    message,
    help,
  });
  return [
    ...(sections.length === 0
      ? [
          missing(
            "sections-missing",
            known.settingsFile,
            "科室",
            `${year}年度设置“科室”还没有填写。`,
            "请列出本单位各科室的代码、名称和主管局领导。",
          ),
        ]
      : []),
    ...(people.length === 0
      ? [
          missing(
            "roster-missing",
            `${inputFolders.office}/${year}年花名册.xlsx`,
            "人员",
            `${year}年度花名册还没有填写，或没有放入“目标办登记”。`,
            "请填写花名册“人员”后放入“目标办登记”文件夹。",
          ),
        ]
      : []),
  ];
}
