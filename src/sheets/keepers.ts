import { comparable } from "../domain/text.ts";
import type { Occasion } from "./non-attendance.ts";

/** What a register of attendance is kept of, as one keeper answers for it. */
export interface Kept {
  /** Who keeps it where 设置 names nobody else. */
  readonly keeper: string;
  /** Whether leave and absence are recorded there. */
  readonly leave: boolean;
  readonly occasions: readonly Occasion[];
}

/** Who keeps what (五(一)5–10, 12). */
export const kept = {
  attendance: { keeper: "办公室", leave: true, occasions: ["值班", "会议", "集体活动", "社会募捐"] },
  study: { keeper: "机关党委", leave: false, occasions: ["全机关集中学习"] },
  branchStudy: { keeper: "党支部", leave: false, occasions: ["党支部学习"] },
} as const satisfies Readonly<Record<string, Kept>>;

export type KeptPart = keyof typeof kept;

const separators = /[、，,;；\s]+/;

/** The keepers whose registers there are, as 设置 names them: 办公室、机关党委、党支部. */
export function keepersIn(named: string): string[] {
  return [...new Set(named.split(separators).filter((name) => name !== ""))];
}

/**
 * Who of the named keepers answers for a part: its own keeper (of several branches each), or where none of them is
 * named the first, who then records it too.
 */
export function keepersOf(part: KeptPart, named: readonly string[]): readonly string[] {
  const own = named.filter((name) => comparable(name).endsWith(kept[part].keeper));
  return own.length > 0 ? own : named.slice(0, 1);
}
