import type { Evaluation } from "../assessment/evaluate.ts";
import type { JudgedPerson } from "../assessment/judgement.ts";
import { personWhatIfs, type PersonWhatIf } from "../assessment/person-what-if.ts";
import { inChinese } from "../domain/day.ts";
import { fullWidth } from "../domain/text.ts";
import { personChanges } from "../facts/person-changes.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import type { Told } from "./explanation.ts";
import { alteredCounts, suppose, type Supposition } from "./supposition.ts";
import { occasionText, spellText } from "./entry-words.ts";

/** What single changes would alter what stands against a person, each found by answering all of 五(一) again. */
export function personSuppositions(each: JudgedPerson, { settings }: YearFacts): Told[] {
  const changed = personChanges(each.entries, settings);
  return suppose(
    personWhatIfs(each, changed, settings.rules).map((whatIf): Supposition => {
      const parts = [
        ...alteredCounts(each.facts, whatIf.facts, askedAnew(each, whatIf)),
        ...outcomeParts(each, whatIf),
      ];
      return { ...supposed(whatIf.change), effect: parts.join("，") };
    }),
  );
}

/** Whether a fact was asked for by a ground that would be answered otherwise. */
function askedAnew({ review }: JudgedPerson, { review: after }: PersonWhatIf): (name: string) => boolean {
  const answers = new Map(review.grounds.map(({ id, answer }) => [id, answer]));
  const altered = after.grounds.filter(({ id, answer }) => answers.get(id) !== answer);
  const ids = new Set(altered.map(({ id }) => id));
  const both = [...altered, ...review.grounds.filter(({ id }) => ids.has(id)), ...review.ungraded];
  const asked = new Set(both.flatMap((each) => each.asked.map(({ name }) => name)));
  return (name) => asked.has(name);
}

const parts = { attendance: "考勤登记", study: "全机关集中学习登记", branchStudy: "党支部学习登记" } as const;

function supposed(change: PersonWhatIf["change"]): Omit<Supposition, "effect"> {
  switch (change.kind) {
    case "leave": {
      const { row, to } = change;
      const verbs = {
        excused: "经认定不是无故",
        unexcused: "经认定为无故",
        struck: "经核实不计入",
      } as const;
      return {
        subject: { text: spellText(row), cells: [row.kind, row.from, row.to, row.unexcused] },
        verb: verbs[to],
        joins: false,
      };
    }
    case "missed": {
      const { row, to } = change;
      return {
        subject: { text: occasionText(row), cells: [row.on, row.manner, row.unexcused] },
        verb: to === "excused" ? "经认定不是无故" : "经认定为无故",
        joins: false,
      };
    }
    case "sanction": {
      const { on, kind, conclusion } = change.row;
      const when = on.value === null ? "" : inChinese(on.value);
      return {
        subject: { text: `${when}登记的${kind.text}`, cells: [kind, conclusion] },
        verb: `认定为${change.to}`,
        joins: false,
      };
    }
    case "checked":
      return { subject: { text: `各月${parts[change.part]}`, cells: [] }, verb: "均经核对", joins: false };
    case "finding":
      return {
        subject: { text: fullWidth(change.id), cells: [] },
        verb: `经研究认定为${change.to}`,
        joins: true,
      };
  }
}

function outcomeParts({ review }: JudgedPerson, { change, review: after }: PersonWhatIf): string[] {
  const ids = (evaluations: readonly Evaluation[]): string[] => evaluations.map(({ id }) => id);
  const less = (from: readonly Evaluation[], those: readonly Evaluation[]): string[] =>
    ids(from).filter((id) => !ids(those).includes(id));
  const [gone, come] = [less(review.met, after.met), less(after.met, review.met)];
  const [settled, opened] = [less(review.open, after.open), less(after.open, review.open)];
  const denied = settled.filter((id) => !come.includes(id));
  // Of a judgement on one ground it is clear which ground is meant.
  const named = (own: readonly string[]): string =>
    change.kind === "finding" && own.length === 1 && own[0] === change.id
      ? "该情形"
      : `${own.map(fullWidth).join("、")}所列情形`;
  const [dropped, added] = [less(review.ungraded, after.ungraded), less(after.ungraded, review.ungraded)];
  return [
    ...(gone.length === 0 ? [] : [`不再有${named(gone)}`]),
    ...(come.length === 0 ? [] : [`${named(come)}提请研究`]),
    ...(dropped.length === 0 ? [] : ["不再有不确定等次的情形"]),
    ...(added.length === 0 ? [] : ["增加不确定等次的情形，提请研究"]),
    ...(denied.length === 0 ? [] : [`可以认定没有${named(denied)}`]),
    ...(opened.length === 0 ? [] : [`${named(opened)}尚不能认定`]),
  ];
}
