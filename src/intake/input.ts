import type { Problem } from "../diagnostics.ts";
import type { YearRecords } from "../facts/records.ts";
import type { Opened } from "../workbook/open.ts";
import { InputReader } from "./input-reader.ts";
import { isInOffice } from "./places.ts";

/** A file of the input folder, opened: its path, its hash, its content. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
  readonly opened: Opened;
}

/** Everything that the input folder says, year by year. */
export interface Input {
  /** In ascending order; a year exists once its 设置 does. */
  readonly years: readonly YearRecords[];
  /** Of every readable workbook, also of copies that a later one replaced. */
  readonly problemsByFile: ReadonlyMap<string, readonly Problem[]>;
  /** Files that cannot be read or placed at all. */
  readonly fileProblems: readonly Problem[];
  readonly sha256: ReadonlyMap<string, string>;
}

/** Sorts the opened files into years and reads every row of them. */
export function readInput(files: readonly InputFile[]): Input {
  const reader = new InputReader(files.filter(({ path }) => isInOffice(path)));
  return reader.input(files.filter(({ path }) => !isInOffice(path)).map((file) => reader.read(file)));
}
