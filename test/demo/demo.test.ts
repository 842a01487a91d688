import { describe, expect, test } from "vitest";
import { plusDays, weekday, type Day } from "../../src/domain/day.ts";
import { makeDemo } from "../../src/demo/demo.ts";
import type { DemoFile, DemoOptions } from "../../src/demo/options.ts";
import { publishedCalendar } from "../../src/facts/calendar/calendar.ts";
import { isInScope } from "../../src/regulation/scope.ts";
import { allForms, decisionForm, rosterForm, settingsForm } from "../../src/sheets/forms.ts";
import { openWorkbook } from "../../src/workbook/open.ts";
import { readForm, type ReadForm } from "../../src/workbook/read.ts";
import type { Form } from "../../src/workbook/sheet.ts";
import { readTop } from "../../src/workbook/top.ts";

const calendar = {
  onOrAfter: (day: Day): Day => {
    const found = publishedCalendar.onOrAfter(day);
    if (found === null) throw new RangeError(`no calendar for ${day}`);
    return found;
  },
};

const options = (sections: number, people: number, seed = 1): DemoOptions => ({
  year: 2025,
  sections,
  people,
  seed,
  calendar,
  clauses: ["三(一)1", "五(一)5a"],
});

async function filesOf(of: DemoOptions): Promise<readonly DemoFile[]> {
  const files: DemoFile[] = [];
  for await (const file of makeDemo(of)) files.push(file);
  return files;
}

interface Read {
  readonly path: string;
  readonly form: string;
  readonly owner: string | null;
  readonly year: number | null;
  readonly problems: ReadForm<Form>["problems"];
}

async function readBack({ path, bytes }: DemoFile): Promise<Read> {
  const opened = await openWorkbook(bytes);
  if (opened.kind === "refused") throw new Error(`${path} is ${opened.is}`);
  const top = readTop(opened.workbook);
  const form = allForms.find(({ name }) => name === top.form);
  if (form === undefined || top.conflicting) throw new Error(`${path} does not show its form`);
  const { problems } = readForm(form, opened.workbook, { file: path, name: form.name });
  return { path, form: form.name, owner: top.owner, year: top.year, problems };
}

async function rowsOf<F extends Form>(files: readonly DemoFile[], form: F): Promise<ReadForm<F>["rows"]> {
  const file = files.find(({ path }) => path.endsWith(`年${form.name}.xlsx`));
  const opened = await openWorkbook(file?.bytes ?? new Uint8Array());
  if (opened.kind === "refused") throw new Error(`no ${form.name}`);
  return readForm(form, opened.workbook, { file: form.name, name: form.name }).rows;
}

const severities = (read: readonly Read[]) => {
  const all = read.flatMap(({ problems }) => problems);
  const count = (severity: string): number => all.filter((each) => each.severity === severity).length;
  return { mustFix: count("must-fix"), check: count("check"), tidied: count("tidied") };
};

describe.each([
  // The larger bureaus' copies are like those of the smallest: some are read.
  [1, 3, 1],
  [8, 40, 4],
  [12, 200, 12],
])("%i sections, %i people", (sections, people, step) => {
  test("every file reads back as people would have it", async () => {
    const files = await filesOf(options(sections, people));
    const chosen = files.filter(({ path }, index) => path.startsWith("目标办登记/") || index % step === 0);
    const read = await Promise.all(chosen.map(readBack));
    const found = severities(read);
    console.info(`${sections}/${people}: ${files.length} files, ${found.tidied} cells tidied`);
    expect(found).toMatchObject({ mustFix: 0, check: 0 });
    expect(
      read.every(({ path, form, year, owner }) => path.includes(form) && year === 2025 && owner !== null),
    ).toBe(true);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);

    const { people: roster, transfers } = await rowsOf(files, rosterForm);
    const left = new Set(transfers.filter(({ kind }) => kind.value === "退休").map(({ id }) => id.value));
    const graded = roster.filter(
      (row) =>
        isInScope(row.category.value ?? "") &&
        row.gradedBy.value === "本局" &&
        row.takesPart.value !== "否" &&
        !left.has(row.id.value),
    );
    expect(graded).toHaveLength(people);
    const { personDecisions, publicity } = await rowsOf(files, decisionForm);
    const objectedTo = publicity.filter(({ state }) => state.value === "撤回").map(({ id }) => id.value);
    expect(personDecisions.map(({ id }) => id.value)).toEqual([
      ...graded.map(({ id }) => id.value),
      ...objectedTo,
    ]);
    // Of three people nobody can be 优秀, and nobody moves but the one who retires.
    expect(objectedTo).toHaveLength(people > 3 ? 1 : 0);
    const kinds = people > 3 ? ["轮岗", "调入", "提任", "试用", "主持工作", "退休"] : ["退休"];
    expect(new Set(transfers.map(({ kind }) => kind.value))).toEqual(new Set(kinds));
  });
});

const bytesOf = (files: readonly DemoFile[]) =>
  files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]);

test("equal options give equal bytes, another seed gives others", async () => {
  const first = bytesOf(await filesOf(options(2, 12)));
  expect(bytesOf(await filesOf(options(2, 12)))).toEqual(first);
  expect(bytesOf(await filesOf(options(2, 12, 2)))).not.toEqual(first);
});

test("a year whose calendar is not held brings its own festivals", async () => {
  const weekdays = {
    onOrAfter: (day: Day): Day => (weekday(day) > 5 ? plusDays(day, 8 - weekday(day)) : day),
  };
  const files = await filesOf({ ...options(1, 3), year: 2030, calendar: weekdays, enterDaysOff: true });
  const read = await Promise.all(files.map(readBack));
  expect(severities(read)).toMatchObject({ mustFix: 0, check: 0 });
  const { daysOff } = await rowsOf(files, settingsForm);
  expect(daysOff).toHaveLength(21);
  // The report on the September of National Day week waits for its end.
  expect(files.some(({ path }) => path.includes("/2030-10-08-1 "))).toBe(true);
});
