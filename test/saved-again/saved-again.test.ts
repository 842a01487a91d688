import { readXlsx, type Sheet } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { InputFile } from "../../src/intake/input.ts";
import { cellName, type RawCell, type RawSheet } from "../../src/workbook/cell.ts";
import { allForms } from "../../src/sheets/forms.ts";
import { markedForm } from "../../src/workbook/form-mark.ts";
import { openWorkbook } from "../../src/workbook/open.ts";
import { demoBureau, readBureau, type Bureau } from "../mutation/bureau.ts";
import {
  blankFiles,
  handledFiles,
  returnedFiles,
  type Files,
  type ReturnedFile,
} from "../second-reader/files.ts";
import { disagreements } from "../second-reader/second-reader.ts";
import { hasLibreOffice, savedAgain } from "./libre-office.ts";

it.runIf(process.env["CI"])("LibreOffice is there where everything is checked", () => {
  expect(hasLibreOffice).toBe(true);
});

const skipped = hasLibreOffice ? "" : " (skipped: soffice is not installed)";

describe.skipIf(!hasLibreOffice)(`saved again by LibreOffice${skipped}`, () => {
  let bureau: Bureau;
  let returned: ReadonlyMap<string, ReturnedFile>;
  let written: Files;
  let saved: Files;
  beforeAll(async () => {
    bureau = await demoBureau();
    returned = oneOfEachForm(await returnedFiles(bureau));
    written = new Map([
      ...bureau.files.map(({ path }) => [path, bureau.bytes.get(path) ?? new Uint8Array()] as const),
      ...oneOfEachForm(await blankFiles(bureau)),
      ...(await handledFiles()),
      ...[...returned].map(([name, { bytes }]) => [`退回/${name}`, bytes] as const),
    ]);
    saved = await savedAgain(written);
  });

  it("the demo reads to the same records, in the same cells, with the same to mend and to check", async () => {
    const files = bureau.files.map(async (file): Promise<InputFile> => {
      return { ...file, opened: await openWorkbook(saved.get(file.path) ?? new Uint8Array()) };
    });
    const [before, after] = [readBureau(bureau), readBureau({ ...bureau, files: await Promise.all(files) })];
    expect(after.input.years).toEqual(before.input.years);
    expect(after.problems).toEqual(before.problems);
    expect([...after.input.problemsByFile]).toEqual([...before.input.problemsByFile]);
  });

  it("every workbook shows the same in every cell", async () => {
    for (const [name, bytes] of written)
      expect([name, await contentOf(saved.get(name))]).toEqual([name, await contentOf(bytes)]);
  });

  it("copies handed back open: first their list, then the marked cells with frame and note", async () => {
    expect(returned.size).toBeGreaterThan(5);
    for (const [name, { problems }] of returned) {
      const copy = saved.get(`退回/${name}`) ?? new Uint8Array();
      const { sheets } = await readXlsx(copy, { readStyles: true });
      expect(sheets[0]?.name).toBe("需补正事项清单");
      for (const { message, place, severity } of problems) {
        if (place.sheet === null || place.cell === null || severity === "tidied") continue;
        const cell = cellsOf(sheets.find((each) => each.name === place.sheet)).get(place.cell);
        expect(cell?.comment?.text).toContain(message);
        expect(["thick", "mediumDashed"]).toContain(cell?.style?.border?.top?.style);
      }
    }
  });

  it("another reader reads the same in every cell", async () => {
    const found: string[] = [];
    for (const [name, bytes] of saved)
      found.push(...(await disagreements(bytes)).map((each) => `${name} ${each}`));
    expect(found).toEqual([]);
  });
});

/** What stands in each cell. */
async function contentOf(bytes: Uint8Array | undefined) {
  const opened = await openWorkbook(bytes ?? new Uint8Array());
  if (opened.kind === "refused") return opened.is;
  const { mark, sheets } = opened.workbook;
  return { form: markedForm(mark), sheets: sheets.map(asLibreOfficeHasIt) };
}

/** LibreOffice saves the time of a day to fifteen digits, and FALSE as the result of a formula as 0. */
function asLibreOfficeHasIt({ name, rows }: RawSheet) {
  const cell = (each: RawCell | null): string => {
    if (each?.kind === "number") return `number ${each.value.toPrecision(14)} ${each.text}`;
    return each?.kind === "boolean" && !each.value
      ? cell({ kind: "number", value: 0, text: "0" })
      : JSON.stringify(each);
  };
  return [name, ...rows.map(({ cells, number }) => [number, ...cells.map(cell)])];
}

/** Enough of what differs between sections in names alone. */
function oneOfEachForm<T>(files: ReadonlyMap<string, T>): Map<string, T> {
  const firsts = new Map<string, string>();
  for (const name of files.keys()) {
    const form = allForms.find((each) => name.includes(`年${each.name}`));
    if (form !== undefined && !firsts.has(form.name)) firsts.set(form.name, name);
  }
  return new Map([...files].filter(([name]) => [...firsts.values()].includes(name)));
}

function cellsOf(sheet: Sheet | undefined) {
  return new Map(
    [...(sheet?.cells ?? [])].map(([key, cell]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return [cellName(row + 1, column + 1), cell];
    }),
  );
}
