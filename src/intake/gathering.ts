import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import type { Copies, Copy, KeptRegister, YearRecords } from "../facts/records.ts";
import { sectionNamed, sectionsOf, type Section } from "../facts/sections.ts";
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
import type { Form, FormRows } from "../workbook/sheet.ts";
import { copyProblems, type ReadCopy } from "./copy-problems.ts";
import { copyName, inputFolders, isInOffice, type CopyName } from "./places.ts";

/** A workbook that lies right, with its rows. */
export interface ReadWorkbook {
  readonly kind: "read";
  readonly path: string;
  readonly form: Form;
  readonly year: number;
  /** The section's or keeper's name as shown. */
  readonly owner: string | null;
  readonly rows: FormRows<Form>;
  /** Of its own cells and its top. */
  readonly problems: readonly Problem[];
}

interface NamedCopy {
  readonly each: ReadWorkbook;
  readonly name: CopyName;
}

/** Whether a workbook is of a form. */
export function isForm(read: { readonly form: Pick<Form, "name"> }, form: Form): boolean {
  return read.form.name === form.name;
}

/** The rows of a workbook that is known to be of a form: `readForm` answers with those of the form it was given. */
export function rowsOf<F extends Form>(_form: F, read: ReadWorkbook): FormRows<F> {
  return read.rows as unknown as FormRows<F>;
}

/** Puts the workbooks of years together, collecting problems by file. */
export class Gathering {
  readonly problems = new Map<string, readonly Problem[]>();
  readonly fileProblems: Problem[] = [];

  year(year: number, read: readonly ReadWorkbook[]): YearRecords {
    const settings = this.#single(settingsForm, read);
    const register = this.#single(officeRegister, read);
    const base = {
      year,
      settingsFile: settings.file,
      registerFile: register.file,
      settings: settings.rows,
      roster: this.#single(rosterForm, read).rows,
      attendance: this.#registers(read),
      register: register.rows,
      decisions: this.#single(decisionForm, read).rows,
      papers: this.#single(paperForm, read).rows,
    };
    return { ...base, copies: this.#copies(sectionsOf(base), read) };
  }

  #rows<F extends Form>(form: F, read: ReadWorkbook): FormRows<F> {
    this.problems.set(read.path, read.problems);
    return rowsOf(form, read);
  }

  #inOffice(form: Form, read: readonly ReadWorkbook[]): ReadWorkbook[] {
    return read.filter((each) => isForm(each, form) && isInOffice(each.path));
  }

  /** The one workbook that the office keeps of a form; a second one is 必须改, since nobody can tell which counts. */
  #single<F extends Form>(form: F, read: readonly ReadWorkbook[]): { file: string; rows: FormRows<F> } {
    const [first, ...others] = this.#inOffice(form, read);
    for (const { path } of others) {
      this.fileProblems.push({
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
    return { file: first.path, rows: this.#rows(form, first) };
  }

  #registers(read: readonly ReadWorkbook[]): KeptRegister[] {
    return this.#inOffice(attendanceRegister, read).map((each) => ({
      keeper: each.owner ?? "",
      file: each.path,
      rows: this.#rows(attendanceRegister, each),
    }));
  }

  #copies(sections: readonly Section[], read: readonly ReadWorkbook[]): Copies {
    const named = read
      .map((each) => ({ each, name: copyName(each.path) }))
      .filter((pair): pair is NamedCopy => pair.name !== null)
      .sort((left, right) => byReceipt(left.name, right.name));
    const of = <K extends SectionFormKey>(key: K): Copy<K>[] => {
      const before = new Map<string, ReadCopy>();
      return named
        .filter(({ each }) => isForm(each, sectionForms[key]))
        .map(({ each, name }) => {
          const section = sections.find(({ code }) => code === comparable(name.section)) ?? null;
          const rows = this.#rows(sectionForms[key], each);
          const copy = {
            ...name,
            path: each.path,
            name: `${section?.name ?? name.section}${each.form.name}`,
            year: each.year,
            owner: each.owner,
            section,
            rows,
            mustFix: each.problems.filter(({ severity }) => severity === "must-fix").length,
          };
          this.#add(each.path, copyProblems(copy, before.get(name.section) ?? null));
          before.set(name.section, copy);
          this.#checkOwner(copy, name.section, sectionNamed(sections, each.owner)?.code ?? null);
          // The rows are those of the very form that the key names.
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

  #checkOwner({ path, owner, section }: ReadCopy, folder: string, shown: string | null): void {
    if (section === null) {
      this.fileProblems.push({
        code: "section-not-known",
        severity: "must-fix",
        place: { file: path, sheet: null, cell: null },
        message: `${path}所在文件夹“${folder}”不是设置中的科室代码。`,
        help: "请核对设置“科室”中的代码，或把文件移到所属科室的文件夹。",
      });
    } else if (shown !== folder) {
      const problem: Problem = {
        code: "owner-differs",
        severity: "check",
        place: { file: path, sheet: null, cell: null },
        message: `${path}上方写的科室是“${owner ?? "（空）"}”，放在${section.name}的文件夹，按${section.name}办理。`,
        help: "请核对是哪个科室报送的；放错的移到所属科室的文件夹。",
      };
      this.#add(path, [problem]);
    }
  }

  #add(path: string, problems: readonly Problem[]): void {
    if (problems.length > 0) this.problems.set(path, [...(this.problems.get(path) ?? []), ...problems]);
  }
}

function byReceipt(left: CopyName, right: CopyName): number {
  if (left.receivedOn !== right.receivedOn) return left.receivedOn < right.receivedOn ? -1 : 1;
  return left.sequence - right.sequence;
}
