import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { publishedCalendar } from "../facts/calendar/calendar.ts";
import { plusDays, weekday, type Day } from "../domain/day.ts";
import { makeDemo } from "../demo/demo.ts";
import { inputFolders } from "../intake/places.ts";
import { conditionIds } from "../regulation/condition-ids.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { listFiles, readBytes, sha256, writeWhole } from "./files.ts";

export interface DemoSettings {
  readonly to: string;
  readonly year: number;
  readonly sections: number;
  readonly people: number;
  readonly seed: number;
}

/** Lists what the demo made, so that only its own files are ever replaced. */
const RECORD = ".kaoping-demo.json";

/** Writes the fictional bureau's year as an input folder; never into a folder that holds workbooks of others. */
export async function demo(settings: DemoSettings, { terminal }: Effects): Promise<ExitCode> {
  const { to, year } = settings;
  const others = await foreignFiles(to);
  if (others.length > 0) {
    terminal.note(
      `“${to}”中有不是演示数据的文件（${others.slice(0, 3).join("、")}），没有改动。请换一个空文件夹。`,
    );
    return 2;
  }
  for (const path of await ownFiles(to)) await rm(join(to, path));
  await rm(join(to, inputFolders.issued), { recursive: true, force: true });
  const held = [year - 1, year, year + 1].every((each) => publishedCalendar.holds(each));
  const made: Record<string, string> = {};
  const files = makeDemo({
    ...settings,
    clauses: conditionIds,
    enterDaysOff: !held,
    calendar: { onOrAfter: (day) => publishedCalendar.onOrAfter(day) ?? nextWeekday(day) },
  });
  for await (const { path, bytes } of files) {
    await writeWhole(join(to, path), bytes);
    made[path] = sha256(bytes);
  }
  await mkdir(join(to, inputFolders.waiting), { recursive: true });
  await writeWhole(join(to, RECORD), new TextEncoder().encode(JSON.stringify(made, null, 2)));
  terminal.note(`已在“${to}”写出${year}年演示数据，工作簿${Object.keys(made).length}份。`);
  return 0;
}

function nextWeekday(day: Day): Day {
  return weekday(day) <= 5 ? day : nextWeekday(plusDays(day, 1));
}

async function recorded(folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(await readBytes(join(folder, RECORD))));
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** Files of the folder that an earlier demo made and nobody changed since. */
async function ownFiles(folder: string): Promise<string[]> {
  const made = await recorded(folder);
  return (await listFiles(folder)).filter((path) => Object.hasOwn(made, path));
}

/** Where every workbook is the demo's own, what was issued from them is so as well. */
async function foreignFiles(folder: string): Promise<string[]> {
  const made = await recorded(folder);
  const ours = Object.keys(made).length > 0;
  const foreign: string[] = [];
  for (const path of await listFiles(folder)) {
    if (ours && path.startsWith(`${inputFolders.issued}/`)) continue;
    if (path === RECORD || path.endsWith(".gitkeep")) continue;
    if (made[path] !== sha256(await readBytes(join(folder, path)))) foreign.push(path);
  }
  return foreign;
}
