import { allOf, answer, anyOf, type Answer } from "../domain/grade.ts";
import type { Ask, Found } from "./condition.ts";
import type { SectionEvent, SectionQuestions } from "./section-questions.ts";

/** None confirmed, none waiting: 符合. One waiting leaves it open. */
export function none(ask: Ask<SectionQuestions>, ...kinds: SectionEvent[]): Answer {
  return allOf(
    kinds.map((kind) => {
      if (ask(`confirmed:${kind}`) > 0) return "不符合";
      return ask(`pending:${kind}`) > 0 ? "待研究认定" : "符合";
    }),
  );
}

/** At least one confirmed: 符合. One waiting leaves it open. */
export function some(ask: Ask<SectionQuestions>, ...kinds: SectionEvent[]): Answer {
  return anyOf(
    kinds.map((kind) => {
      if (ask(`confirmed:${kind}`) > 0) return "符合";
      return ask(`pending:${kind}`) > 0 ? "待研究认定" : "不符合";
    }),
  );
}

/** A case of 三(三): registered and confirmed it stands; otherwise a judgement on it says what no register shows. */
export function metOrFound(known: Answer, found: Found): Answer {
  return known === "符合" ? known : found(known);
}

/** A condition of a grade: what fails by the register stays failed; otherwise a judgement on it comes first. */
export function failedOrFound(known: Answer, found: Found): Answer {
  return known === "不符合" ? known : found(known);
}

/** A condition of a grade of which the register answers a part, and people the rest. */
export function partFound(known: Answer, found: Found): Answer {
  return known === "不符合" ? known : allOf([found(known), found()]);
}

/** Sanctions of people leave it open whether anybody offended in the sense of 三. */
export function untold(ask: Ask<SectionQuestions>, otherwise: Answer): Answer {
  return ask("sanctions") > 0 ? "待研究认定" : otherwise;
}

export function not(value: Answer): Answer {
  if (value === "待研究认定") return value;
  return answer(value === "不符合");
}

export function allTargetsFinished(ask: Ask<SectionQuestions>): Answer {
  if (ask("missedTargets") > 0) return "不符合";
  return ask("openTargets") > 0 || ask("targets") === 0 ? "待研究认定" : "符合";
}

/** Whether a share of the study tasks is reached; those that are still open may yet do so. Of none, people judge. */
export function studied(
  ask: Ask<SectionQuestions>,
  reached: "studyDone" | "studyOnTime",
  least: number,
  found: Found,
): Answer {
  const tasks = ask("studyTasks");
  if (tasks === 0) return found();
  const done = ask(reached);
  // Divided, never multiplied: 55 / 100 is 0.55 as written, 0.55 * 100 is more than 55.
  if (done / tasks >= least) return found("符合");
  return (done + ask("openStudyTasks")) / tasks >= least ? found("待研究认定") : "不符合";
}
