import type { Month } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import type { Copy } from "./records.ts";

type Ledger = Copy<"targetLedger">;

/** What a section's 目标调整 explain: an annual target with the months that serve it, or one row of a month. */
export interface Adjustments {
  readonly ofTarget: (number: string) => boolean;
  readonly ofMonth: (month: Month, number: string, annual: string) => boolean;
}

/** The adjustments that a ledger registers with an approver (四(一)2); a row of a month is named as 5月3 or 5月第3项. */
export function adjustmentsIn({ rows }: Ledger): Adjustments {
  const named = new Set(
    rows.targetAdjustments
      .filter(({ approver }) => approver.filled)
      .map(({ target }) => comparable(target.text).replace(/[第项-]/g, "")),
  );
  const ofTarget = (number: string): boolean => number !== "" && named.has(comparable(number));
  return {
    ofTarget,
    ofMonth: (month, number, annual) => ofTarget(annual) || named.has(`${month}月${comparable(number)}`),
  };
}
