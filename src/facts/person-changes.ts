import { changedField, fact, type Facts } from "../domain/place.ts";
import type { PersonQuestions } from "../regulation/person-questions.ts";
import type { KeptPart } from "../sheets/keepers.ts";
import { replaced, told } from "./as-if.ts";
import type { MissedRow, PersonEntries } from "./person-entries.ts";
import { personFacts } from "./person-facts.ts";
import type { EventRow } from "./section-facts.ts";
import type { Settings } from "./settings.ts";
import type { LeaveRow } from "./spells.ts";

/** One thing of a person's registers that might be otherwise. */
export type PersonChange =
  | { readonly kind: "leave"; readonly row: LeaveRow; readonly to: "excused" | "unexcused" | "struck" }
  | { readonly kind: "missed"; readonly row: MissedRow; readonly to: "excused" | "unexcused" }
  | { readonly kind: "sanction"; readonly row: EventRow; readonly to: "属实" | "不属实" }
  | { readonly kind: "checked"; readonly part: KeptPart };

/** A person's facts counted again after one change. */
export interface PersonChanged {
  readonly change: PersonChange;
  readonly facts: Facts<PersonQuestions>;
}

/** The facts that each single change of a person's entries would make; most of them change no answer. */
export function personChanges(entries: PersonEntries, settings: Settings): PersonChanged[] {
  const counted = (change: PersonChange, changed: Partial<PersonEntries>): PersonChanged => ({
    change,
    facts: personFacts({ ...entries, ...changed }, settings),
  });
  const { leave, missed, sanctions, unchecked } = entries;
  return [
    ...leave.flatMap((row) =>
      leaveEnds(row).map((to) =>
        counted({ kind: "leave", row, to }, { leave: replaced(leave, row, leaveRow(row, to)) }),
      ),
    ),
    ...missed.flatMap((row) =>
      groundEnds(row).map((to) =>
        counted({ kind: "missed", row, to }, { missed: replaced(missed, row, [grounded(row, to)]) }),
      ),
    ),
    ...sanctions.flatMap((row) =>
      (["属实", "不属实"] as const)
        .filter((to) => to !== row.conclusion.value)
        .map((to) => {
          const changed = { ...row, conclusion: told(row.conclusion, to) };
          return counted({ kind: "sanction", row, to }, { sanctions: replaced(sanctions, row, [changed]) });
        }),
    ),
    ...(["attendance", "study", "branchStudy"] as const)
      .filter((part) => unchecked[part].value > 0)
      .map((part) => {
        const checked = { ...unchecked, [part]: fact(0, unchecked[part].cells) };
        return counted({ kind: "checked", part }, { unchecked: checked });
      }),
  ];
}

type LeaveEnd = "excused" | "unexcused" | "struck";
type GroundEnd = "excused" | "unexcused";

/** Of sick and personal leave no ground is asked: there an entry either counts or was made by mistake. */
function leaveEnds(row: LeaveRow): LeaveEnd[] {
  const { value } = row.kind;
  if (value === "病假" || value === "事假") return ["struck"];
  return value === "旷工" || value === "超假" ? groundEnds(row) : [];
}

/** What is found to be without ground may turn out to have one; what nobody has found, either. */
function groundEnds({ unexcused, confirmedBy }: Pick<MissedRow, "unexcused" | "confirmedBy">): GroundEnd[] {
  if (unexcused.value === "否") return [];
  return unexcused.value === "是" && confirmedBy.filled ? ["excused"] : ["excused", "unexcused"];
}

function leaveRow(row: LeaveRow, to: LeaveEnd): LeaveRow[] {
  return to === "struck" ? [] : [grounded(row, to)];
}

function grounded<R extends Pick<MissedRow, "unexcused" | "confirmedBy">>(row: R, to: GroundEnd): R {
  const unexcused = told(row.unexcused, to === "excused" ? "否" : "是");
  return { ...row, unexcused, confirmedBy: changedField(row.confirmedBy, { filled: true }) };
}
