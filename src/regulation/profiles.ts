import type { Numbers } from "./numbers.ts";

/** By which rules persons are graded where the scheme and the national rules differ. */
export const profileNames = ["方案", "2020年规定"] as const;
export type ProfileName = (typeof profileNames)[number];

/** What differs between the scheme and 公务员考核规定 (2020年修订). */
export interface Profile {
  readonly name: ProfileName;
  /** Numbers in place of the scheme's. */
  readonly numbers: Readonly<Partial<Numbers>>;
}

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  方案: { name: "方案", numbers: {} },
  "2020年规定": { name: "2020年规定", numbers: { excellentPercent: 20 } },
};
