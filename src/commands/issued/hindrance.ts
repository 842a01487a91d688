import { inChinese, type Day } from "../../domain/day.ts";
import { rowOf } from "../../domain/place.ts";
import type { Issued } from "../../documents/issued.ts";
import type { Candidate } from "./candidate.ts";

/** 〔2025〕3号，2025年4月11日. */
export function issueText({ number, issuedOn }: Pick<Issued, "number" | "issuedOn">): string {
  return number === null ? inChinese(issuedOn) : `${number}，${inChinese(issuedOn)}`;
}

/** Why a paper cannot be issued on a day, with what to do; null where nothing stands against it. */
export function hindrance({ drafts, row, standing }: Candidate, asOf: Day): string | null {
  if (row === null && standing !== undefined) {
    return standing.withdrawal === null
      ? `已经印发（${issueText(standing.last)}）。需要重新印发的，在“印发登记”另填一行，“更正或取代”填“取代”。`
      : `已于${inChinese(standing.withdrawal.issuedOn)}撤回。需要重新印发的，在“印发登记”另填一行，“更正或取代”填“取代”。`;
  }
  const [first] = drafts;
  if (first === undefined) return `截至${inChinese(asOf)}，这份文稿还没有形成。`;
  if (row === null) {
    return "“印发登记”中没有这份文稿。请在“文稿与印发”的“印发登记”中登记文号、签发人和印发日期。";
  }
  const missing = [
    ...(hasNumber(first.paper.view) && row.number.value === null ? ["文号"] : []),
    ...(row.signer.value === null ? ["签发人"] : []),
    ...(row.issuedOn.value === null ? ["印发日期"] : []),
  ];
  const where = `“印发登记”第${rowOf(row.paper.place) ?? ""}行`;
  if (missing.length > 0) return `${where}的${missing.join("、")}还没有填写。`;
  if (drafts.some(({ incomplete }) => incomplete)) {
    return "这份文稿带“待补正”。请先按“必须改”各条改好有关报表。";
  }
  const on = row.issuedOn.value;
  if (on !== null && on > asOf) return `${where}的印发日期是${inChinese(on)}，还没有到。`;
  const dataDay = first.paper.day;
  if (on !== null && on < dataDay) {
    return `${where}的印发日期是${inChinese(on)}，早于数据截至${inChinese(dataDay)}。`;
  }
  return null;
}

/** Whether a paper has room for a 文号: under a red head it always does. */
function hasNumber(view: object): boolean {
  return "documentNumber" in view && typeof view.documentNumber === "string";
}
