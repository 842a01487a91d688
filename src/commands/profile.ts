/** The pieces of a build that take time. */
export type Work = "读取报表" | "核对" | "编写文稿" | "排印文稿" | "写出文件";

/** Tells how long each piece of a build took. */
export interface Stopwatch {
  /** The time since the last piece ended was this one's. */
  readonly ended: (work: Work) => void;
  /** One line a piece, with its share of the whole; none where nothing was timed. */
  readonly lines: () => string[];
}

/** A stopwatch that starts now, by a clock in milliseconds. */
export function stopwatch(now: () => number): Stopwatch {
  const taken = new Map<Work, number>();
  let last = now();
  return {
    ended(work) {
      const time = now();
      taken.set(work, (taken.get(work) ?? 0) + time - last);
      last = time;
    },
    lines() {
      const whole = [...taken.values()].reduce((sum, each) => sum + each, 0);
      return [...taken].map(
        ([work, time]) =>
          `${work.padEnd(5, "　")}${(time / 1000).toFixed(1).padStart(8)}秒${String(Math.round((100 * time) / Math.max(whole, 1))).padStart(5)}%`,
      );
    },
  };
}
