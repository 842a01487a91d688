import type { Stamp } from "./document-code.ts";

/**
 * The pages a paper stands on: an official document (GB/T 9704), a form that is printed on both sides and filed, or a
 * table with numbered pages, upright or across.
 */
export type PageLayout = "official" | "form" | "table" | "landscape";

/** A paper ready to be printed: a template's name, and a view of finished strings for it. */
export interface PrintablePaper {
  /** Name of the template, without its ending: `bulletin`. */
  readonly template: string;
  readonly layout: PageLayout;
  /** The title that a reader of the file shows. */
  readonly title: string;
  readonly view: object;
  /** The paper's own day (YYYY-MM-DD): the date of creation written into the file. */
  readonly day: string;
  /** Whether 待补正 stands across every page. */
  readonly incomplete: boolean;
  /** Of its document code; without one the file only names the program. */
  readonly stamp?: Stamp;
}

/** A printed PDF. Equal papers, fonts and browsers give equal bytes. */
export interface PrintedPaper {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A paper of a volume, with the number of pages that it takes by itself. */
export interface VolumePaper {
  readonly paper: PrintablePaper;
  readonly pages: number;
}
