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

/** A table that stands behind the text on pages across (A4 横排), under its own title: 附件. */
export interface Attachment {
  readonly title: string;
  readonly table: Table;
}

/** A block with the cells that its figures and sentences came from. */
export interface SourcedBlock {
  readonly block: Block;
  /** What its paragraphs refer to by 见附件. */
  readonly attachment?: Attachment;
  readonly sources: readonly Cited[];
  readonly figures: readonly Figure[];
}

/** The red head of the bureau: its 发文机关标志. */
export interface RedHead {
  readonly kind: "红头";
  readonly mark: string;
}

/** The head of an internal newsletter: 刊名, then who edits it and when on one line; its 期号 is the document's number. */
export interface NewsletterHead {
  readonly kind: "内部简报";
  readonly name: string;
  readonly editor: string;
  readonly date: string;
}

/** The head of minutes, with those who were there, who are named below the text (GB/T 9704, 10.3). */
export interface MinutesHead {
  readonly kind: "纪要";
  readonly mark: string;
  readonly editor: string;
  readonly date: string;
  readonly attended: readonly { readonly label: "出席" | "缺席"; readonly names: string }[];
}

/** No head: the paper begins with its title. */
export interface PlainHead {
  readonly kind: "无";
}

/** 版记: who else gets the paper (抄送, or 报 and 发), who issues it and when. */
export interface Imprint {
  readonly sentTo: readonly { readonly label: "抄送" | "报" | "发"; readonly names: string }[];
  readonly issuer: string;
  readonly issuedOn: string;
}

/** 署名 and 成文日期; with `sealed`, room is left for the seal over both (GB/T 9704, 7.3.5). */
export interface Signature {
  readonly body: string;
  readonly date: string;
  readonly sealed: boolean;
}

/**
 * A paper laid out as an official document (GB/T 9704-2012): bulletins, notices, the publicity list.
 * Blank facts that the office has not given yet are strings with room to write in (“〔2025〕　　号”), never made up.
 */
export interface OfficialPaper {
  readonly head: RedHead | NewsletterHead | MinutesHead | PlainHead;
  /** 发文字号, or the 期号 of a newsletter. */
  readonly documentNumber: string | null;
  readonly title: string;
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
  /** Null where the head says who speaks and when. */
  readonly signature: Signature | null;
  readonly imprint: Imprint | null;
  /** The line at the end that is signed on receipt. */
  readonly receipt?: string;
}

/** An official paper that never has a red head: 公示, 报告, 通知书. */
export interface PlainPaper extends OfficialPaper {
  readonly head: PlainHead;
  readonly signature: Signature;
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
