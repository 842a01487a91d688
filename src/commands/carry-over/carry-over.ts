import { join } from "node:path";
import { day, later, type Day } from "../../domain/day.ts";
import { firstDayOf } from "../../domain/period.ts";
import { comparable } from "../../domain/text.ts";
import { knownOn } from "../../facts/known-on.ts";
import { yearEnd } from "../../facts/people.ts";
import type { YearRecords } from "../../facts/records.ts";
import { sectionsOf } from "../../facts/sections.ts";
import { yearFacts, type YearFacts } from "../../facts/year-facts.ts";
import { yearInHand } from "../../facts/years.ts";
import { readInput, type InputFile } from "../../intake/input.ts";
import { inputFolders, isInOffice } from "../../intake/places.ts";
import { isProblem, recognise } from "../../intake/recognise.ts";
import { conditionIds } from "../../regulation/condition-ids.ts";
import { officeRegister, rosterForm, settingsForm } from "../../sheets/forms.ts";
import { openWorkbook } from "../../workbook/open.ts";
import { personChoice } from "../../workbook/kinds.ts";
import type { Form } from "../../workbook/sheet.ts";
import { writeWorkbook, type Contents } from "../../workbook/write.ts";
import { officeBlanks, type Blank } from "../blank-contents.ts";
import type { Effects, ExitCode } from "../effects.ts";
import { safeFileName, sha256, writeWhole } from "../files.ts";
import { sayWhatToDoFirst } from "../first-steps.ts";
import { inputPaths, openFiles } from "../load.ts";
import { CannotRun } from "../usage-error.ts";
import { registerDifferences, rosterDifferences } from "./differences.ts";
import { carriedRegister } from "./register.ts";
import { carriedRoster } from "./roster.ts";
import { carriedSettings, lastsBeyond } from "./settings.ts";

export interface CarryOverSettings {
  readonly input: string;
  readonly asOf: Day;
  /** The year to carry over from; null: the one in hand. */
  readonly from: number | null;
  readonly dryRun: boolean;
}

/**
 * Opens the next year: writes those of its office workbooks that do not stand yet, filled with what the year before
 * leaves to it, and says what people still have to look at. No workbook that stands is touched.
 */
export async function carryOver(settings: CarryOverSettings, effects: Effects): Promise<ExitCode> {
  const { terminal } = effects;
  const { input: folder, asOf, dryRun } = settings;
  const files = await openFiles(folder, await inputPaths(folder), effects);
  const input = readInput(files);
  const { years } = input;
  const held = years.map(({ year }) => year);
  const from = settings.from ?? yearInHand(held, asOf);
  const records = years.find(({ year }) => year === from);
  if (from === null) {
    sayWhatToDoFirst(terminal, folder);
    return 2;
  }
  if (records === undefined) {
    terminal.note(`没有${from}年度的设置，现有${held.join("、")}年度。`);
    return 2;
  }
  if (settings.from === null && asOf < day(`${from}-11-01`)) {
    terminal.note(
      `${from}年度还没有到11月，没有结转。确要现在建立${from + 1}年度的，请写明 --from ${from}。`,
    );
    return 2;
  }
  const { planned, toCheck } = await planOf(records, files, asOf);
  const open = new Standing(files, from).files.flatMap(({ path }) => input.problemsByFile.get(path) ?? []);
  if (open.some(({ severity }) => severity === "must-fix")) {
    terminal.say(
      `${from}年度“${inputFolders.office}”中还有必须改的内容，结转前请先运行 npx kaoping check，逐处改好。`,
    );
  }
  terminal.say(`${from}年度结转到${from + 1}年度${dryRun ? "（只预览，没有写出）" : ""}：`);
  for (const { path, standing, bytes } of planned) {
    if (standing !== null) terminal.say(`  已有，没有改动：${standing}`);
    else {
      if (!dryRun) await writeWhole(join(folder, path), bytes);
      terminal.say(`  ${dryRun ? "将写出" : "已写出"}：${path}`);
    }
  }
  if (toCheck.length > 0) terminal.say("请核对：");
  for (const line of toCheck) terminal.say(`  ${line}`);
  terminal.say(
    dryRun
      ? "去掉 --dry-run 再运行，即写出上列工作簿。"
      : `核对后运行 npx kaoping blank，得到${from + 1}年度各科室的空白表。${from}年度的工作簿没有改动，请保留。`,
  );
  return 0;
}

interface Planned {
  /** Below the input folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The workbook that is this one already, or null. */
  readonly standing: string | null;
}

