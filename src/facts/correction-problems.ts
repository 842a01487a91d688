import type { Problem } from "../diagnostics.ts";
import { rowOf } from "../domain/place.ts";
import { isOfYear } from "./filings.ts";
import type { YearFacts } from "./year-facts.ts";

/** Corrections whose 期间 states another year than the register's: they reach no paper. */
export function correctionProblems({ known, year }: YearFacts): Problem[] {
  return known.register.filingCorrections
    .filter((row) => !isOfYear(row, year))
    .map(({ period }) => ({
      code: "period-of-another-year",
      severity: "must-fix",
      place: period.place,
      message: `目标办登记“报送更正”第${rowOf(period.place) ?? ""}行“期间”填的是“${period.text}”，不是${year}年度的期间，暂不生效。`,
      help: "请核对年份；属于其他年度的，登记到该年度的目标办登记。",
      clause: "四(一)3",
    }));
}
