import type { Paper } from "../documents/paper.ts";
import type { Stamp } from "../printing/document-code.ts";
import type { PrintablePaper } from "../printing/paper.ts";
import type { Printer } from "../printing/printer.ts";
import type { Composed } from "./compose.ts";
import { stampOf } from "./proof/stamp-of.ts";

/** A paper that is printed. */
export type OnPaper = Paper & { readonly layout: PrintablePaper["layout"] };

/** Pages for the intranet and workbooks are none of the printer's work. */
export function isOnPaper(paper: Paper): paper is OnPaper {
  return paper.layout !== "page" && paper.layout !== "workbook";
}

/** What a volume takes of it. */
export function printableOf(
  { template, layout, title, view, day }: OnPaper,
  incomplete: boolean,
): PrintablePaper {
  return { template, layout, title, view, day, incomplete };
}

/** A paper that is printed, as it was composed. */
export interface Printable extends Pick<Composed, "incomplete"> {
  readonly paper: OnPaper;
}

/** Those that are printed. */
export function printablesIn(composed: readonly Composed[]): Printable[] {
  return composed.flatMap(({ paper, incomplete }) => (isOnPaper(paper) ? [{ paper, incomplete }] : []));
}

/** What the printer is asked for: a paper with its stamp. */
export function stampedPrintable(
  { paper, incomplete }: Printable,
  program: string,
  fonts: Printer["fonts"],
): PrintablePaper & { readonly stamp: Stamp } {
  const basis = { identity: paper, day: paper.day, incomplete, sources: paper.sources };
  return { ...printableOf(paper, incomplete), stamp: stampOf(basis, program, fonts) };
}
