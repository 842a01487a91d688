import type { TransferKind } from "../sheets/transfers.ts";

/** What a move does to where a person belongs. */
export type PlaceEffect =
  /** Belongs to the new section from that day, and was not in the bureau before. */
  | "joins"
  /** Belongs to the new section from that day, where one is given. */
  | "moves"
  /** Works in the new section and is appraised where they come from. */
  | "visits"
  /** Works elsewhere and belongs where they belonged; who belonged nowhere here comes as a visitor. */
  | "lent"
  /** No longer belongs to the bureau. */
  | "leaves";

export interface TransferEffect {
  readonly place: PlaceEffect;
  /** Whether the person answers for the section from that day: always, or where the post is a head's. */
  readonly heads: "always" | "by post" | "no";
  /** Whether the person is on probation until the year's end (公务员法: one year). */
  readonly onTrial: boolean;
}

const plain = { heads: "no", onTrial: false } as const;

/** The effect of every kind of 异动 (`office.md` 6). */
export const transferEffects: Readonly<Record<TransferKind, TransferEffect>> = {
  调入: { ...plain, place: "joins" },
  试用: { ...plain, place: "joins", onTrial: true },
  轮岗: { ...plain, place: "moves" },
  提任: { ...plain, place: "moves", heads: "by post" },
  主持工作: { ...plain, place: "moves", heads: "always" },
  借入: { ...plain, place: "visits" },
  借出: { ...plain, place: "lent" },
  挂职: { ...plain, place: "lent" },
  援派: { ...plain, place: "lent" },
  调出: { ...plain, place: "leaves" },
  退休: { ...plain, place: "leaves" },
  辞职: { ...plain, place: "leaves" },
  去世: { ...plain, place: "leaves" },
};
