import type { Problem } from "../diagnostics.ts";
import type { Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { allForms } from "../sheets/forms.ts";
import type { RawWorkbook } from "../workbook/cell.ts";
import type { Refusal } from "../workbook/kind-of-file.ts";
import type { Opened } from "../workbook/open.ts";
import type { Form } from "../workbook/sheet.ts";
import { readTop } from "../workbook/top.ts";

/** A workbook whose top says what it is. */
export interface Recognised {
  readonly form: Form;
  readonly year: number;
  /** The section's or keeper's name as shown. */
  readonly owner: string | null;
  readonly workbook: RawWorkbook;
  readonly problems: readonly Problem[];
}

const refusals = {
  empty: ["file-empty", "是空文件，可能没有复制完整。", "请重新复制后再放入。"],
  "old-or-encrypted": [
    "file-old-or-encrypted",
    "是旧版xls、et格式或加了密码的文件。",
    "请用WPS或Excel打开，取消密码，另存为xlsx格式后再放入。",
  ],
  "web-page": ["file-web-page", "是网页，不是工作簿。", "请用WPS或Excel打开，另存为xlsx格式后再放入。"],
  text: ["file-text", "是文本文件，不是工作簿。", "请用目标管理办公室下发的空白表填报，存为xlsx格式。"],
  other: ["file-other", "不是xlsx工作簿。", "请用目标管理办公室下发的空白表填报，存为xlsx格式。"],
  "held-open": ["file-held-open", "正被打开，读不了。", "请关闭后再运行一次。"],
  damaged: [
    "file-damaged",
    "打不开，可能没有复制完整或已损坏。",
    "请用WPS或Excel打开原文件，另存一次后重新放入。",
  ],
} as const satisfies Readonly<Record<Refusal, readonly [string, string, string]>>;

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
  const marked = opened.workbook.mark?.split(":")[1] ?? null;
  const form = allForms.find(({ name }) => comparable(name) === (top.form ?? marked));
  if (form === undefined) {
    return wholeFile(
      file,
      "form-not-recognised",
      "看不出是哪一种报表。",
      "请在工作表上方“报表”右侧填写报表名称，或改用目标管理办公室下发的空白表。",
    );
  }
  if (top.year === null) {
    return wholeFile(
      file,
      "year-not-recognised",
      "看不出是哪一年度的报表。",
      "请在工作表上方“年度”右侧填写四位年份，如2025。",
    );
  }
  const problems: Problem[] = top.conflicting
    ? [
        {
          code: "top-conflicting",
          severity: "check",
          place: { file, sheet: null, cell: null },
          message: `${file}各工作表上方的报表、单位或年度不一致，按第一张工作表办理。`,
          help: "请核对各工作表上方的内容。",
        },
      ]
    : [];
  return { form, year: top.year, owner: top.owner, workbook: opened.workbook, problems };
}

export function isProblem(value: Recognised | Problem): value is Problem {
  return "severity" in value;
}
