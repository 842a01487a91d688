import type { Day } from "../domain/day.ts";
import { lazily, once } from "../domain/lazily.ts";
import type { Cited, Facts } from "../domain/place.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import { isInScope } from "../regulation/scope.ts";
import type { SectionQuestions } from "../regulation/section-questions.ts";
import type { appraisalCounts } from "../sheets/appraisal-counts.ts";
import type { headComments } from "../sheets/head-comments.ts";
import type { AppraisalStage, sectionDecisions } from "../sheets/section-grades.ts";
import type { summaries } from "../sheets/summaries.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { filingsOf, type Filing } from "./filings.ts";
import { findingsOn, type Findings } from "./findings.ts";
import { headOn, type Head } from "./heads.ts";
import {
  membershipOn,
  namesPerson,
  peopleOf,
  trialOf,
  yearEnd,
  type Membership,
  type Person,
} from "./people.ts";
import { yearEntries, type PersonEntries } from "./person-entries.ts";
import { decisionStandings, type LedBack, type PersonDecision } from "./person-decisions.ts";
import { personFacts } from "./person-facts.ts";
import { PersonRows, sent } from "./person-rows.ts";
import { postingsOf, publicationOf, type Posting, type Publication } from "./publicity.ts";
import { latestCopies, type Copies, type Copy, type YearRecords } from "./records.ts";
import { routinesOf, type Routine } from "./routine.ts";
import { eventsOf, sectionFacts, type EventRow } from "./section-facts.ts";
import { sectionNamed, sectionsOf, type Section } from "./sections.ts";
import { settingsOf, type Settings } from "./settings.ts";
import { targetOutcomes, type TargetOutcome } from "./targets.ts";

type AppraisalCount = RowsOf<typeof appraisalCounts>[number];
type SectionDecision = RowsOf<typeof sectionDecisions>[number];

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
  /** Who heads it at the year's end; null where the leader in charge stands in. */
  readonly head: Head | null;
  /** The leading group's suggestion at the half-year (四(三)3), or null where there is no such row. */
  readonly halfYear: SectionDecision | null;
  /** The grade of the year's end (四(三)4), or null where there is no such row. */
  readonly decision: SectionDecision | null;
}

/** A person's year as known on a day. */
export interface PersonYear {
  readonly person: Person;
  /** Where the person belongs at the year's end, by the moves known on the day. */
  readonly membership: Membership;
  /** Whether the person heads that section, or is in charge of it. */
  readonly head: boolean;
  /**
   * Who comments and proposes: the section's head, or the leader in charge of heads, of people outside sections and of
   * sections without a head (五(二)2(3), 五(二)2(4)).
   */
  readonly appraisedBy: "sectionHead" | "leaderInCharge";
  /** The cell that says the person is on probation at the year's end, or null. */
  readonly onTrial: Cited | null;
  readonly entries: PersonEntries;
  readonly facts: Facts<PersonQuestions>;
  readonly findings: Findings;
  readonly summary: RowsOf<typeof summaries>[number] | null;
  readonly comment: RowsOf<typeof headComments>[number] | null;
  readonly tally: AppraisalCount | null;
  /** 民主评议 in the place of a tally, or null. */
  readonly discussion: AppraisalCount | null;
  /** The decision in force. */
  readonly decision: PersonDecision | null;
  /** The 公示 that counts (五(二)2(5)); null where there is none. */
  readonly publication: Publication | null;
  /** The objection in 公示 that led the person back to review, or null (五(二)2(5)). */
  readonly ledBack: LedBack | null;
}

/** A person in scope who gets no grade here: the roster excuses them, or a higher body grades them. */
export interface NotAppraised {
  readonly person: Person;
  readonly membership: Membership;
  readonly why: "不参加考核" | "上级机关确定等次";
}

/** All that the scheme asks about a year, as known on `day`: pure, and the same for the same records and day. */
export interface YearFacts {
  readonly known: YearRecords;
  readonly year: number;
  readonly day: Day;
  readonly settings: Settings;
  readonly sections: readonly SectionYear[];
  readonly people: readonly Person[];
  readonly postings: readonly Posting[];
  /** Those whom this bureau appraises and who take part (二), in the order of the roster. */
  readonly appraised: readonly PersonYear[];
  /** Those of the bureau at the year's end who have no grade from it (`office.md` 6), in the order of the roster. */
  readonly notAppraised: readonly NotAppraised[];
  /** The 平时考核 of a person by id. */
  readonly routineOf: (id: string) => Routine;
}

/**
 * Facts of records that `knownOn` has already cut to `day`. `filed` are the copies that tell when things were filed,
 * where a paper's content is read again from later ones.
 */
export function yearFacts(known: YearRecords, day: Day, filed: Copies = known.copies): YearFacts {
  const settings = settingsOf(known);
  const sections = sectionsOf(known);
  const people = peopleOf(known);
  const ledgers = latestCopies(known.copies.targetLedger);
  const routines = once(() => routinesOf(known));
  const ready = {
    known,
    year: known.year,
    day,
    settings,
    people,
    routineOf: (id: string) => routines()(id),
    sections: sections.map((section) =>
      sectionYear(known, filed, section, sections, people, ledgers, settings, day),
    ),
  };
  return lazily(ready, {
    postings: () => postingsOf(known, settings),
    appraised: () => appraisedOf(known, sections, people, settings, day),
    notAppraised: () => notAppraisedOf(known.year, sections, people),
  });
}

