/** Which face a build drew each style with, as its manifest declares it. */
export interface Declared {
  readonly style: string;
  readonly face: string;
  readonly substituted: boolean;
}

export type Verdict = "符合" | "替代" | "不符合" | "不适用";

const real: Readonly<Record<string, RegExp>> = {
  仿宋: /fang ?song|仿宋|FZFS/iu,
  小标宋: /XiaoBiaoSong|小标宋|FZXBS/iu,
  黑体: /SimHei|黑体|FZHT/iu,
  楷体: /KaiTi|楷体|FZKT/iu,
  宋体: /SimSun|宋体|FZSS/iu,
};

/** Whether a face is one of its style: a real one, the office's own, or a substitute that the manifest declares. */
export function judgeFace(face: string, style: string, declared: readonly Declared[]): Verdict {
  if (real[style]?.test(face) === true) return "符合";
  const known = declared.find((each) => each.style === style && each.face === face);
  if (known === undefined) return "不符合";
  return known.substituted ? "替代" : "符合";
}

/** The gravest of several verdicts; there is nothing to judge where there are none. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ["不符合", "替代", "符合"];
  return order.find((each) => verdicts.includes(each)) ?? "不适用";
}