interface Plan {
  readonly planned: readonly Planned[];
  readonly toCheck: readonly string[];
}

async function planOf(records: YearRecords, files: readonly InputFile[], asOf: Day): Promise<Plan> {
  const { year } = records;
  const on = later(asOf, yearEnd(year));
  const facts = yearFacts(knownOn(records, on), on);
  const office = new Standing(files, year + 1);
  const before = readInput(office.files).years.find((each) => each.year === year + 1);
  const next =
    before === undefined
      ? facts.sections.map(({ section }) => section).filter((section) => lastsBeyond(section, year))
      : sectionsOf(before);
  const settings = carriedSettings(facts);
  const roster = carriedRoster(facts, records, next);
  const lists = {
    科室: next.map(({ name }) => name),
    人员: (roster.rows.people ?? []).flatMap(({ id, name }) =>
      typeof id === "string" ? [typeof name === "string" ? personChoice(id, name) : id] : [],
    ),
    条款: conditionIds,
  };
  const kept = (form: Form, rows: Contents<Form>["rows"]): Blank => ({
    path: `${inputFolders.office}/${year + 1}年${form.name}.xlsx`,
    form,
    contents: { owner: "", year: year + 1, rows, lists },
  });
  const first = [
    await office.plan(kept(settingsForm, settings.rows)),
    await office.plan(kept(rosterForm, roster.rows)),
  ];
  const opened = await nextFacts(year + 1, office.files, first);
  const register = carriedRegister(facts);
  const rest = officeBlanks(opened, inputFolders.office).map((blank) =>
    blank.form.name === officeRegister.name
      ? { ...blank, contents: { ...blank.contents, rows: register.rows } }
      : blank,
  );
  const planned = [...first];
  for (const blank of rest) planned.push(await office.plan(blank));
  const [ofSettings, ofRoster] = first;
  const told = (form: Form, lines: readonly string[]): string[] =>
    lines.map((line) => `${year + 1}年${form.name}：${line}`);
  return {
    planned,
    toCheck: [
      ...(ofSettings?.standing == null ? told(settingsForm, settings.toCheck) : []),
      ...told(
        rosterForm,
        ofRoster?.standing == null ? roster.toCheck : rosterDifferences(facts, records, opened.known),
      ),
      ...told(
        officeRegister,
        office.holds(officeRegister, null) ? registerDifferences(facts, opened.known) : register.toCheck,
      ),
    ],
  };
}

/** The next year as it will stand: its workbooks of today, and those about to be written. */
async function nextFacts(
  year: number,
  files: readonly InputFile[],
  planned: readonly Planned[],
): Promise<YearFacts> {
  const fresh: InputFile[] = [];
  for (const { path, bytes, standing } of planned) {
    if (standing === null) fresh.push({ path, sha256: sha256(bytes), opened: await openWorkbook(bytes) });
  }
  const records = readInput([...files, ...fresh]).years.find((each) => each.year === year);
  if (records === undefined) {
    throw new CannotRun(`${year}年度的设置已有，但读不了。请先运行 npx kaoping check，按提示处理后再结转。`);
  }
  const on = firstDayOf(year, 1);
  return yearFacts(knownOn(records, on), on);
}

/** The office's workbooks of a year that stand already, by what they show at their top, whatever they are called. */
class Standing {
  readonly files: readonly InputFile[];
  readonly #paths = new Set<string>();
  readonly #shown = new Map<string, string>();

  constructor(all: readonly InputFile[], year: number) {
    const own: InputFile[] = [];
    for (const file of all.filter(({ path }) => isInOffice(path))) {
      this.#paths.add(file.path);
      const recognised = recognise(file.path, file.opened);
      if (isProblem(recognised) || recognised.year !== year) continue;
      own.push(file);
      const key = keyOf(recognised.form, recognised.owner);
      if (!this.#shown.has(key)) this.#shown.set(key, file.path);
    }
    this.files = own;
  }

  holds(form: Form, owner: string | null): boolean {
    return this.#shown.has(keyOf(form, owner));
  }

  async plan({ path, form, contents }: Blank): Promise<Planned> {
    const safe = path.split("/").map(safeFileName).join("/");
    const standing = this.#shown.get(keyOf(form, contents.owner)) ?? (this.#paths.has(safe) ? safe : null);
    return { path: safe, bytes: await writeWorkbook(form, contents), standing };
  }
}

/** Of a keeper's register there is one for each keeper, of other forms one in all. */
function keyOf(form: Form, owner: string | null): string {
  return form.kept === "keeper" ? `${form.name}|${comparable(owner ?? "")}` : form.name;
}
