import type { Day } from "../domain/day.ts";
import type { Printer } from "../printing/printer.ts";
import type { Shelf } from "./cache/shelf.ts";
import type { KnownFiles } from "./known-files.ts";
import type { Work } from "./profile.ts";
import type { Workbooks } from "./readers/readers.ts";

/** One piece of long work, shown while it goes on. */
export interface Progress {
  step(): void;
  end(): void;
}

/** Where the program speaks to whoever runs it. */
export interface Terminal {
  /** A line of the result, on standard output. */
  say(line: string): void;
  /** A line about the run itself, on standard error. */
  note(line: string): void;
  progress(label: string, total: number): Progress;
}

/** Everything that a command may do to the world, passed in. */
export interface Effects {
  readonly terminal: Terminal;
  /** Today in Shanghai. */
  readonly today: () => Day;
  /** Waits for as long as a file that is still being copied may stand still. */
  readonly settle: () => Promise<void>;
  /** The folder of the templates. */
  readonly templates: string;
  /** `drawnStyles` are the faces that the same press named before. */
  readonly openPrinter: (drawnStyles?: Printer["fonts"] | null) => Promise<Printer>;
  /** Hears which piece of a build ended. */
  readonly ended: (work: Work) => void;
  /** What is known of the files of the input. */
  readonly knownFiles: KnownFiles;
  readonly workbooks: Workbooks;
  /** What earlier runs left for this output folder. */
  readonly shelf: Shelf;
  /** The program as the files that it prints name it. */
  readonly programVersion: () => string;
  /** Texts that change with the program, and with the browser and faces that print. */
  readonly marks: () => { readonly program: string; readonly press: string };
}

/** 0 all well; 1 done, but some workbook must be mended; 2 called wrongly or settings missing; 3 a fault of the program. */
export type ExitCode = 0 | 1 | 2 | 3;
