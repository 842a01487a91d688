import type { NumbersInForce } from "./numbers.ts";
import type { Profile } from "./profiles.ts";

/** The scheme as a year applies it: by which rules, and with the numbers that the office set in place of its own. */
export interface Rules {
  readonly profile: Profile;
  readonly numbers: NumbersInForce;
}
