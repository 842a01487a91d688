import type { JudgedSection, Judgement } from "../assessment/judgement.ts";
import { latest, monthAndDate, type Day } from "../domain/day.ts";
import { months } from "../domain/period.ts";
import type { Cited, Field } from "../domain/place.ts";
import type { Filing } from "../facts/filings.ts";
import type { Table } from "./blocks.ts";

interface SignedRow {
  readonly signer: Field<string>;
  readonly signedOn: Field<Day>;
}

/** 年度目标 and month plans of every section: signed by the leader in charge, in part, or not there (四(一)2). */
export function signedPlansTable({ sections }: Judgement): {
  readonly table: Table;
  readonly cells: readonly Cited[];
} {
  const lines = sections.map(lineOf);
  return {
    table: {
      caption: "一、年度工作目标和月工作计划签发",
      columns: [
        { title: "科　室", share: 16, align: "left" },
        { title: "年度目标", share: 7.2, align: "center" },
        ...months.map((month) => ({ title: `${month}月`, share: 6.4, align: "center" as const })),
      ],
      rows: lines.map(({ texts }) => texts),
      total: null,
    },
    cells: lines.flatMap(({ cells }) => cells),
  };
}

function lineOf({ section, ledger, filings }: JudgedSection): {
  readonly texts: readonly string[];
  readonly cells: readonly Cited[];
} {
  const { annualTargets = [], monthlyTargets = [] } = ledger?.rows ?? {};
  const stateOf = (kind: Filing["duty"]["kind"], month: number | null): Filing["state"] | null =>
    filings.find(({ duty }) => duty.kind === kind && duty.month === month)?.state ?? null;
  const rows: readonly SignedRow[] = [...annualTargets, ...monthlyTargets];
  return {
    texts: [
      section.name,
      signedText(annualTargets, stateOf("年度目标", null)),
      ...months.map((month) =>
        signedText(
          monthlyTargets.filter((row) => row.month.value === month),
          stateOf("月计划", month),
        ),
      ),
    ],
    cells: [section.cell, ...rows.flatMap(({ signer, signedOn }) => [signer, signedOn])],
  };
}

function signedText(rows: readonly SignedRow[], state: Filing["state"] | null): string {
  if (rows.length === 0) return state === null ? "—" : state === "未到期" ? "" : "未报";
  const unsigned = rows.filter(({ signer, signedOn }) => !signer.filled || !signedOn.filled).length;
  if (unsigned > 0) return `缺${unsigned}项`;
  return ticked(latest(rows.flatMap(({ signedOn }) => signedOn.value ?? [])));
}

/** A tick with its day, short enough for a narrow column: √12.20. */
export function ticked(on: Day | null): string {
  return on === null ? "√" : `√${monthAndDate(on).replace("月", ".").replace("日", "")}`;
}
