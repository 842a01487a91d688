import type { JudgedPerson, JudgedSection, Judgement } from "../../src/assessment/judgement.ts";
import type { StepState } from "../../src/assessment/steps.ts";
import type { Cited } from "../../src/domain/place.ts";
import type { Filing } from "../../src/facts/filings.ts";
import type { Membership, Person } from "../../src/facts/people.ts";
import { ungradedGrounds } from "../../src/regulation/ungraded-grounds.ts";

/** What a line of `expected.md` asks for, and its answer with the cells. */
export interface Told {
  readonly text: string;
  readonly cells: readonly Cited[];
}

type Find = (judgement: Judgement, subject: string, item: string) => Told | undefined;

/** What can be asked for by name, beside what every case lists: `- 报送 计量科 2025-03月完成情况：补报，…`. */
const questions: Readonly<Record<string, Find>> = {
  报送: (judgement, subject, item) => {
    const filing = sectionNamed(judgement, subject)?.filings.find(
      ({ duty }) => `${duty.period}${duty.kind}` === item,
    );
    return filing === undefined ? undefined : filingTold(filing);
  },
  条款: (judgement, subject, item) => {
    const section = sectionNamed(judgement, subject)?.proposal;
    const review = personNamed(judgement, subject)?.review;
    const found = [
      ...(section === undefined ? [] : [section.failed, section.satisfactory, section.excellent].flat()),
      ...(review === undefined ? [] : [...review.grounds, ...review.ungraded]),
    ].find(({ id }) => id === item);
    if (found !== undefined) return { text: found.answer, cells: found.cells };
    // Of the grounds for 不确定等次 a review tells only those that are there.
    const isAsked = ungradedGrounds.some(({ condition }) => condition.id === item);
    return review !== undefined && isAsked ? { text: "不符合", cells: [] } : undefined;
  },
  目标: (judgement, subject, item) => {
    const found = sectionNamed(judgement, subject)?.targets.find(({ target }) => target.number.text === item);
    if (found === undefined) return undefined;
    const { state, late, cause, cells } = found;
    return { text: [state, ...(late ? ["超过时限"] : []), ...(cause === null ? [] : [cause])].join("，"), cells };
  },
  程序: (judgement, subject, item) => {
    const course = (sectionNamed(judgement, subject) ?? personNamed(judgement, subject))?.course;
    const step = course?.steps.find(({ name }) => name === item);
    return step === undefined ? undefined : stepTold(step.state);
  },
  人员: (judgement, subject) => {
    const person = judgement.facts.people.find(({ name }) => name === subject);
    return person === undefined ? undefined : personTold(judgement, person);
  },
  名额: ({ quotas }, subject) => {
    const quota = quotas.find(({ name }) => name === subject);
    if (quota === undefined) return undefined;
    const { participants, base, percent, places, proposed, reviewed, approved, cells } = quota;
    const chosen = `初定${proposed.length}人、审核${reviewed.length}人、审定${approved.length}人`;
    return { text: `${base}${participants}人，${percent}%以内，${places}名；${chosen}`, cells };
  },
};

const pattern = new RegExp(`^- ((${Object.keys(questions).join("|")}) (\\S+?)(?: (\\S+?))?)：`, "gm");

/** The answers to what a part of `expected.md` asks for, each under its own question. */
export function askedIn(expected: string, judgements: readonly Judgement[]): (Told & { question: string })[] {
  return [...expected.matchAll(pattern)].map(([, question = "", kind = "", subject = "", item = ""]) => {
    const found = judgements.map((judgement) => questions[kind]?.(judgement, subject, item));
    return { question, ...(found.find((each) => each !== undefined) ?? { text: "没有这一项", cells: [] }) };
  });
}

function sectionNamed({ sections }: Judgement, subject: string): JudgedSection | undefined {
  return sections.find(({ section }) => section.name === subject);
}

function personNamed({ people }: Judgement, subject: string): JudgedPerson | undefined {
  return people.find(({ person }) => person.name === subject);
}

function filingTold({ state, due, receivedOn, late, cells }: Filing): Told {
  const parts = [
    state,
    `期限${due ?? "待定"}`,
    ...(receivedOn === null ? [] : [`收到${receivedOn}`]),
    ...(late ? ["计一次"] : []),
  ];
  return { text: parts.join("，"), cells };
}

function stepTold(state: StepState<string>): Told {
  switch (state.kind) {
    case "未到":
      return { text: state.kind, cells: [] };
    case "已办":
      return { text: [state.kind, state.day ?? "不注日期"].join(" "), cells: [state.cell] };
    case "跳过":
      return { text: `跳过，已有${state.by}`, cells: [state.cell] };
    case "未注日期":
      return { text: state.missing === "day" ? "未注日期" : "只有日期", cells: [state.cell] };
    case "倒序":
      return { text: `倒序，早于${state.before}`, cells: [state.dayCell] };
  }
}

/** Where the year's end finds a person, who appraises, and by which moves. */
function personTold({ facts, people }: Judgement, { id, row, transfers }: Person): Told {
  const moves = transfers.map(({ kind }) => kind);
  const judged = people.find(({ person }) => person.id === id);
  if (judged !== undefined) {
    const by = judged.appraisedBy === "sectionHead" ? "科室负责人" : "主管局领导";
    const post = judged.head ? "，为负责人" : "";
    return {
      text: `${placeNamed(judged.membership)}${post}，由${by}评鉴`,
      cells: [row.category, judged.membership.cell, ...moves],
    };
  }
  const other = facts.notAppraised.find(({ person }) => person.id === id);
  return other === undefined
    ? { text: "不在本局参加考核", cells: [row.category, ...moves] }
    : { text: `${placeNamed(other.membership)}，${other.why}`, cells: [row.gradedBy, row.takesPart, ...moves] };
}

function placeNamed(membership: Membership): string {
  switch (membership.kind) {
    case "section":
      return membership.section.name;
    case "outside":
      return "不在科室";
    case "away":
      return "不在本局";
  }
}
