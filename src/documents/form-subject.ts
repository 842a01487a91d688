import type { JudgedPerson } from "../assessment/judgement.ts";

/** What a form is made of: of somebody who does not take part, the roster's facts alone. */
export type FormSubject = Pick<
  JudgedPerson,
  "person" | "membership" | "appraisedBy" | "summary" | "comment" | "decision"
>;

/** Whether the leader in charge appraises: heads, people outside sections, sections without a head (五(二)2(4)). */
export function isLed({ appraisedBy }: Pick<JudgedPerson, "appraisedBy">): boolean {
  return appraisedBy === "leaderInCharge";
}

/** The folder and volume of people outside sections (`office.md` 6). */
export const outsideSections = "局领导班子以外其他人员";

/** The name of a person's volume: the section at the year's end. */
export function volumeOf({ membership }: Pick<JudgedPerson, "membership">): {
  readonly code: string;
  readonly name: string;
} {
  return membership.kind === "section"
    ? { code: membership.section.code, name: membership.section.name }
    : { code: "", name: outsideSections };
}

/** As folders and volumes are named: 02 计量科. */
export function volumeName({ code, name }: { readonly code: string; readonly name: string }): string {
  return code === "" ? name : `${code} ${name}`;
}
