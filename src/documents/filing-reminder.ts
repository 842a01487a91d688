import type { Judgement, JudgedSection } from "../assessment/judgement.ts";
import { inChinese, monthAndDate, plusDays, yearOf, type Day } from "../domain/day.ts";
import { workingDaysLate } from "../facts/lateness.ts";
import type { Filing } from "../facts/filings.ts";
import type { Settings } from "../facts/settings.ts";
import { cite } from "../regulation/quote.ts";
import type { ClauseId } from "../regulation/wording.ts";
import { yearInHand } from "../facts/years.ts";
import { dutyName } from "./duty-name.ts";
import { schemeName } from "./wording.ts";

/** What one section is reminded of: one sentence or two, ready to be sent. */
export interface SectionReminder {
  readonly section: string;
  readonly text: string;
}

/** 报送提醒 of a day: what falls due in the coming days and what is missing. */
export interface FilingReminder {
  readonly opening: string;
  readonly sections: readonly SectionReminder[];
  /** 落款: the target office and the day. */
  readonly signature: readonly [office: string, date: string];
}

interface Item {
  readonly year: number;
  readonly filing: Filing;
  readonly settings: Settings;
}

interface SectionItems {
  readonly name: string;
  readonly due: Item[];
  readonly missing: Item[];
}

/** The clauses that set the dates, in the order of the scheme. */
const dateClauses = ["四(一)2", "四(二)1", "四(三)2"] as const satisfies readonly ClauseId[];

/**
 * All years in hand in one reminder: in January a section owes December's report of one and the plans of the other.
 */
export function reminderOf(all: readonly Judgement[], asOf: Day): FilingReminder {
  const inHand = yearInHand(
    all.map(({ facts }) => facts.year),
    asOf,
  );
  const judgements = all.filter(({ facts }) => inHand !== null && facts.year >= inHand);
  const settings = judgements.at(-1)?.facts.settings;
  const sections = [...itemsBySection(judgements, asOf).values()].filter(
    ({ due, missing }) => due.length + missing.length > 0,
  );
  const named = sections.flatMap(({ due, missing }) => [...due, ...missing]);
  return {
    opening: settings === undefined || named.length === 0 ? nothingToSay : openingOf(named, settings),
    sections: sections.map((each) => ({ section: each.name, text: textOf(each, asOf) })),
    signature: [settings?.unit.targetOffice ?? "目标管理办公室", inChinese(asOf)],
  };
}

const nothingToSay = "近期没有应报送的材料，也没有逾期未报的材料。";

/** By code, in the order of the latest year: a section that was renamed is one section. */
function itemsBySection(judgements: readonly Judgement[], asOf: Day): ReadonlyMap<string, SectionItems> {
  const found = new Map<string, SectionItems>();
  for (const { section } of judgements.toReversed().flatMap(({ sections }) => sections)) {
    if (!found.has(section.code)) found.set(section.code, { name: section.name, due: [], missing: [] });
  }
  for (const { facts, sections } of judgements) {
    for (const each of sections)
      collect(each, facts.year, facts.settings, asOf, found.get(each.section.code));
  }
  return found;
}

function collect(
  { filings }: JudgedSection,
  year: number,
  settings: Settings,
  asOf: Day,
  into: SectionItems | undefined,
): void {
  const until = plusDays(asOf, settings.parameters.reminderDays);
  for (const filing of filings) {
    const item = { year, filing, settings };
    if (filing.state === "未报") into?.missing.push(item);
    if (filing.state === "期限待定" && filing.receivedOn === null) into?.due.push(item);
    // Where the year's days off are not known yet, the scheme's own date is the earliest that it can be.
    const due = filing.due ?? filing.duty.date;
    if (filing.state === "未到期" && asOf <= due && due <= until) into?.due.push(item);
  }
}

function openingOf(items: readonly Item[], settings: Settings): string {
  const clauses = new Set<ClauseId>(items.map(({ filing }) => filing.duty.clause));
  const cited = dateClauses.filter((id) => clauses.has(id)).map(cite);
  return `各科室：按照${schemeName(settings)}${cited.join("、")}的规定，现将有关材料报送事项提醒如下。`;
}

function textOf({ due, missing }: SectionItems, asOf: Day): string {
  const named = (items: readonly Item[], told: (item: Item) => string): string =>
    items.map((item) => `${nameIn(item, asOf)}（${told(item)}）`).join("、");
  return [
    due.length === 0 ? "" : `请报送${named(due, (item) => dueText(item, asOf))}。`,
    missing.length === 0 ? "" : `尚未收到${named(missing, (item) => missingText(item, asOf))}，请尽快补报。`,
  ].join("");
}

/** With its year where that is not the year of the day. */
function nameIn({ year, filing }: Item, asOf: Day): string {
  const name = dutyName(filing.duty);
  if (filing.duty.kind === "年度目标") return `${year}${name}`;
  return year === yearOf(asOf) ? name : `${year}年${name}`;
}

function dateIn(day: Day, asOf: Day): string {
  return yearOf(day) === yearOf(asOf) ? monthAndDate(day) : inChinese(day);
}

function dueText({ filing }: Item, asOf: Day): string {
  return filing.state === "期限待定"
    ? "期限待放假安排明确后确定"
    : `${dateIn(filing.due ?? filing.duty.date, asOf)}前`;
}

function missingText({ filing, settings }: Item, asOf: Day): string {
  const due = filing.due ?? filing.duty.date;
  const late = workingDaysLate(filing, settings, asOf) ?? 0;
  return `应于${dateIn(due, asOf)}前报送${late === 0 ? "" : `，已逾期${late}个工作日`}`;
}

/** The reminder as a text to paste into the work group's chat: one line a section. */
export function reminderText({ opening, sections, signature }: FilingReminder): string {
  return [opening, ...sections.map(({ section, text }) => `${section}：${text}`), ...signature].join("\n");
}
