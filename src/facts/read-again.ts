import type { Day } from "../domain/day.ts";
import type { Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { SectionFormKey, SectionFormRows } from "../sheets/forms.ts";
import { knownOn } from "./known-on.ts";
import { latestCopies, type Copy, type YearRecords } from "./records.ts";

type Ledger = SectionFormRows["targetLedger"];

/**
 * What was known on a paper's data day, with the content that copies received until `contentDay` give to it
 * (`office.md` 4): a row that was reported by the data day reads as its section reports it now. What was not reported
 * by then stays unreported, since a 补报 is no difference; when things were filed is none of its matter.
 */
export function readAgain(records: YearRecords, dataDay: Day, contentDay: Day): YearRecords {
  const then = knownOn(records, dataDay);
  const now = knownOn(records, contentDay < dataDay ? dataDay : contentDay).copies;
  const { targetLedger, routineAppraisal, summaryForm, commentForm } = then.copies;
  return {
    ...then,
    copies: {
      targetLedger: renewed(targetLedger, now.targetLedger, (old, later) => ledgerAgain(old, later, dataDay)),
      routineAppraisal: renewed(routineAppraisal, now.routineAppraisal, (old, later) => ({
        routineRecords: rowsAgain(old.routineRecords, later.routineRecords, ({ id, month }) => [id, month]),
        quarterlyEvaluations: rowsAgain(
          old.quarterlyEvaluations,
          later.quarterlyEvaluations,
          ({ id, quarter }) => [id, quarter],
        ),
      })),
      summaryForm: renewed(summaryForm, now.summaryForm, (old, later) => ({
        summaries: rowsAgain(old.summaries, later.summaries, ({ id }) => [id]),
      })),
      commentForm: renewed(commentForm, now.commentForm, (old, later) => ({
        headComments: rowsAgain(old.headComments, later.headComments, ({ id }) => [id]),
      })),
    },
  };
}

/** The copies of a data day, the latest of each section with its content read again. */
function renewed<K extends SectionFormKey>(
  then: readonly Copy<K>[],
  now: readonly Copy<K>[],
  again: (old: SectionFormRows[K], later: SectionFormRows[K]) => SectionFormRows[K],
): readonly Copy<K>[] {
  const last = new Set(latestCopies(then).values());
  const later = latestCopies(now);
  return then.map((copy) => {
    const current = last.has(copy) ? later.get(copy.section) : undefined;
    if (current === undefined || current.file === copy.file) return copy;
    return { ...copy, file: current.file, rows: again(copy.rows, current.rows) };
  });
}

function ledgerAgain(old: Ledger, later: Ledger, dataDay: Day): Ledger {
  return {
    ...old,
    annualTargets: annualAgain(old, later, dataDay),
    monthlyTargets: monthsAgain(old.monthlyTargets, later.monthlyTargets),
  };
}

/** Filed targets as they read now; one whose change was approved after the data day stood as it was. */
function annualAgain(old: Ledger, later: Ledger, dataDay: Day): Ledger["annualTargets"] {
  const filed = old.annualTargets.every(({ signer, signedOn }) => signer.filled && signedOn.filled);
  if (old.annualTargets.length === 0 || !filed) return old.annualTargets;
  const adjusted = new Set(
    later.targetAdjustments
      .filter(({ on }) => on.value !== null && on.value > dataDay)
      .map(({ target }) => comparable(target.text)),
  );
  const before = new Map(old.annualTargets.map((row) => [comparable(row.number.text), row]));
  return later.annualTargets.map((row) => {
    const number = comparable(row.number.text);
    return (adjusted.has(number) ? before.get(number) : undefined) ?? row;
  });
}

/** A month that was reported whole reads as it stands now; of another one, only the rows that were reported. */
function monthsAgain(
  old: Ledger["monthlyTargets"],
  later: Ledger["monthlyTargets"],
): Ledger["monthlyTargets"] {
  const months = new Set(old.map(({ month }) => month.value));
  return [...months].flatMap((month) => {
    const before = old.filter((row) => row.month.value === month);
    const after = later.filter((row) => row.month.value === month);
    if (month !== null && before.every(({ state }) => state.filled)) return after;
    const reported = before.filter(({ state }) => state.filled);
    const again = rowsAgain(reported, after, ({ number }) => [number]);
    return before.map((row) => again[reported.indexOf(row)] ?? row);
  });
}

/** Each row as its namesake of a later copy has it; one without a namesake, or with several, as it was. */
function rowsAgain<R>(
  old: readonly R[],
  later: readonly R[],
  key: (row: R) => readonly Field<unknown>[],
): R[] {
  const nameOf = (row: R): string => JSON.stringify(key(row).map(({ text }) => comparable(text)));
  const named = new Map<string, R[]>();
  for (const row of later) named.set(nameOf(row), [...(named.get(nameOf(row)) ?? []), row]);
  return old.map((row) => {
    const [namesake = row, ...others] = named.get(nameOf(row)) ?? [];
    return others.length > 0 ? row : namesake;
  });
}
