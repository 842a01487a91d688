import type { Picture } from "../domain/picture.ts";
import type { Cited } from "../domain/place.ts";
import type { Figure } from "./figures.ts";

/** One column of a printed table; `share` is its part of the table's width, in percent. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
  readonly align: "left" | "center" | "right";
}

/** A printed table of finished strings; `total` is its last, emphasised row. */
export interface Table {
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

/** A part of an official paper: a level-one heading (“一、总体情况”), its paragraphs, then its tables and pictures. */
export interface Block {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
  readonly pictures?: readonly Picture[];
}

/** A block with the cells that its figures and sentences came from. */
export interface SourcedBlock {
  readonly block: Block;
  readonly sources: readonly Cited[];
  readonly figures: readonly Figure[];
}

/**
 * A paper laid out as an official document (GB/T 9704-2012): the bulletin and the publicity list.
 * `mark` is the red issuer mark, null for a plain head. Blank facts that the office has not given yet are strings
 * with room to write in (“〔2025〕　　号”), never made up.
 */
export interface OfficialPaper {
  readonly mark: string | null;
  readonly documentNumber: string | null;
  readonly title: string;
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  readonly signature: { readonly body: string; readonly date: string };
  readonly imprint: { readonly copiedTo: string; readonly issuer: string; readonly issuedOn: string } | null;
}

/** A form's box for an opinion: printed text above, blank lines for hand-written signature and date below. */
export interface OpinionBox {
  readonly label: string;
  readonly paragraphs: readonly string[];
  /** What stands before the blank for the signature: “签名”, “盖章或签名”. */
  readonly signedBy: string;
}

/** Tables under a title, on numbered pages, with the places to sign below: summaries, lists and ledgers. */
export interface TablePaper {
  readonly title: string;
  /** In brackets below the title: 2025年度, 2025年第一季度. */
  readonly subtitle: string;
  /** The line above the first table: 科室：计量科　负责人：王　明. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
  /** Small print below the tables: how a figure is counted, by which clause. */
  readonly notes: readonly string[];
  readonly opinions: readonly OpinionBox[];
  /** Labels of the hand-written signatures below: 填表人, 审核人; a place for the date ends the line. */
  readonly signers: readonly string[];
}
