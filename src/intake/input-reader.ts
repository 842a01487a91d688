import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import { sectionsOf, type Section } from "../facts/sections.ts";
import { attendanceRegister, settingsForm } from "../sheets/forms.ts";
import { readForm } from "../workbook/read.ts";
import { Readings } from "../workbook/readings.ts";
import { Gathering, isForm, rowsOf, type ReadWorkbook } from "./gathering.ts";
import type { Input, InputFile } from "./input.ts";
import { misplaced } from "./misplaced.ts";
import { copyName } from "./places.ts";
import { isProblem, recognise } from "./recognise.ts";

/** A file of the input folder as read: the rows of a workbook that lies right, or why there are none. */
export type ReadFile = { readonly path: string; readonly sha256: string } & (
  | { readonly kind: "unread"; readonly problem: Problem }
  | ReadWorkbook
);

/**
 * Reads workbooks as they are opened, and keeps their rows alone: the cells of a year's copies take several times the
 * room. The office's workbooks come first, for they say what the sections are called.
 */
export class InputReader {
  readonly #readings = new Map<number, Readings>();
  readonly #office: readonly ReadFile[];
  readonly #sections: ReadonlyMap<number, readonly Section[]>;

  constructor(office: readonly InputFile[]) {
    this.#office = office.map((file) => this.#read(file, ({ form, owner }) => ownName(form.name, owner)));
    const settings = workbooksIn(this.#office).filter((each) => isForm(each, settingsForm));
    this.#sections = new Map(
      // Of two, the first counts.
      settings.toReversed().map((each) => [each.year, sectionsOf({ settings: rowsOf(settingsForm, each) })]),
    );
  }

  /** Reads a workbook that is none of the office's. */
  read(file: InputFile): ReadFile {
    const code = comparable(copyName(file.path)?.section ?? "");
    return this.#read(file, ({ form, year }) => {
      const section = this.#sections.get(year)?.find((each) => each.code === code);
      return `${section?.name ?? copyName(file.path)?.section ?? ""}${form.name}`;
    });
  }

  /** What the office's workbooks say together with these, which stand in the order of their paths. */
  input(others: readonly ReadFile[]): Input {
    const files = [...others, ...this.#office];
    const read = workbooksIn(files);
    const years = [...this.#sections.keys()].sort((left, right) => left - right);
    const gathered = new Gathering();
    for (const each of files) if (each.kind === "unread") gathered.fileProblems.push(each.problem);
    for (const { year, path } of read) {
      if (!this.#sections.has(year)) gathered.fileProblems.push(yearWithoutSettings(path, year));
    }
    return {
      years: years.map((year) =>
        gathered.year(
          year,
          read.filter((each) => each.year === year),
        ),
      ),
      problemsByFile: gathered.problems,
      fileProblems: gathered.fileProblems,
      sha256: new Map(files.map(({ path, sha256 }) => [path, sha256])),
    };
  }

  #read(
    { path, sha256, opened }: InputFile,
    nameOf: (what: Pick<ReadWorkbook, "form" | "year" | "owner">) => string,
  ): ReadFile {
    const recognised = recognise(path, opened);
    const problem = isProblem(recognised) ? recognised : misplaced(recognised.form, path);
    if (problem !== null) return { kind: "unread", path, sha256, problem };
    if (isProblem(recognised)) return { kind: "unread", path, sha256, problem: recognised };
    const { form, year, owner, workbook } = recognised;
    const { rows, problems } = readForm(form, workbook, {
      file: path,
      name: nameOf(recognised),
      year,
      readings: this.#readingsOf(year),
    });
    return {
      kind: "read",
      path,
      sha256,
      form,
      year,
      owner,
      rows,
      problems: [...recognised.problems, ...problems],
    };
  }

  #readingsOf(year: number): Readings {
    const before = this.#readings.get(year) ?? new Readings(year);
    this.#readings.set(year, before);
    return before;
  }
}

function ownName(name: string, owner: string | null): string {
  return name === attendanceRegister.name ? `${owner ?? ""}${name}` : name;
}

function workbooksIn(files: readonly ReadFile[]): ReadWorkbook[] {
  return files.filter((each) => each.kind === "read");
}

function yearWithoutSettings(path: string, year: number): Problem {
  return {
    code: "year-without-settings",
    severity: "check",
    place: { file: path, sheet: null, cell: null },
    message: `${path}是${year}年度的报表，${year}年度还没有设置。`,
    help: `请核对年度；确是${year}年度的，请先建立${year}年度的设置。`,
  };
}