function sectionYear(
  known: YearRecords,
  filed: Copies,
  section: Section,
  sections: readonly Section[],
  people: readonly Person[],
  ledgers: ReadonlyMap<string, Copy<"targetLedger">>,
  settings: Settings,
  day: Day,
): SectionYear {
  const ledger = ledgers.get(section.code) ?? null;
  const isThis = (shown: string | null): boolean => sectionNamed(sections, shown)?.code === section.code;
  const decisionAt = (stage: AppraisalStage): SectionDecision | null =>
    known.decisions.sectionDecisions.find((row) => isThis(row.section.value) && stageOf(row) === stage) ??
    null;
  const made: SectionYear = lazily(
    { section, ledger },
    {
      filings: () => filingsOf({ ...known, copies: filed }, section, settings, day),
      targets: () => (ledger === null ? [] : targetOutcomes(ledger.rows, known.year, day)),
      events: () => eventsOf(known, section, sections, people),
      facts: () => sectionFacts(made.filings, made.targets, made.events, day),
      findings: () => findingsOn(known, isThis),
      head: () => headOn(section, yearEnd(known.year), people, sections),
      halfYear: () => decisionAt("半年初评"),
      decision: () => decisionAt("年终考评"),
    },
  );
  return made;
}

/** A row without 阶段 is of the year's end; one whose 阶段 must be mended is of neither. */
export function stageOf({ stage }: SectionDecision): AppraisalStage | null {
  return stage.filled ? stage.value : "年终考评";
}

function appraisedOf(
  known: YearRecords,
  sections: readonly Section[],
  people: readonly Person[],
  settings: Settings,
  day: Day,
): PersonYear[] {
  const summaries = new PersonRows(sent(known.copies.summaryForm, ({ rows }) => rows.summaries));
  const comments = new PersonRows(sent(known.copies.commentForm, ({ rows }) => rows.headComments));
  const counts = known.decisions.appraisalCounts.map((row) => ({ row, id: row.subject, from: null }));
  const tallies = new PersonRows(counts.filter(({ row }) => row.manner.value !== "民主评议"));
  const discussions = new PersonRows(counts.filter(({ row }) => row.manner.value === "民主评议"));
  const standingOf = decisionStandings(known);
  const entriesFor = yearEntries(known, people, settings, day);
  const end = yearEnd(known.year);
  return people.filter(takesPart).flatMap((person): PersonYear[] => {
    const membership = membershipOn(person, end, sections);
    if (!isAppraisedHere(person, membership)) return [];
    const code = membership.kind === "section" ? membership.section.code : null;
    const chief = membership.kind === "section" ? headOn(membership.section, end, people, sections) : null;
    const head = chief?.person.id === person.id;
    const appraisedBy: PersonYear["appraisedBy"] = chief === null || head ? "leaderInCharge" : "sectionHead";
    const standing = once(() => standingOf(person.id));
    const made: PersonYear = lazily(
      { person, membership, head, appraisedBy },
      {
        onTrial: () => trialOf(person),
        entries: () => entriesFor(person),
        facts: () => personFacts(made.entries, settings),
        findings: () => findingsOn(known, namesPerson(people, person)),
        summary: () => summaries.of(person.id, code),
        comment: () => comments.of(person.id, code),
        tally: () => tallies.of(person.id, code),
        discussion: () => discussions.of(person.id, code),
        decision: () => standing().decision,
        ledBack: () => standing().ledBack,
        publication: () => publicationOf(known, person.id, settings, day),
      },
    );
    return [made];
  });
}

function notAppraisedOf(
  year: number,
  sections: readonly Section[],
  people: readonly Person[],
): NotAppraised[] {
  return people
    .filter((person) => isInScope(person.category) && !takesPart(person))
    .flatMap((person): NotAppraised[] => {
      const membership = membershipOn(person, yearEnd(year), sections);
      const isVisiting = membership.kind === "section" && membership.visiting;
      if (membership.kind === "away" || isVisiting) return [];
      const above = person.row.gradedBy.value === "上级机关";
      return [{ person, membership, why: above ? "上级机关确定等次" : "不参加考核" }];
    });
}

/** Who left is not; who visits is where they come from, unless the roster says 参加 (`office.md` 6). */
export function isAppraisedHere({ row }: Person, membership: Membership): boolean {
  if (membership.kind === "away") return false;
  return membership.kind === "outside" || !membership.visiting || row.takesPart.value === "是";
}

/** 二, and the roster's own columns: in scope, graded by this bureau, not excused. */
export function takesPart(person: Person): boolean {
  const { gradedBy, takesPart: answer } = person.row;
  return isInScope(person.category) && gradedBy.value !== "上级机关" && answer.value !== "否";
}
