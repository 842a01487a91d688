import type { Day } from "../domain/day.ts";
import type { FormRows } from "../workbook/sheet.ts";
import type {
  attendanceRegister,
  decisionForm,
  officeRegister,
  paperForm,
  rosterForm,
  SectionFormKey,
  SectionFormRows,
  settingsForm,
} from "../sheets/forms.ts";

/** One dated copy of what a section sent in; the file's name is the only record of when. */
export interface Copy<K extends SectionFormKey = SectionFormKey> {
  readonly form: K;
  readonly section: string;
  readonly receivedOn: Day;
  /** Which copy of that section on that day, from 1. */
  readonly sequence: number;
  /** Path below the input folder. */
  readonly file: string;
  readonly rows: SectionFormRows[K];
}

export type Copies = { readonly [K in SectionFormKey]: readonly Copy<K>[] };

/** A register of which each keeper has a copy of its own. */
export interface KeptRegister {
  readonly keeper: string;
  readonly file: string;
  readonly rows: FormRows<typeof attendanceRegister>;
}

/** All that the workbooks of one year say. Copies stand in the order of their receipt. */
export interface YearRecords {
  readonly year: number;
  readonly settingsFile: string;
  /** 目标办登记, whether it is there or not. */
  readonly registerFile: string;
  readonly settings: FormRows<typeof settingsForm>;
  readonly roster: FormRows<typeof rosterForm>;
  readonly attendance: readonly KeptRegister[];
  readonly register: FormRows<typeof officeRegister>;
  readonly decisions: FormRows<typeof decisionForm>;
  readonly papers: FormRows<typeof paperForm>;
  readonly copies: Copies;
}

/** The latest copy of each section, by section code; of copies in the order of receipt the last one. */
export function latestCopies<K extends SectionFormKey>(
  copies: readonly Copy<K>[],
): ReadonlyMap<string, Copy<K>> {
  return new Map(copies.map((copy) => [copy.section, copy]));
}
