import type { SlipLink } from "../documents/filing-progress.ts";
import {
  composeReceiptSlips,
  receiptLines,
  receiptText,
  type ArrivalsOf,
} from "../documents/receipt-slip.ts";
import type { Arrival } from "../documents/receipt.ts";
import type { Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import { latestCopies, type Copy, type YearRecords } from "../facts/records.ts";
import { copiesOf, mendingInCopy } from "../intake/copies-before.ts";
import type { Input } from "../intake/input.ts";
import type { Templates } from "../printing/render.ts";
import { forNotepad, safeFileName } from "./files.ts";
import type { Terminal } from "./effects.ts";
import type { Stage } from "./publish/stage.ts";
import { survey, type Survey } from "./survey.ts";

/** Below 内部; a page to print and a text to paste for each section. */
const slipFolder = "签收单";

/** The copies received by a day, each with what is open in it where it is the latest of its form. */
export function arrivalsUntil(
  input: Input,
  { asOf, problems }: Pick<Survey, "asOf" | "problems">,
): ArrivalsOf {
  return (year, section) => {
    const records = input.years.find((each) => each.year === year);
    return records === undefined ? [] : arrivalsIn(input, records, section, asOf, problems);
  };
}

function arrivalsIn(
  input: Input,
  records: YearRecords,
  section: string,
  asOf: Day,
  problems: readonly Problem[],
): Arrival[] {
  const received = copiesOf(records).filter((copy) => copy.section === section && copy.receivedOn <= asOf);
  const latest = new Set(
    (["targetLedger", "routineAppraisal", "summaryForm", "commentForm"] as const).flatMap((form) =>
      [...latestCopies(received.filter((copy) => copy.form === form)).values()].map(({ file }) => file),
    ),
  );
  return received.map((copy): Arrival => ({
    copy,
    open: latest.has(copy.file) ? openIn(input, copy, problems) : null,
  }));
}

function openIn(input: Input, { file }: Copy, all: readonly Problem[]): NonNullable<Arrival["open"]> {
  const problems = input.problemsByFile.get(file) ?? [];
  const own = new Set(problems);
  const together = all.filter((each) => each.place.file === file && !own.has(each));
  return { problems, together, mending: mendingInCopy(input, file) };
}

/** Tells of each new copy what it files, what is to be mended in it by when, and how it stands against the one before. */
export function sayReceipts(
  input: Input,
  received: readonly { readonly path: string }[],
  date: Day,
  terminal: Terminal,
): void {
  const surveyed = survey(input, date);
  const arrivals = arrivalsUntil(input, surveyed);
  const paths = new Set(received.map(({ path }) => path));
  for (const judgement of surveyed.years.map(({ on }) => on(date).judgement)) {
    for (const section of judgement.sections) {
      const { year } = judgement.facts;
      const own = arrivals(year, section.section.code).filter(({ copy }) => paths.has(copy.file));
      for (const line of receiptLines(own, section, judgement)) terminal.say(line);
    }
  }
}

/** Writes the 签收单 of every section that has sent something. */
export async function writeReceiptSlips(
  stage: Pick<Stage, "write">,
  shell: Templates,
  input: Input,
  surveyed: Survey,
): Promise<SlipLink[]> {
  const { years, asOf } = surveyed;
  const judgements = years.map(({ on }) => on(asOf).judgement);
  const arrivals = arrivalsUntil(input, surveyed);
  const links: SlipLink[] = [];
  for (const slip of composeReceiptSlips(judgements, arrivals, asOf)) {
    const { code, name } = slip.section;
    const stem = safeFileName(`${code} ${name}`);
    await stage.write(
      `内部/${slipFolder}/${stem}.html`,
      new TextEncoder().encode(shell.render("receipt-slip", { ...slip, text: `${stem}.txt` })),
    );
    await stage.write(
      `内部/${slipFolder}/${stem}.txt`,
      new TextEncoder().encode(forNotepad(receiptText(slip, judgements, arrivals))),
    );
    links.push({ title: name, href: `${slipFolder}/${stem}.html` });
  }
  return links;
}
