import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import type { Copies, Copy, KeptRegister, YearRecords } from "../facts/records.ts";
import { sectionNamed, sectionsOf } from "../facts/sections.ts";
import {
  attendanceRegister,
  decisionForm,
  officeRegister,
  paperForm,
  rosterForm,
  sectionForms,
  settingsForm,
  type SectionFormKey,
  type SectionFormRows,
} from "../sheets/forms.ts";
import type { Opened } from "../workbook/open.ts";
import { readForm } from "../workbook/read.ts";
import type { Form, FormRows } from "../workbook/sheet.ts";
import { copyProblems, type ReadCopy } from "./copy-problems.ts";
import { misplaced } from "./misplaced.ts";
import { copyName, inputFolders, type CopyName } from "./places.ts";
import { isProblem, recognise, type Recognised } from "./recognise.ts";

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

interface Placed extends Recognised {
  readonly path: string;
}

/** Sorts the opened files into years and reads every row of them. */
export function readInput(files: readonly InputFile[]): Input {
  const fileProblems: Problem[] = [];
  const placed: Placed[] = [];
  for (const { path, opened } of files) {
    const recognised = recognise(path, opened);
    const problem = isProblem(recognised) ? recognised : misplaced(recognised.form, path);
    if (problem !== null) fileProblems.push(problem);
    else if (!isProblem(recognised)) placed.push({ ...recognised, path });
  }
  const problemsByFile = new Map<string, readonly Problem[]>();
  const reader = new Reader(problemsByFile, fileProblems);
  const years = [...new Set(placed.filter((each) => isForm(each, settingsForm)).map(({ year }) => year))];
  const known = new Set(years);
  for (const { year, path } of placed.filter((each) => !known.has(each.year))) {
    fileProblems.push(yearWithoutSettings(path, year));
  }
  return {
    years: years
      .sort((left, right) => left - right)
      .map((year) =>
        reader.year(
          year,
          placed.filter((each) => each.year === year),
        ),
      ),
    problemsByFile,
    fileProblems,
    sha256: new Map(files.map(({ path, sha256 }) => [path, sha256])),
  };
}

