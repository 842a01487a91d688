import { registered } from "../../documents/issue-register.ts";
import type { Issued } from "../../documents/issued.ts";
import { keyText } from "../../documents/paper-key.ts";
import { inChinese, type Day } from "../../domain/day.ts";
import { rowOf } from "../../domain/place.ts";
import type { YearRecords } from "../../facts/records.ts";
import type { Effects } from "../effects.ts";
import type { Candidate } from "./candidate.ts";
import { freeze } from "./freeze.ts";
import { issueFolder, recordFile } from "./places.ts";
import { writeIssueRecord } from "./record.ts";
import { withdrawnRows } from "./withdrawn-rows.ts";

/**
 * Records that an issued paper is withdrawn; it stays where it was frozen. Asks for a row of 印发登记 with 撤回, or for a
 * 公示 all of whose names are withdrawn. Answers with the reason where it cannot be done.
 */
export async function withdrawPaper(
  input: string,
  { year, key, standing }: Candidate,
  records: YearRecords,
  asOf: Day,
  { terminal }: Effects,
): Promise<string | null> {
  if (standing === undefined) return "这份文稿还没有印发，不需要撤回。";
  if (standing.withdrawal !== null) return `已于${inChinese(standing.withdrawal.issuedOn)}撤回。`;
  const row = registered(records, key).withdrawals[standing.acts - standing.times] ?? null;
  if (row === null && withdrawnRows(key, records).length === 0) {
    return "请先在“印发登记”另填一行，“更正或取代”填“撤回”，并填签发人和印发日期（撤回的日期）。";
  }
  const on = row === null ? asOf : row.issuedOn.value;
  if (on === null || (row !== null && row.signer.value === null)) {
    return `“印发登记”第${row === null ? "" : (rowOf(row.paper.place) ?? "")}行的签发人、印发日期还没有填全。`;
  }
  if (on > asOf) return `撤回的日期是${inChinese(on)}，还没有到。`;
  if (on < standing.last.issuedOn)
    return `撤回的日期${inChinese(on)}早于印发日期${inChinese(standing.last.issuedOn)}。`;
  const act: Omit<Issued, "folder"> = {
    act: "withdraw",
    year,
    key,
    sequence: standing.acts + 1,
    number: row?.number.value ?? null,
    signer: row?.signer.value ?? null,
    issuedOn: on,
    copies: null,
    corrects: standing.last.corrects,
    papers: [],
  };
  const folder = issueFolder(year, key, act.sequence);
  const record = writeIssueRecord(act, { unit: {}, parameters: {} }, "");
  if (!(await freeze(input, folder, [{ name: recordFile, bytes: record }]))) return `“${folder}”已经存在。`;
  terminal.say(`已撤回：${keyText(key)}（${inChinese(on)}），登记在${folder}。`);
  return null;
}
