import type { FormPages } from "./appraisal-form-pages.ts";
import type { OpinionBox, Table } from "./blocks.ts";

/** The person's form, 年度考核登记表, page by page as printed (`domain.md` 3.1). */
export interface AppraisalFormView extends FormPages {
  readonly title: string;
  readonly year: string;
  readonly name: string;
  /** The widths of the columns of facts, in percent. */
  readonly columns: readonly number[];
}

/** The section's form, 科室目标管理考评表 (`domain.md` 3.2). */
export interface SectionAppraisalFormView {
  readonly title: string;
  readonly year: string;
  readonly section: string;
  readonly head: string;
  readonly leaderInCharge: string;
  readonly reporter: string;
  readonly filledInOn: string;
  readonly targets: Table;
  readonly common: Table;
  readonly veto: Table;
  readonly materials: Table;
  readonly opinions: readonly OpinionBox[];
}

/** 目标调整审批表: a filed target and its change. */
export interface TargetAdjustmentView {
  readonly title: string;
  readonly year: string;
  readonly section: string;
  readonly head: string;
  readonly leaderInCharge: string;
  /** The filed target: its number, what it is, how it is measured, when it is due, who answers for it. */
  readonly number: string;
  readonly target: string;
  readonly goal: string;
  readonly due: string;
  readonly owners: string;
  readonly content: string;
  readonly reason: string;
  readonly approver: string;
  readonly on: string;
  readonly opinions: readonly OpinionBox[];
  readonly note: string;
}

/** 科室半年考评表: a section's half year, with room for the leading group's suggestion (四(三)). */
export interface HalfYearSectionFormView {
  readonly title: string;
  readonly year: string;
  readonly section: string;
  readonly head: string;
  readonly leaderInCharge: string;
  /** The day that the figures run to. */
  readonly until: string;
  readonly targets: Table;
  readonly filings: Table;
  readonly materials: Table;
  readonly common: Table;
  readonly opinions: readonly OpinionBox[];
  readonly note: string;
}
