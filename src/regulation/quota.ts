/** 五(一)比例: 30%以内. */
export const quotaNumbers = { percent: 30 } as const;

/**
 * How many may be 优秀: the whole number within 30% of those who take part (五(一)比例), and no more than a higher
 * organ set (核定名额), where it did.
 */
export function quotaOf(participants: number, set: number | null): number {
  const share = Math.floor((participants * quotaNumbers.percent) / 100);
  return set === null ? share : Math.min(share, set);
}
