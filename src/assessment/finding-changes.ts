import type { Answer } from "../domain/grade.ts";
import { fact, type Fact } from "../domain/place.ts";
import type { Evaluation } from "./evaluate.ts";

/** A judgement (研究认定) that people might record, or record otherwise; `id` is a condition's, or a whole clause's. */
export interface FindingChange {
  readonly kind: "finding";
  readonly id: string;
  readonly to: "符合" | "不符合";
}

/** A change of one judgement, with the judgements as they would then stand. */
export interface FindingChanged {
  readonly change: FindingChange;
  readonly found: ReadonlyMap<string, Fact<Answer>>;
}

/** Each open condition judged either way, and each recorded judgement turned round. */
export function findingChanges(
  evaluations: readonly Evaluation[],
  findings: ReadonlyMap<string, Fact<Answer>>,
): FindingChanged[] {
  const open = evaluations.filter(
    ({ id, judged, openFor }) => judged && openFor !== null && !findings.has(id),
  );
  const changes = [
    ...open.flatMap(({ id }) => (["符合", "不符合"] as const).map((to) => ({ id, to }))),
    ...[...findings].map(([id, { value }]) => ({
      id,
      to: value === "符合" ? ("不符合" as const) : ("符合" as const),
    })),
  ];
  return changes.map(({ id, to }) => ({
    change: { kind: "finding", id, to },
    found: new Map([...findings, [id, fact(to)]]),
  }));
}
