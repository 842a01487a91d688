import type { JudgedSection } from "../assessment/judgement.ts";
import { sectionWhatIfs, type SectionWhatIf } from "../assessment/section-what-if.ts";
import { inChinese } from "../domain/day.ts";
import { rowOf } from "../domain/place.ts";
import { fullWidth, quoted } from "../domain/text.ts";
import { sectionChanges } from "../facts/section-changes.ts";
import type { EventRow } from "../facts/section-facts.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import { lateFilingConsequence, type LateFilingConsequence } from "../regulation/late-filings.ts";
import { consequenceText } from "./consequence-text.ts";
import { dutyName } from "./duty-name.ts";
import type { Told } from "./explanation.ts";
import { alteredCounts, suppose, type Supposition } from "./supposition.ts";

/** What single changes would lead a section's clauses elsewhere, each found by answering all of them again. */
export function sectionSuppositions(each: JudgedSection, { settings, day }: YearFacts): Told[] {
  const changed = sectionChanges(each, settings, day);
  const consequence = (late: number): LateFilingConsequence =>
    lateFilingConsequence(late, settings.rules.numbers);
  return suppose(
    sectionWhatIfs(each, changed, settings.rules).map((whatIf): Supposition => {
      const parts = [
        ...alteredCounts(each.facts, whatIf.facts),
        ...consequenceParts(each.lateConsequence, consequence(whatIf.facts.lateFilings.value)),
        ...outcomeParts(each, whatIf),
      ];
      return { ...supposed(whatIf.change), effect: parts.join("，") };
    }),
  );
}

function supposed(change: SectionWhatIf["change"]): Omit<Supposition, "effect"> {
  switch (change.kind) {
    case "filing": {
      const { filing, to } = change;
      const subject = { text: dutyName(filing.duty), cells: filing.cells };
      const isInTime = to === "in time";
      return { subject, verb: isInTime ? "按期报送" : "未按时报送", joins: !isInTime };
    }
    case "target": {
      const { target, to } = change;
      const number = target.target.number.text;
      const subject = {
        text: `年度目标第${number}项${quoted(target.target.target.text)}`,
        cells: target.cells,
      };
      return { subject, verb: targetVerb(to, target.state === "未完成"), joins: false };
    }
    case "task":
      return { subject: eventSubject(change.event), verb: "按时办结", joins: false };
    case "event":
      return { subject: eventSubject(change.event), verb: `认定为${change.to}`, joins: false };
    case "finding":
      return {
        subject: { text: fullWidth(change.id), cells: [] },
        verb: `经研究认定为${change.to}`,
        joins: true,
      };
    case "review":
      return { subject: { text: "领导小组", cells: [] }, verb: `评议为${change.to}`, joins: false };
  }
}

type TargetEnd = Extract<SectionWhatIf["change"], { kind: "target" }>["to"];

function targetVerb(to: TargetEnd, missed: boolean): string {
  switch (to) {
    case "finished":
      return "完成";
    case "finished in time":
      return "在时限内完成";
    case "missed, 主观":
    case "missed, 客观": {
      const cause = to === "missed, 主观" ? "主观" : "客观";
      return missed ? `未完成的原因认定为${cause}` : `因${cause}原因未完成`;
    }
  }
}

function eventSubject(event: EventRow): Told {
  const { kind, on } = event;
  return {
    text: `${on.value === null ? "" : inChinese(on.value)}登记的${kind.text}`,
    discreet: `“事项登记”第${rowOf(kind.place) ?? ""}行所列事项`,
    cells: [kind, event.conclusion],
  };
}

function consequenceParts(before: LateFilingConsequence, after: LateFilingConsequence): string[] {
  return before === after ? [] : [consequenceText(after)];
}

function outcomeParts(each: JudgedSection, { change, proposal }: SectionWhatIf): string[] {
  const { grade, range } = proposal;
  const before = each.proposal;
  const outcome =
    grade === "待研究认定" ? `等次待研究认定，可能的等次为${range.join("、")}` : `建议等次为${grade}`;
  const same = grade === before.grade && range.join() === before.range.join();
  if (!same) return [outcome];
  const met = (evaluations: typeof before.failed): string[] =>
    evaluations.filter(({ answer }) => answer === "符合").map(({ id }) => fullWidth(id));
  const [was, is] = [met(before.failed), met(proposal.failed)];
  const [gone, come] = [was.filter((id) => !is.includes(id)), is.filter((id) => !was.includes(id))];
  // Of a judgement on one case it is clear which case is meant.
  const named = (ids: readonly string[]): string =>
    change.kind === "finding" && ids.join() === fullWidth(change.id) ? "该情形" : `${ids.join("、")}所列情形`;
  return [
    ...(gone.length === 0 ? [] : [`不再有${named(gone)}`]),
    ...(come.length === 0 ? [] : [`增加${named(come)}`]),
    grade === "待研究认定" ? "等次仍待研究认定" : `建议等次仍为${grade}`,
  ];
}
