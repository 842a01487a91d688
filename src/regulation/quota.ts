/**
 * How many may be 优秀: the whole number within a percentage of those who count (五(一)比例: 30%以内), and no more than
 * a higher organ set (核定名额), where it did.
 */
export function quotaOf(people: number, percent: number, set: number | null): number {
  const share = Math.floor((people * percent) / 100);
  return set === null ? share : Math.min(share, set);
}
