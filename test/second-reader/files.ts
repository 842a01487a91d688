import path from "node:path";
import { blank } from "../../src/commands/blank.ts";
import { listsOf } from "../../src/commands/blank-contents.ts";
import { listFiles, readBytes } from "../../src/commands/files.ts";
import { survey } from "../../src/commands/survey.ts";
import { dice } from "../../src/demo/dice.ts";
import type { Problem } from "../../src/diagnostics.ts";
import { day } from "../../src/domain/day.ts";
import { readInput } from "../../src/intake/input.ts";
import { isProblem, recognise } from "../../src/intake/recognise.ts";
import { writeReturned } from "../../src/workbook/return.ts";
import { inOffice } from "../commands/office.ts";
import type { Bureau } from "../mutation/bureau.ts";
import { cellMistakes } from "../mutation/kinds/cells.ts";
import { handledLedger } from "./handled.ts";

/** The bytes of workbooks, by a name for each. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The empty workbooks that the program writes, those of an office's first day and those that its people are known in. */
export async function blankFiles(bureau: Bureau): Promise<Files> {
  const found = new Map<string, Uint8Array>();
  const asOf = day("2025-01-06");
  await inOffice(async ({ drop, effects, home, input }) => {
    const write = async (name: string): Promise<void> => {
      const output = path.join(home, name);
      await blank({ input, output, asOf }, effects);
      for (const file of await listFiles(output))
        found.set(`${name}/${file}`, await readBytes(path.join(output, file)));
    };
    await write("第一天");
    for (const [name, bytes] of bureau.bytes)
      if (/年(设置|花名册)\.xlsx$/.test(name)) await drop(name, bytes);
    await write("已设置");
  });
  return found;
}

/** A copy to hand back, with what it asks for. */
export interface ReturnedFile {
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/** The copies that the program hands back when every kind of mistake was made in the cells of a bureau's workbooks. */
export async function returnedFiles(bureau: Bureau): Promise<ReadonlyMap<string, ReturnedFile>> {
  let mistaken = bureau;
  for (const { name, make } of cellMistakes)
    mistaken = (await make(mistaken, dice(1, name)))?.bureau ?? mistaken;
  const surveyed = survey(readInput(mistaken.files), day("2026-01-30"));
  const [year] = surveyed.years;
  if (year === undefined) throw new Error("the bureau has no year");
  const lists = listsOf(year.on(surveyed.asOf).judgement.facts);
  const found = new Map<string, ReturnedFile>();
  for (const { path: file, opened, sha256 } of mistaken.files) {
    const problems = surveyed.problems.filter(({ place }) => place.file === file);
    const recognised = recognise(file, opened);
    if (isProblem(recognised) || !problems.some(({ severity }) => severity !== "tidied")) continue;
    const { form, owner, year: of, workbook } = recognised;
    const about = { form, owner: owner ?? "", year: of, workbook, file, sha256, problems, lists };
    found.set(file, { bytes: await writeReturned({ ...about, ask: "目标管理办公室" }), problems });
  }
  return found;
}

/** Ledgers that people worked on, whose days count from 1900 and from 1904. */
export async function handledFiles(): Promise<Files> {
  return new Map([
    ["1900.xlsx", await handledLedger(false)],
    ["1904.xlsx", await handledLedger(true)],
  ]);
}