function isForm(placed: Placed, form: Form): boolean {
  return placed.form.name === form.name;
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

/** Reads the workbooks of a year, collecting problems by file. */
class Reader {
  readonly #problems: Map<string, readonly Problem[]>;
  readonly #fileProblems: Problem[];
  readonly #texts = new Map<string, string>();

  constructor(problems: Map<string, readonly Problem[]>, fileProblems: Problem[]) {
    this.#problems = problems;
    this.#fileProblems = fileProblems;
  }

  year(year: number, placed: readonly Placed[]): YearRecords {
    const settings = this.#single(settingsForm, placed);
    const register = this.#single(officeRegister, placed);
    const base = {
      year,
      settingsFile: settings.file,
      registerFile: register.file,
      settings: settings.rows,
      roster: this.#single(rosterForm, placed).rows,
      attendance: this.#registers(placed),
      register: register.rows,
      decisions: this.#single(decisionForm, placed).rows,
      papers: this.#single(paperForm, placed).rows,
    };
    return { ...base, copies: this.#copies({ ...base, copies: noCopies }, placed) };
  }

  #rows<F extends Form>(form: F, placed: Placed, name: string): FormRows<F> {
    const { rows, problems } = readForm(form, placed.workbook, {
      file: placed.path,
      name,
      year: placed.year,
      shared: (text) => this.#shared(text),
    });
    this.#problems.set(placed.path, [...placed.problems, ...problems]);
    return rows;
  }

  #shared(text: string): string {
    const before = this.#texts.get(text);
    if (before !== undefined) return before;
    this.#texts.set(text, text);
    return text;
  }

  #inOffice(form: Form, placed: readonly Placed[]): Placed[] {
    return placed.filter((each) => isForm(each, form) && each.path.startsWith(`${inputFolders.office}/`));
  }

  /** The one workbook that the office keeps of a form; a second one is 必须改, since nobody can tell which counts. */
  #single<F extends Form>(form: F, placed: readonly Placed[]): { file: string; rows: FormRows<F> } {
    const [first, ...others] = this.#inOffice(form, placed);
    for (const { path } of others) {
      this.#fileProblems.push({
        code: "workbook-twice",
        severity: "must-fix",
        place: { file: path, sheet: null, cell: null },
        message: `${path}与${first?.path ?? ""}是同一年度的同一种报表，按后者办理。`,
        help: "请只保留一份，多余的移出“目标办登记”。",
      });
    }
    if (first === undefined) {
      const file = `${inputFolders.office}/${form.name}.xlsx`;
      const none = Object.fromEntries(Object.keys(form.sheets).map((key) => [key, []]));
      return { file, rows: none as unknown as FormRows<F> };
    }
    return { file: first.path, rows: this.#rows(form, first, form.name) };
  }

  #registers(placed: readonly Placed[]): KeptRegister[] {
    return this.#inOffice(attendanceRegister, placed).map((each) => ({
      keeper: each.owner ?? "",
      file: each.path,
      rows: this.#rows(attendanceRegister, each, `${each.owner ?? ""}${attendanceRegister.name}`),
    }));
  }

  #copies(records: YearRecords, placed: readonly Placed[]): Copies {
    const sections = sectionsOf(records);
    const named = placed
      .map((each) => ({ each, name: copyName(each.path) }))
      .filter((pair): pair is { each: Placed; name: CopyName } => pair.name !== null)
      .sort((left, right) => byReceipt(left.name, right.name));
    const of = <K extends SectionFormKey>(key: K): Copy<K>[] => {
      const before = new Map<string, ReadCopy>();
      return named
        .filter(({ each }) => isForm(each, sectionForms[key]))
        .map(({ each, name }) => {
          const section = sections.find(({ code }) => code === comparable(name.section)) ?? null;
          const called = `${section?.name ?? name.section}${each.form.name}`;
          const rows = this.#rows(sectionForms[key], each, called);
          const read = {
            ...name,
            path: each.path,
            name: called,
            year: each.year,
            owner: each.owner,
            section,
            rows,
            mustFix: (this.#problems.get(each.path) ?? []).filter(({ severity }) => severity === "must-fix")
              .length,
          };
          this.#add(each.path, copyProblems(read, before.get(name.section) ?? null));
          before.set(name.section, read);
          this.#checkOwner(
            each,
            name,
            section?.name ?? null,
            sectionNamed(sections, each.owner)?.code ?? null,
          );
          // readForm answers with the rows of the very form it was given.
          return { form: key, ...name, file: each.path, rows: rows as unknown as SectionFormRows[K] };
        });
    };
    return {
      targetLedger: of("targetLedger"),
      routineAppraisal: of("routineAppraisal"),
      summaryForm: of("summaryForm"),
      commentForm: of("commentForm"),
    };
  }

  #checkOwner(placed: Placed, name: CopyName, section: string | null, shown: string | null): void {
    const { path, owner } = placed;
    if (section === null) {
      this.#fileProblems.push({
        code: "section-not-known",
        severity: "must-fix",
        place: { file: path, sheet: null, cell: null },
        message: `${path}所在文件夹“${name.section}”不是设置中的科室代码。`,
        help: "请核对设置“科室”中的代码，或把文件移到所属科室的文件夹。",
      });
    } else if (shown !== name.section) {
      const problem: Problem = {
        code: "owner-differs",
        severity: "check",
        place: { file: path, sheet: null, cell: null },
        message: `${path}上方写的科室是“${owner ?? "（空）"}”，放在${section}的文件夹，按${section}办理。`,
        help: "请核对是哪个科室报送的；放错的移到所属科室的文件夹。",
      };
      this.#add(path, [problem]);
    }
  }

  #add(path: string, problems: readonly Problem[]): void {
    if (problems.length > 0) this.#problems.set(path, [...(this.#problems.get(path) ?? []), ...problems]);
  }
}

const noCopies: Copies = { targetLedger: [], routineAppraisal: [], summaryForm: [], commentForm: [] };

function byReceipt(left: CopyName, right: CopyName): number {
  if (left.receivedOn !== right.receivedOn) return left.receivedOn < right.receivedOn ? -1 : 1;
  return left.sequence - right.sequence;
}
