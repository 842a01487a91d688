import { plusDays, type Day } from "../domain/day.ts";

/** The first day that counts of a 公示 posted on a day: that day itself, or the next one (五(二)2(5); 本局设定). */
export function firstPublicDay(posted: Day, postingDayCounts: "是" | "否"): Day {
  return postingDayCounts === "是" ? posted : plusDays(posted, 1);
}

/** Whether a row of 公示 in this state was taken off its list: withdrawn, or corrected and to be publicised anew. */
export function isTakenOff(state: string | null): boolean {
  return state === "撤回" || state === "更正";
}
