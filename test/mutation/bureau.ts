import { survey } from "../../src/commands/survey.ts";
import { makeDemo } from "../../src/demo/demo.ts";
import type { Problem } from "../../src/diagnostics.ts";
import { day, type Day } from "../../src/domain/day.ts";
import { publishedCalendar } from "../../src/facts/calendar/calendar.ts";
import { readInput, type Input, type InputFile } from "../../src/intake/input.ts";
import { copyName } from "../../src/intake/places.ts";
import { conditionIds } from "../../src/regulation/condition-ids.ts";
import { targetLedger } from "../../src/sheets/forms.ts";
import { openWorkbook } from "../../src/workbook/open.ts";

/** The files of an input folder, in which mistakes are made: never changed, only replaced. */
export interface Bureau {
  readonly files: readonly InputFile[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export interface Reading {
  readonly input: Input;
  readonly problems: readonly Problem[];
}

const calendar = { onOrAfter: (value: Day): Day => publishedCalendar.onOrAfter(value) ?? value };
const asOf = day("2026-01-30");

/** The orderly demo bureau, whose year leaves nothing to mend and nothing to ask. */
export async function demoBureau(): Promise<Bureau> {
  const files: InputFile[] = [];
  const bytes = new Map<string, Uint8Array>();
  const options = { year: 2025, sections: 2, people: 10, seed: 1, calendar, clauses: conditionIds };
  for await (const file of makeDemo(options)) {
    files.push({ path: file.path, sha256: file.path, opened: await openWorkbook(file.bytes) });
    bytes.set(file.path, file.bytes);
  }
  return { files: inOrder(files.filter((file) => counts(file, files))), bytes };
}

/** Of what sections send, only ledgers are read for what their earlier copies say. */
function counts({ path }: InputFile, files: readonly InputFile[]): boolean {
  const name = copyName(path);
  const form = path.slice(path.lastIndexOf(" "));
  if (name === null || form.includes(targetLedger.name)) return true;
  return !files.some((other) => {
    const later = copyName(other.path);
    return (
      later !== null &&
      later.section === name.section &&
      other.path.endsWith(form) &&
      later.receivedOn > name.receivedOn
    );
  });
}

/** Reads and judges a bureau as `kaoping check` does. */
export function readBureau({ files }: Bureau): Reading {
  const input = readInput(files);
  return { input, problems: survey(input, asOf).problems };
}

/** The bureau with one file in place of that of its path, or added to the others. */
export function withFile(bureau: Bureau, file: InputFile): Bureau {
  const others = bureau.files.filter(({ path }) => path !== file.path);
  return { ...bureau, files: inOrder([...others, file]) };
}

function inOrder(files: readonly InputFile[]): InputFile[] {
  return [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
}
