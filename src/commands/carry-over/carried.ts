import type { Form } from "../../workbook/sheet.ts";
import type { Contents } from "../../workbook/write.ts";

/** What a workbook of the new year starts with, and what people should look at before it is used. */
export interface Carried<F extends Form> {
  readonly rows: Contents<F>["rows"];
  /** Each a whole sentence: what was left out or is not known. */
  readonly toCheck: readonly string[];
}

/** 甲、乙、丙 behind what is said of them; nothing where there is nobody. */
export function sentence(lead: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${lead}：${names.join("、")}。`];
}
