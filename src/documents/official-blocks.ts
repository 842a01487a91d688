import { numeral } from "../domain/period.ts";
import type { Cited } from "../domain/place.ts";
import type { Attachment, Block, SourcedBlock } from "./blocks.ts";

/** The parts of an official paper, their headings counted: 一、总体情况. */
export function numbered(blocks: readonly SourcedBlock[]): Block[] {
  return blocks.map(({ block }, index) => ({
    ...block,
    heading: block.heading === null ? null : `${numeral(index + 1)}、${block.heading}`,
  }));
}

/** What the parts refer to by 见附件, in their order. */
export function attachmentsOf(blocks: readonly SourcedBlock[]): Attachment[] {
  return blocks.flatMap(({ attachment }) => attachment ?? []);
}

/** A part of sentences that people wrote, followed by `added`; null where there are none. */
export function passageBlock(
  heading: string,
  written: readonly Cited[],
  added: readonly string[],
): SourcedBlock | null {
  const paragraphs = [...written.map(({ text }) => text), ...added];
  return paragraphs.length === 0
    ? null
    : { block: { heading, paragraphs, tables: [] }, sources: written, figures: [] };
}
