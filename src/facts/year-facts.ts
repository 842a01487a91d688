import type { Day } from "../domain/day.ts";
import type { Facts } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import { isInScope } from "../regulation/scope.ts";
import type { SectionQuestions } from "../regulation/section-questions.ts";
import type { appraisalCounts } from "../sheets/appraisal-counts.ts";
import type { headComments } from "../sheets/head-comments.ts";
import type { personDecisions } from "../sheets/person-grades.ts";
import type { sectionDecisions } from "../sheets/section-grades.ts";
import type { summaries } from "../sheets/summaries.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { filingsOf, type Filing } from "./filings.ts";
import { findingsOn, type Findings } from "./findings.ts";
import {
  isHead,
  membershipOn,
  peopleOf,
  personNamed,
  yearEnd,
  type Membership,
  type Person,
} from "./people.ts";
import { personFacts } from "./person-facts.ts";
import { latestCopies, type Copy, type YearRecords } from "./records.ts";
import { eventsOf, sectionFacts, type EventRow } from "./section-facts.ts";
import { sectionNamed, sectionsOf, type Section } from "./sections.ts";
import { settingsOf, type Settings } from "./settings.ts";
import { targetOutcomes, type TargetOutcome } from "./targets.ts";

/** A section's year as known on a day. */
export interface SectionYear {
  readonly section: Section;
  readonly filings: readonly Filing[];
  /** The latest ledger, or null where none has come in. */
  readonly ledger: Copy<"targetLedger"> | null;
  readonly targets: readonly TargetOutcome[];
  readonly events: readonly EventRow[];
  readonly facts: Facts<SectionQuestions>;
  readonly findings: Findings;
  readonly decision: RowsOf<typeof sectionDecisions>[number] | null;
}

/** A person's year as known on a day. */
export interface PersonYear {
  readonly person: Person;
  /** Where the person belongs at the year's end, by the moves known on the day. */
  readonly membership: Membership;
  /** Whether the person heads that section. */
  readonly head: boolean;
  readonly facts: Facts<PersonQuestions>;
  readonly findings: Findings;
  readonly summary: RowsOf<typeof summaries>[number] | null;
  readonly comment: RowsOf<typeof headComments>[number] | null;
  readonly tally: RowsOf<typeof appraisalCounts>[number] | null;
  readonly decision: RowsOf<typeof personDecisions>[number] | null;
}

/** All that the scheme asks about a year, as known on `day`: pure, and the same for the same records and day. */
export interface YearFacts {
  readonly known: YearRecords;
  readonly year: number;
  readonly day: Day;
  readonly settings: Settings;
  readonly sections: readonly SectionYear[];
  readonly people: readonly Person[];
  /** Those whom this bureau appraises and who take part (二), in the order of the roster. */
  readonly appraised: readonly PersonYear[];
}

/** Facts of records that `knownOn` has already cut to `day`. */
export function yearFacts(known: YearRecords, day: Day): YearFacts {
  const settings = settingsOf(known);
  const sections = sectionsOf(known);
  const people = peopleOf(known);
  const ledgers = latestCopies(known.copies.targetLedger);
  return {
    known,
    year: known.year,
    day,
    settings,
    people,
    sections: sections.map((section) =>
      sectionYear(known, section, sections, people, ledgers, settings, day),
    ),
    appraised: appraisedOf(known, sections, people, settings, day),
  };
}

function sectionYear(
  known: YearRecords,
  section: Section,
  sections: readonly Section[],
  people: readonly Person[],
  ledgers: ReadonlyMap<string, Copy<"targetLedger">>,
  settings: Settings,
  day: Day,
): SectionYear {
  const ledger = ledgers.get(section.code) ?? null;
  const filings = filingsOf(known, section, settings, day);
  const targets = ledger === null ? [] : targetOutcomes(ledger.rows, known.year, day);
  const events = eventsOf(known, section, sections, people);
  const isThis = (shown: string | null): boolean => sectionNamed(sections, shown)?.code === section.code;
  return {
    section,
    filings,
    ledger,
    targets,
    events,
    facts: sectionFacts(filings, targets, events, settings, day),
    findings: findingsOn(known, isThis),
    decision: known.decisions.sectionDecisions.find((row) => isThis(row.section.value)) ?? null,
  };
}

function appraisedOf(
  known: YearRecords,
  sections: readonly Section[],
  people: readonly Person[],
  settings: Settings,
  day: Day,
): PersonYear[] {
  const byId = <R extends { readonly id: { readonly value: string | null } }>(rows: readonly R[]) =>
    new Map(rows.flatMap((row) => (row.id.value === null ? [] : [[comparable(row.id.value), row] as const])));
  const summaries = byId(
    [...latestCopies(known.copies.summaryForm).values()].flatMap(({ rows }) => rows.summaries),
  );
  const comments = byId(
    [...latestCopies(known.copies.commentForm).values()].flatMap(({ rows }) => rows.headComments),
  );
  const decisions = byId(known.decisions.personDecisions);
  const tallies = new Map(
    known.decisions.appraisalCounts.map((row) => [comparable(row.subject.value ?? ""), row]),
  );
  const end = yearEnd(known.year);
  return people.filter(takesPart).flatMap((person): PersonYear[] => {
    const membership = membershipOn(person, end, sections);
    if (membership.kind === "away") return [];
    return [
      {
        person,
        membership,
        head: membership.kind === "section" && isHead(person, membership.section, people),
        facts: personFacts(known, person, people, settings, day),
        findings: findingsOn(known, (subject) => personNamed(people, subject)?.id === person.id),
        summary: summaries.get(person.id) ?? null,
        comment: comments.get(person.id) ?? null,
        tally: tallies.get(person.id) ?? null,
        decision: decisions.get(person.id) ?? null,
      },
    ];
  });
}

/** 二, and the roster's own columns: in scope, graded by this bureau, not excused. */
function takesPart(person: Person): boolean {
  const { gradedBy, takesPart: answer } = person.row;
  return isInScope(person.category) && gradedBy.value !== "上级机关" && answer.value !== "否";
}
