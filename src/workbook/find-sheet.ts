import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import type { RawSheet } from "./cell.ts";
import { findHeader } from "./header.ts";
import { nearest } from "./nearest.ts";
import type { Form, Sheet } from "./sheet.ts";

/** The sheet of a workbook that is read as one of its form, with what people should know of the choice. */
export interface FoundSheet {
  readonly raw: RawSheet | null;
  readonly problems: readonly Problem[];
}

/** Finds the sheets of a form among those of a workbook, also where they were copied or renamed. */
export class SheetFinder {
  readonly #sheets: readonly RawSheet[];
  readonly #names: ReadonlySet<string>;
  readonly #file: string;
  readonly #workbook: string;
  readonly #read = new Set<RawSheet>();

  constructor(
    form: Form,
    sheets: readonly RawSheet[],
    { file, name }: { readonly file: string; readonly name: string },
  ) {
    this.#sheets = sheets;
    this.#names = new Set(Object.values(form.sheets).map((sheet) => comparable(sheet.name)));
    this.#file = file;
    this.#workbook = name;
  }

  find(sheet: Sheet): FoundSheet {
    const wanted = comparable(sheet.name);
    const named = this.#sheets.filter(({ name }) => comparable(name) === wanted);
    const own = named.find(({ name }) => name === sheet.name) ?? named[0] ?? null;
    // A blank behind its name makes a sheet another one to Excel.
    const copies = this.#sheets.filter(
      (each) => each !== own && (named.includes(each) || isCopyOf(comparable(each.name), wanted)),
    );
    const filled = copies.filter((each) => hasRows(sheet, each));
    const [copy, ...others] = filled;
    for (const each of [...copies, ...(own === null ? [] : [own])]) this.#read.add(each);
    if (copy === undefined) return own === null ? this.#renamed(sheet) : { raw: own, problems: [] };
    if (own !== null && hasRows(sheet, own)) {
      return { raw: own, problems: filled.map((each) => this.#unread(each, own)) };
    }
    return {
      raw: copy,
      problems: [
        this.#problem(
          "sheet-copied",
          copy,
          own === null
            ? `没有“${sheet.name}”工作表，按“${copy.name}”办理`
            : `“${sheet.name}”没有内容，按“${copy.name}”办理`,
          `请核对；确是这一张的，请把工作表改名为“${sheet.name}”，另一张删去。`,
        ),
        ...others.map((each) => this.#unread(each, copy)),
      ],
    };
  }

  /** Sheets of nobody's form that hold something: to be called once all sheets of the form were found. */
  strangers(): Problem[] {
    return this.#sheets
      .filter(
        (each) => !this.#read.has(each) && each.rows.length > 0 && !this.#names.has(comparable(each.name)),
      )
      .map((each) =>
        this.#problem(
          "sheet-not-known",
          each,
          `的“${each.name}”不是本表的工作表，没有读取`,
          "请核对；需要报送的内容，请填入本表的工作表，不需要的不必修改。",
        ),
      );
  }

  /** A sheet under another name that has this one's whole header. */
  #renamed(sheet: Sheet): FoundSheet {
    const free = this.#sheets.filter(
      (each) => !this.#names.has(comparable(each.name)) && !this.#read.has(each),
    );
    const [like, ...others] = free.filter((each) => hasWholeHeader(sheet, each));
    if (like !== undefined && others.length === 0) {
      this.#read.add(like);
      const told = `没有“${sheet.name}”工作表，“${like.name}”的表头与其相同，按此办理`;
      const help = `请核对；确是这一张的，请把工作表改名为“${sheet.name}”。`;
      return { raw: like, problems: [this.#problem("sheet-renamed", like, told, help)] };
    }
    return { raw: null, problems: sheet.optional ? [] : [this.#missing(sheet, free)] };
  }

  #missing(sheet: Sheet, free: readonly RawSheet[]): Problem {
    const near = nearest(
      sheet.name,
      free.map(({ name }) => name),
    );
    return {
      code: "sheet-missing",
      severity: "must-fix",
      place: { file: this.#file, sheet: null, cell: null },
      message: `${this.#workbook}缺少“${sheet.name}”工作表。`,
      help: `${near === null ? "" : `“${near}”是否为“${sheet.name}”？是的，请改回原名。`}请用目标管理办公室下发的空白表重新填报，不要删除或改名工作表。`,
    };
  }

  #unread(unread: RawSheet, read: RawSheet): Problem {
    const told = `“${read.name}”和“${unread.name}”都有内容，按“${read.name}”办理，“${unread.name}”没有读取`;
    return this.#problem("sheet-twice", unread, told, "请核对应以哪一张为准，只保留一张。");
  }

  #problem(code: string, { name }: RawSheet, told: string, help: string): Problem {
    const place = { file: this.#file, sheet: name, cell: null };
    return { code, severity: "check", place, message: `${this.#workbook}${told}。`, help };
  }
}

/** 月计划与完成 (2), 月计划与完成 - 副本, 月计划与完成2. */
function isCopyOf(name: string, wanted: string): boolean {
  return (
    name.startsWith(wanted) &&
    /^(\(\d+\)|[-_]?(副本|备份|复件).*|[-_]?\d{1,2})$/.test(name.slice(wanted.length))
  );
}

function hasRows(sheet: Sheet, raw: RawSheet): boolean {
  const header = findHeader(sheet.columns, raw);
  if (header === null) return false;
  const positions = Object.values(header.columns);
  return raw.rows.some(
    ({ number, cells }) =>
      number > header.row && positions.some((each) => comparable(cells[each - 1]?.text ?? "") !== ""),
  );
}

/** Every required column and most of the others. */
function hasWholeHeader(sheet: Sheet, raw: RawSheet): boolean {
  const header = findHeader(sheet.columns, raw);
  if (header === null) return false;
  const columns = Object.entries(sheet.columns);
  const found = columns.filter(([key]) => header.columns[key] !== undefined);
  return (
    columns.every(([key, { required }]) => !required || header.columns[key] !== undefined) &&
    found.length * 3 >= columns.length * 2
  );
}
