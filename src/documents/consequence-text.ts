import type { LateFilingConsequence } from "../regulation/late-filings.ts";
import { cite } from "../regulation/quote.ts";

/** What 四(一)3 holds for a number of late filings, as part of a sentence. */
export function consequenceText(consequence: LateFilingConsequence): string {
  switch (consequence) {
    case "无":
      return "未到给予批评的次数";
    case "给予批评":
      return `按${cite("四(一)3")}应给予批评`;
    case "按未达标处理":
      return `按${cite("四(一)3")}作未达标处理`;
  }
}
