import { inChinese } from "../domain/day.ts";
import type { MissedRow } from "../facts/person-entries.ts";
import type { LeaveRow } from "../facts/spells.ts";

/** An entry of leave or absence as a sentence names it: 2025年3月1日至2025年3月25日病假. */
export function spellText({ kind, from, to, half }: LeaveRow): string {
  const first = from.value === null ? from.text : inChinese(from.value);
  const last = to.value === null ? to.text : inChinese(to.value);
  return `${first === last ? first : `${first}至${last}`}${kind.text}${half.value === "是" ? "半天" : ""}`;
}

/** An entry of non-attendance as a sentence names it: 2025年3月5日会议缺席. */
export function occasionText({ on, occasion, manner }: MissedRow): string {
  return `${on.value === null ? on.text : inChinese(on.value)}${occasion.text}${manner.text}`;
}
