import { access } from "node:fs/promises";
import { basename, join } from "node:path";
import { yearOf, type Day } from "../domain/day.ts";
import { knownOn } from "../facts/known-on.ts";
import { yearFacts, type YearFacts } from "../facts/year-facts.ts";
import type { Input } from "../intake/input.ts";
import { inputFolders, isInOffice } from "../intake/places.ts";
import { conditionIds } from "../regulation/condition-ids.ts";
import { rosterForm, settingsForm } from "../sheets/forms.ts";
import { parameterRows } from "../sheets/parameter-rows.ts";
import { unitFacts } from "../sheets/unit-facts.ts";
import { writeWorkbook, type Contents } from "../workbook/write.ts";
import type { Form } from "../workbook/sheet.ts";
import { officeBlanks, sectionBlanks, type Blank } from "./blank-contents.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { safeFileName, writeWhole } from "./files.ts";
import { loadInput } from "./load.ts";
import { reportProblems } from "./report.ts";
import { survey } from "./survey.ts";

/** A printed page's worth of rows to write in by hand. */
const RULED_ROWS = 20;

/** Writes the empty standard workbooks; without 设置 only 设置 and 花名册. A workbook that exists is left alone. */
export async function blank(
  settings: { readonly input: string; readonly output: string; readonly asOf: Day },
  effects: Effects,
): Promise<ExitCode> {
  const { terminal } = effects;
  const input = await loadInput(settings.input, effects);
  const records = input.years.at(-1);
  const faults = survey(input, settings.asOf).problems.filter(
    ({ severity, place }) => severity === "must-fix" && isInOffice(place.file),
  );
  if (faults.length > 0) {
    terminal.say("设置、花名册等有下列内容须先改，否则空白表中会缺人缺科室：");
    reportProblems(terminal, faults);
  }
  const blanks =
    records === undefined
      ? firstBlanks(yearOf(settings.asOf))
      : blanksOf(yearFacts(knownOn(records, settings.asOf), settings.asOf), input);
  let written = 0;
  for (const { path, form, contents } of blanks) {
    const safe = path.split("/").map(safeFileName).join("/");
    const target = join(settings.output, safe);
    if (await exists(target)) {
      terminal.note(`${safe}已存在，没有覆盖。`);
      continue;
    }
    await writeWhole(target, await writeWorkbook(form, { ...contents, ruled: RULED_ROWS }));
    written += 1;
  }
  terminal.say(`已写出空白表${written}份，在“${settings.output}”文件夹。`);
  if (records === undefined) {
    terminal.say(
      `请先填写“设置”和“花名册”，放入“${settings.input}/目标办登记”，再运行 npx kaoping blank 得到各科室的空白表。`,
    );
  } else if (written > 0) {
    terminal.say(
      `以科室命名的文件夹发给各科室；有“目标管理办公室”文件夹的，其中的工作簿放入“${settings.input}/目标办登记”。`,
    );
  }
  return 0;
}

function blanksOf(facts: YearFacts, { sha256 }: Input): Blank[] {
  // A blank of what stands and is filled in already might be laid over it.
  const office = officeBlanks(facts).filter(
    ({ path }) => !sha256.has(`${inputFolders.office}/${basename(path)}`),
  );
  return [...facts.sections.flatMap((each) => sectionBlanks(each, facts)), ...office];
}

const noLists: Contents<Form>["lists"] = { 科室: [], 人员: [], 条款: conditionIds };

/** 设置 with every item and parameter in place, and an empty 花名册. */
function firstBlanks(year: number): Blank[] {
  const unit = Object.values(unitFacts).map((item) => ({ item }));
  return [
    {
      path: `${year}年设置.xlsx`,
      form: settingsForm,
      contents: { owner: "", year, rows: { unit, parameters: parameterRows }, lists: noLists },
    },
    {
      path: `${year}年花名册.xlsx`,
      form: rosterForm,
      contents: { owner: "", year, rows: {}, lists: noLists },
    },
  ];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
