import { createHash } from "node:crypto";
import { readInput, type Input, type InputFile } from "../../src/intake/input.ts";
import { allForms } from "../../src/sheets/forms.ts";
import type { RawCell, RawRow, RawWorkbook } from "../../src/workbook/cell.ts";
import type { Form, Sheet } from "../../src/workbook/sheet.ts";

/**
 * Workbooks written as Markdown. A workbook is `# path | form | owner | year`, a sheet is `## name` and a table that
 * names the columns it fills; every other column and sheet of the form is there and blank. The header stands in row 4,
 * so the first line of a table is row 5.
 */
export function workbooks(markdown: string): InputFile[] {
  return markdown
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const [path = "", formName = "", owner = "", year = ""] = head.split("|").map((each) => each.trim());
      const form = allForms.find(({ name }) => name === formName);
      if (form === undefined) throw new Error(`no form ${formName}`);
      const tables = tablesOf(lines.join("\n"), form);
      const workbook: RawWorkbook = {
        mark: `kaoping:${form.name}:1`,
        sheets: Object.values(form.sheets).map((sheet) => ({
          name: sheet.name,
          rows: rowsOf(form, sheet, owner, year, tables.get(sheet.name) ?? []),
        })),
      };
      const sha256 = createHash("sha256").update(part).digest("hex");
      return { path, sha256, opened: { kind: "opened", workbook } };
    });
}

/** The input that the workbooks of a Markdown text make. */
export function inputOf(markdown: string): Input {
  return readInput(workbooks(markdown));
}

type Line = ReadonlyMap<string, string>;

function tablesOf(markdown: string, form: Form): Map<string, Line[]> {
  const tables = new Map<string, Line[]>();
  for (const part of markdown.split(/^## /m).slice(1)) {
    const [name = "", ...lines] = part.split("\n");
    const sheet = Object.values(form.sheets).find((each) => each.name === name.trim());
    if (sheet === undefined) throw new Error(`no sheet ${name} in ${form.name}`);
    const rows = lines.filter((line) => line.trim().startsWith("|")).map(cellsOf);
    const [titles = [], , ...body] = rows;
    const known = Object.values(sheet.columns).map(({ title }) => title);
    const stray = titles.find((title) => !known.includes(title));
    if (stray !== undefined) throw new Error(`no column ${stray} in ${name}`);
    tables.set(
      sheet.name,
      body.map((cells) => new Map(titles.map((title, index) => [title, cells[index] ?? ""]))),
    );
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

function text(shown: string): RawCell | null {
  return shown === "" ? null : { kind: "text", text: shown };
}

function rowsOf(form: Form, sheet: Sheet, owner: string, year: string, lines: readonly Line[]): RawRow[] {
  const titles = Object.values(sheet.columns).map(({ title }) => title);
  return [
    { number: 2, cells: ["报表", form.name, "单位", owner, "年度", year].map(text) },
    { number: 4, cells: titles.map(text) },
    ...lines.map((line, index) => ({
      number: 5 + index,
      cells: titles.map((title) => text(line.get(title) ?? "")),
    })),
  ];
}
