import { plusDays, type Day } from "../domain/day.ts";

/** The first day that counts of a 公示 posted on a day: that day itself, or the next one (五(二)2(5); 本局设定). */
export function firstPublicDay(posted: Day, postingDayCounts: "是" | "否"): Day {
  return postingDayCounts === "是" ? posted : plusDays(posted, 1);
}
