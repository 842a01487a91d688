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

interface StampedPaper extends PrintablePaper {
  readonly stamp: Stamp;
}

/** A paper that is printed, as it was composed. */
export interface Printable extends Pick<Composed, "incomplete"> {
  readonly paper: OnPaper;
}

/** Those that are printed. */
export function printablesIn(composed: readonly Composed[]): Printable[] {
  return composed.flatMap(({ paper, incomplete }) => (isOnPaper(paper) ? [{ paper, incomplete }] : []));
}

/** Papers whose printables are made before they are printed; beyond them they would fill the memory. */
const LOOKED_AHEAD = 4000;

/** What the printer is asked for, each paper with its stamp. */
export class Printables {
  readonly #program: string;
  readonly #fonts: Printer["fonts"];
  readonly #ahead = new Map<OnPaper, StampedPaper>();

  constructor(program: string, fonts: Printer["fonts"]) {
    this.#program = program;
    this.#fonts = fonts;
  }

  /** The first of them, for a printer that wants to know what comes. */
  *ahead(papers: readonly Printable[]): Generator<StampedPaper> {
    for (const each of papers.slice(0, LOOKED_AHEAD)) {
      const stamped = this.#stamped(each);
      this.#ahead.set(each.paper, stamped);
      yield stamped;
    }
  }

  /** One of them, to be asked for once. */
  take(each: Printable): StampedPaper {
    const stamped = this.#ahead.get(each.paper) ?? this.#stamped(each);
    this.#ahead.delete(each.paper);
    return stamped;
  }

  #stamped({ paper, incomplete }: Printable): StampedPaper {
    const basis = { identity: paper, day: paper.day, incomplete, sources: paper.sources };
    return { ...printableOf(paper, incomplete), stamp: stampOf(basis, this.#program, this.#fonts) };
  }
}
