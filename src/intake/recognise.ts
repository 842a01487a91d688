import type { Problem } from "../diagnostics.ts";
import type { Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { allForms } from "../sheets/forms.ts";
import type { RawWorkbook } from "../workbook/cell.ts";
import type { Opened } from "../workbook/open.ts";
import { markedForm } from "../workbook/form-mark.ts";
import { nearest } from "../workbook/nearest.ts";
import type { Form } from "../workbook/sheet.ts";
import { readTop } from "../workbook/top.ts";
import { refusals } from "./refusals.ts";

/** A workbook whose top says what it is. */
export interface Recognised {
  readonly form: Form;
  readonly year: number;
  /** The section's or keeper's name as shown. */
  readonly owner: string | null;
  readonly workbook: RawWorkbook;
  readonly problems: readonly Problem[];
}

function wholeFile(file: string, code: string, message: string, help: string): Problem {
  const place: Place = { file, sheet: null, cell: null };
  return { code, severity: "must-fix", place, message: `${file}${message}`, help };
}

/** Which form of which year and owner a workbook is, or the problem that says why nobody can tell. */
export function recognise(file: string, opened: Opened): Recognised | Problem {
  if (opened.kind === "refused") {
    const [code, message, help] = refusals[opened.is];
    return wholeFile(file, code, message, help);
  }
  const top = readTop(opened.workbook);
  const marked = markedForm(opened.workbook.mark);
  const shown = formNamed(top.form);
  const form = shown ?? formNamed(marked);
  if (form === undefined) return formNotRecognised(file, top.form);
  if (top.year === null) {
    return wholeFile(
      file,
      "year-not-recognised",
      "看不出是哪一年度的报表。",
      "请在工作表上方“年度”右侧填写四位年份，如2025。",
    );
  }
  const problems: Problem[] = [];
  if (shown === undefined && top.form !== null) problems.push(formRenamed(file, top.form, form));
  else if (top.conflicting) problems.push(topConflicting(file));
  return { form, year: top.year, owner: top.owner, workbook: opened.workbook, problems };
}

/** 台帐 is how many write 台账. */
function formNamed(shown: string | null): Form | undefined {
  const wanted = shown?.replaceAll("帐", "账");
  return allForms.find(({ name }) => comparable(name) === wanted);
}

function formNotRecognised(file: string, shown: string | null): Problem {
  const help = "请在工作表上方“报表”右侧填写报表名称，或改用目标管理办公室下发的空白表。";
  if (shown === null) return wholeFile(file, "form-not-recognised", "看不出是哪一种报表。", help);
  const near = nearest(
    shown,
    allForms.map(({ name }) => name),
  );
  return wholeFile(
    file,
    "form-not-recognised",
    `上方“报表”写的是“${shown}”，没有这种报表。`,
    near === null ? help : `是否为“${near}”？${help}`,
  );
}

/** A form under a name of people's own, known by the mark that our blanks carry. */
function formRenamed(file: string, shown: string, { name }: Form): Problem {
  return {
    code: "form-renamed",
    severity: "check",
    place: { file, sheet: null, cell: null },
    message: `${file}上方“报表”写的是“${shown}”，没有这种报表，按“${name}”办理。`,
    help: `请核对；确是${name}的，请把报表名称改回“${name}”。`,
  };
}

function topConflicting(file: string): Problem {
  return {
    code: "top-conflicting",
    severity: "check",
    place: { file, sheet: null, cell: null },
    message: `${file}各工作表上方的报表、单位或年度不一致，按第一张工作表办理。`,
    help: "请核对各工作表上方的内容。",
  };
}

export function isProblem(value: Recognised | Problem): value is Problem {
  return "severity" in value;
}
