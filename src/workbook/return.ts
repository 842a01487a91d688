import type ExcelJS from "exceljs";
import type { Problem } from "../diagnostics.ts";
import type { RawSheet, RawWorkbook } from "./cell.ts";
import type { ListName } from "./column.ts";
import { datelessWorkbook } from "./dateless.ts";
import { ListRanges } from "./entry-limits.ts";
import { SheetFinder } from "./find-sheet.ts";
import { formMark, markedForm } from "./form-mark.ts";
import { GUIDE_SHEET, writeGuide } from "./guide.ts";
import { markCells } from "./marks.ts";
import { mendedParts } from "./mended-parts.ts";
import { writeMendingList } from "./mending-list.ts";
import { copySheet, refillSheet } from "./refilled-sheet.ts";
import type { Form } from "./sheet.ts";
import { standardLayout, writeFrame } from "./sheet-frame.ts";

/** A workbook with problems, to be handed back. */
export interface Returning {
  readonly form: Form;
  readonly owner: string;
  readonly year: number;
  readonly workbook: RawWorkbook;
  readonly file: string;
  readonly sha256: string;
  readonly problems: readonly Problem[];
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  readonly ask: string;
}

const LIST_SHEET = "需补正事项清单";

/**
 * The workbook written anew from our own definition and filled with all that was read, each value in the cell where it
 * stood: marked cells with notes, first a list with links to them. Equal input gives equal bytes.
 */
export async function writeReturned(returning: Returning): Promise<Uint8Array> {
  const { form, owner, year, workbook: raw, problems, file } = returning;
  const workbook = datelessWorkbook();
  workbook.keywords = formMark(markedForm(raw.mark) ?? form.name);
  const names = new SheetNames();
  const list = workbook.addWorksheet(names.take(LIST_SHEET));
  writeGuide(workbook, form, year, returning.ask);
  names.take(GUIDE_SHEET);
  const lists = new ListRanges(returning.lists);
  const copies = new Map<string, ExcelJS.Worksheet>();
  const refilled = new Set<RawSheet>();
  const finder = new SheetFinder(form, raw.sheets, { file, name: form.name });
  for (const sheet of Object.values(form.sheets)) {
    const found = finder.find(sheet).raw;
    const worksheet = workbook.addWorksheet(names.take(found?.name ?? sheet.name));
    const frame = { form: form.name, owner, year, lists };
    if (found === null) writeFrame(worksheet, sheet, { ...frame, layout: standardLayout(sheet) });
    else {
      copies.set(found.name, worksheet);
      refilled.add(found);
      refillSheet(worksheet, sheet, found, frame);
    }
  }
  const strangers = raw.sheets.filter((each) => !refilled.has(each) && each.rows.length > 0);
  for (const each of strangers) {
    const worksheet = workbook.addWorksheet(names.take(each.name));
    if (!copies.has(each.name)) copies.set(each.name, worksheet);
    copySheet(worksheet, each);
  }
  markCells(problems, (name) => copies.get(name));
  const title = `${owner}${year}年度${form.name}`;
  const sheetOf = (name: string): string | null => copies.get(name)?.name ?? null;
  const { sha256 } = returning;
  writeMendingList(list, {
    title,
    file,
    sha256,
    problems,
    strangers: strangers.map(({ name }) => name),
    sheetOf,
  });
  lists.writeTo(workbook);
  return mendedParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Names of sheets as the format takes them: at most 31 characters, none of its marks, none twice in any letter case. */
class SheetNames {
  // The sheet of the drop-downs comes last and keeps its name.
  readonly #taken = new Set<string>(["选项", "history"]);

  take(wanted: string): string {
    // With ! in a name, the library takes a link to the sheet for one that leads outside.
    const safe = cut(wanted.replace(/[\\/?*[\]:!]/g, "_").replace(/^'/, "_"), 31).replace(/'$/, "_") || "_";
    let name = safe;
    for (let more = 2; this.#taken.has(name.toLowerCase()); more += 1) name = `${cut(safe, 27)}_${more}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** No more than `most` code units, and no half of a character. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}
