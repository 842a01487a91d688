import { beforeAll, describe, expect, it } from "vitest";
import type { StepState } from "../src/assessment/steps.ts";
import { paperHeadings, type PaperKind } from "../src/documents/paper.ts";
import { answers, personOutcomes, sectionGrades } from "../src/domain/grade.ts";
import type { FilingState } from "../src/facts/filings.ts";
import type { TargetState } from "../src/facts/targets.ts";
import { incompetentGrounds } from "../src/regulation/person-grounds.ts";
import { provisions } from "../src/regulation/provisions/provisions.ts";
import { excellentSection, failedSection, satisfactorySection } from "../src/regulation/section-grades.ts";
import { ungradedGrounds } from "../src/regulation/ungraded-grounds.ts";
import { events } from "../src/sheets/events.ts";
import { filingCorrections, filingKinds } from "../src/sheets/filing-corrections.ts";
import { findings } from "../src/sheets/findings.ts";
import { leave } from "../src/sheets/leave.ts";
import { meetings } from "../src/sheets/meetings.ts";
import { monthlyTargets } from "../src/sheets/monthly-targets.ts";
import { nonAttendance } from "../src/sheets/non-attendance.ts";
import { people } from "../src/sheets/people.ts";
import { personDecisions } from "../src/sheets/person-grades.ts";
import { publicity } from "../src/sheets/publicity.ts";
import { quotas } from "../src/sheets/quotas.ts";
import { sectionDecisions } from "../src/sheets/section-grades.ts";
import { spotChecks } from "../src/sheets/spot-checks.ts";
import { transfers } from "../src/sheets/transfers.ts";
import type { Column } from "../src/workbook/column.ts";
import { outcomeOf, standingOn } from "./cases/outcome.ts";
import { filesOfCase, inputOfCase } from "./cases/read-case.ts";
import { rowsCited } from "./situations/cited-rows.ts";
import { situations } from "./situations/read-situations.ts";

/** Headings of the office's own rules, beside the clauses of the scheme. */
const ownRows = ["报送", "数据截至", "待补正", "异动"];

it("has eighty situations and more, each with its own name", () => {
  expect(situations.length).toBeGreaterThanOrEqual(80);
  const named = situations.map(({ row, name }) => `${row} ${name}`);
  expect(named.filter((each, index) => named.indexOf(each) !== index)).toEqual([]);
  expect(situations.filter(({ lines }) => lines.length === 0)).toEqual([]);
  const rows = new Set([...Object.keys(provisions), ...ownRows]);
  expect(situations.map(({ row }) => row).filter((row) => !rows.has(row))).toEqual([]);
});

const days = new Map(situations.map(({ caseName, asOf }) => [`${caseName} ${asOf}`, { caseName, asOf }]));
/** Kinds of the papers that situations tell of. */
const kindsTold = new Set<PaperKind>();

describe.each([...days.values()])("$caseName on $asOf", ({ caseName, asOf }) => {
  const own = situations.filter((each) => each.caseName === caseName && each.asOf === asOf);
  const lines = own.flatMap((each) => each.lines);
  let outcome: ReadonlySet<string> = new Set();

  beforeAll(() => {
    const standing = standingOn(inputOfCase(caseName), asOf);
    const folders = new Set(lines.filter(isOfPaper).map((line) => line.split("/")[0] ?? ""));
    const asked = [`## 文稿：${[...folders].join("、")}`, ...lines.map((line) => `- ${line}`)].join("\n");
    outcome = new Set(outcomeOf(standing, asked).split("\n"));
    const { papers, volumes } = standing.composed;
    for (const { path, kind } of [
      ...papers.map(({ paper }) => paper),
      ...volumes.map(({ volume }) => volume),
    ]) {
      if (lines.some((line) => line.startsWith(`${path} 2`))) kindsTold.add(kind);
    }
  });

  it.each(own)("$row $name", ({ lines: expected }) => {
    expect(expected.filter((line) => !outcome.has(`- ${line}`))).toEqual([]);
  });
});

function isOfPaper(line: string): boolean {
  return /\.(?:pdf|html|xlsx) /.test(line);
}

const allLines = situations.flatMap(({ lines }) => lines);

describe("every clause that computes, and every sentence that people carry out, has a situation", () => {
  const rows = new Set(situations.map(({ row }) => row));

  it("by its provision", () => {
    const active = Object.entries(provisions).filter(([, natures]) =>
      natures.some(({ kind }) => kind !== "quoted"),
    );
    expect(active.map(([clause]) => clause).filter((clause) => !rows.has(clause))).toEqual([]);
  });

  const conditions = [...failedSection, ...satisfactorySection, ...excellentSection, ...incompetentGrounds];
  const ids = [...conditions, ...ungradedGrounds.map(({ condition }) => condition)].map(({ id }) => id);

  it.each(["符合", "不符合"])("each condition is %s in one", (answer) => {
    const shown = (id: string): boolean =>
      allLines.some((line) => line.includes(` ${id}：${answer}`) || line.startsWith(`　${id} ${answer}`));
    expect([...new Set(ids)].filter((id) => !shown(id))).toEqual([]);
  });

  it("each answer", () => {
    expect(answers.filter((answer) => !allLines.some((line) => line.includes(`：${answer}`)))).toEqual([]);
  });
});

