import type { PaperKey } from "../../documents/paper-key.ts";
import type { YearRecords } from "../../facts/records.ts";

/** The rows of a 公示 every name of which is withdrawn; none where one still counts. */
export function withdrawnRows(
  { name, period }: PaperKey,
  { decisions }: YearRecords,
): YearRecords["decisions"]["publicity"] {
  if (name !== "公示") return [];
  const rows = decisions.publicity.filter(({ batch }) => `第${batch.value ?? ""}批` === period);
  return rows.every(({ state }) => state.value === "撤回") ? rows : [];
}
