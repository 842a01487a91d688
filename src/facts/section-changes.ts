import type { Day } from "../domain/day.ts";
import type { Facts } from "../domain/place.ts";
import type { SectionQuestions } from "../regulation/section-questions.ts";
import type { Filing } from "./filings.ts";
import { replaced, told } from "./as-if.ts";
import { sectionFacts, type EventRow } from "./section-facts.ts";
import type { Settings } from "./settings.ts";
import type { TargetOutcome } from "./targets.ts";
import type { SectionYear } from "./year-facts.ts";

/** One thing of a section's year that might be otherwise. */
export type SectionChange =
  | { readonly kind: "filing"; readonly filing: Filing; readonly to: "in time" | "late" }
  | {
      readonly kind: "target";
      readonly target: TargetOutcome;
      readonly to: "finished" | "finished in time" | "missed, 主观" | "missed, 客观";
    }
  | { readonly kind: "task"; readonly event: EventRow; readonly to: "in time" }
  | { readonly kind: "event"; readonly event: EventRow; readonly to: "属实" | "不属实" };

/** A section's facts counted again after one change. */
export interface SectionChanged {
  readonly change: SectionChange;
  readonly facts: Facts<SectionQuestions>;
}

/** The facts that each single change of a section's year would make; most of them change no answer. */
export function sectionChanges(
  { filings, targets, events }: SectionYear,
  settings: Settings,
  day: Day,
): SectionChanged[] {
  const counted = (change: SectionChange): SectionChanged => {
    const changed = changedParts({ filings, targets, events }, change, day);
    return {
      change,
      facts: sectionFacts(changed.filings, changed.targets, changed.events, day),
    };
  };
  return [
    ...filings.flatMap((filing) =>
      filingEnds(filing, settings).map((to) => counted({ kind: "filing", filing, to })),
    ),
    ...targets.flatMap((target) => targetEnds(target).map((to) => counted({ kind: "target", target, to }))),
    ...events.flatMap((event) => eventChanges(event).map(counted)),
  ];
}

type FilingEnd = Extract<SectionChange, { kind: "filing" }>["to"];
type TargetEnd = Extract<SectionChange, { kind: "target" }>["to"];
type Parts = Pick<SectionYear, "filings" | "targets" | "events">;

function filingEnds({ duty, late, undecided, state }: Filing, { parameters }: Settings): FilingEnd[] {
  if (late) return ["in time"];
  if (undecided) return ["in time", "late"];
  const counted = duty.kind !== "半年自检报告" || parameters.countSelfReport === "是";
  return state === "未到期" && counted ? ["late"] : [];
}

function targetEnds({ state, late, cause }: TargetOutcome): TargetEnd[] {
  switch (state) {
    case "已完成":
      return late ? ["finished in time"] : [];
    case "已批准调整":
      return [];
    case "未完成":
      return [
        "finished",
        ...(cause === "主观" ? [] : (["missed, 主观"] as const)),
        ...(cause === "客观" ? [] : (["missed, 客观"] as const)),
      ];
    case "未到期":
    case "无法判定":
      return ["finished", "missed, 主观", "missed, 客观"];
  }
}

function eventChanges(event: EventRow): SectionChange[] {
  const { kind, due, doneOn, conclusion } = event;
  const isTask = kind.value === "学习任务" || kind.value === "领导交办";
  const overdue = doneOn.value === null || (due.value !== null && doneOn.value > due.value);
  const inTime: SectionChange[] = isTask && overdue ? [{ kind: "task", event, to: "in time" }] : [];
  if (kind.value === "学习任务" || conclusion.value === "不属实") return inTime;
  const ends = conclusion.value === "属实" ? (["不属实"] as const) : (["属实", "不属实"] as const);
  return [...inTime, ...ends.map((to): SectionChange => ({ kind: "event", event, to }))];
}

function changedParts(parts: Parts, change: SectionChange, day: Day): Parts {
  switch (change.kind) {
    case "filing": {
      const late = change.to === "late";
      const filing: Filing = { ...change.filing, late, undecided: false, state: late ? "补报" : "按时" };
      return { ...parts, filings: replaced(parts.filings, change.filing, [filing]) };
    }
    case "target":
      return {
        ...parts,
        targets: replaced(parts.targets, change.target, [{ ...change.target, ...ended(change.to) }]),
      };
    case "task": {
      const { doneOn, due } = change.event;
      const event = { ...change.event, doneOn: told(doneOn, due.value ?? day) };
      return { ...parts, events: replaced(parts.events, change.event, [event]) };
    }
    case "event": {
      const event = { ...change.event, conclusion: told(change.event.conclusion, change.to) };
      return { ...parts, events: replaced(parts.events, change.event, [event]) };
    }
  }
}

function ended(to: TargetEnd): Pick<TargetOutcome, "state" | "late" | "cause"> {
  switch (to) {
    case "finished":
    case "finished in time":
      return { state: "已完成", late: false, cause: null };
    case "missed, 主观":
      return { state: "未完成", late: false, cause: "主观" };
    case "missed, 客观":
      return { state: "未完成", late: false, cause: "客观" };
  }
}