/** The members of a union, in a record from which the compiler misses a new one. */
const filingStates = {
  按时: true,
  补报: true,
  未报: true,
  未到期: true,
  免于计次: true,
  期限待定: true,
} satisfies Record<FilingState, true>;
const stepStates = { 未到: true, 已办: true, 跳过: true, 未注日期: true, 倒序: true } satisfies Record<
  StepState<string>["kind"],
  true
>;
const targetStates = {
  已完成: true,
  未完成: true,
  已批准调整: true,
  未到期: true,
  无法判定: true,
} satisfies Record<TargetState, true>;

describe("every state occurs", () => {
  it.each([
    ["报送", Object.keys(filingStates)],
    ["程序", Object.keys(stepStates)],
    ["目标", Object.keys(targetStates)],
  ])("of %s", (question, states) => {
    const told = allLines.filter((line) => line.startsWith(`${question} `));
    expect(states.filter((state) => !told.some((line) => line.includes(`：${state}`)))).toEqual([]);
  });

  it("of a section's grade and of the kinds of filings", () => {
    const grades = [...sectionGrades, "待研究认定"];
    const isOfSection = (grade: string) =>
      allLines.some((line) => line.split(" ").length === 1 && line.includes(`：${grade}`));
    expect(grades.filter((grade) => !isOfSection(grade))).toEqual([]);
    expect(filingKinds.filter((kind) => !allLines.some((line) => line.includes(`${kind}：`)))).toEqual([]);
  });
});

describe("every choice of a register that decides something is cited, or named by a situation", () => {
  const cited = situations.flatMap(({ caseName, lines }) => {
    const files = filesOfCase(caseName);
    return lines.flatMap((line) => rowsCited(line, files));
  });
  const chosen = (sheet: string, title: string): Set<string> =>
    new Set(cited.filter((row) => row.sheet === sheet).map(({ cells }) => cells.get(title) ?? ""));
  const names = situations.map(({ name }) => name).join("\n");

  const columns: readonly (readonly [{ readonly name: string }, Column<unknown>])[] = [
    [transfers, transfers.columns.kind],
    [events, events.columns.kind],
    [events, events.columns.conclusion],
    [events, events.columns.degree],
    [findings, findings.columns.body],
    [findings, findings.columns.conclusion],
    [filingCorrections, filingCorrections.columns.handling],
    [monthlyTargets, monthlyTargets.columns.state],
    [monthlyTargets, monthlyTargets.columns.cause],
    [leave, leave.columns.kind],
    [nonAttendance, nonAttendance.columns.occasion],
    [nonAttendance, nonAttendance.columns.manner],
    [people, people.columns.category],
    [people, people.columns.gradedBy],
    [people, people.columns.takesPart],
    [personDecisions, personDecisions.columns.reviewed],
    [personDecisions, personDecisions.columns.approved],
    [sectionDecisions, sectionDecisions.columns.stage],
    [sectionDecisions, sectionDecisions.columns.reviewed],
    [sectionDecisions, sectionDecisions.columns.approved],
    [publicity, publicity.columns.state],
    [quotas, quotas.columns.kind],
    [spotChecks, spotChecks.columns.source],
    [spotChecks, spotChecks.columns.conclusion],
    [meetings, meetings.columns.body],
  ];

  it.each(columns.map(([sheet, column]) => [`${sheet.name}›${column.title}`, sheet.name, column] as const))(
    "%s",
    (_, sheet, { title, entry }) => {
      const choices = entry.kind === "choice" ? entry.choices : [];
      expect(choices.length).toBeGreaterThan(0);
      const found = chosen(sheet, title);
      expect(choices.filter((choice) => !found.has(choice) && !names.includes(choice))).toEqual([]);
    },
  );

  it("and every outcome of a person", () => {
    const found = chosen("个人等次", "审定");
    expect(personOutcomes.filter((outcome) => !found.has(outcome))).toEqual([]);
  });
});

it("every kind of paper that a year composes appears on its day", () => {
  const kinds = Object.keys(paperHeadings) as PaperKind[];
  // What issue and build make of other papers is tested with those.
  const made: readonly PaperKind[] = ["correction-notice", "archive-catalogue"];
  expect(kinds.filter((kind) => !kindsTold.has(kind) && !made.includes(kind))).toEqual([]);
});
