import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import { readInput, type Input, type InputFile } from "../intake/input.ts";
import { copyName, copyPath, inputFolders } from "../intake/places.ts";
import type { Effects, ExitCode } from "./effects.ts";
import { listFiles, readBytes, sha256 } from "./files.ts";
import { sayWhatToDoFirst } from "./first-steps.ts";
import { isHeldOpen } from "./patience.ts";
import { inputPaths, openFiles, openWaiting, waitingPaths } from "./load.ts";
import { sayReceipts } from "./receipts.ts";
import { exitCodeOf } from "./report.ts";
import { isReceivable, receivable, receivedProblems, type Receivable } from "./waiting.ts";

/** Takes in what lies in 待收: each workbook becomes a dated copy of its section, unchanged (`office.md` 2). */
export async function receive(
  settings: { readonly input: string; readonly date: Day },
  effects: Effects,
): Promise<ExitCode> {
  const { terminal } = effects;
  const paths = await waitingPaths(settings.input);
  if (paths.length === 0) {
    terminal.note("待收文件夹中没有新报表。");
    return 0;
  }
  const files = await openFiles(settings.input, await inputPaths(settings.input), effects);
  const input = readInput(files);
  if (input.years.length === 0) {
    sayWhatToDoFirst(terminal, settings.input);
    return 2;
  }
  const { problems, received } = await receiveAll(settings.input, settings.date, paths, input, effects);
  if (received.length > 0) sayReceipts(readInput([...files, ...received]), received, settings.date, terminal);
  return exitCodeOf(problems);
}

interface Receipts {
  readonly problems: readonly Problem[];
  /** The files that became dated copies, at their new places. */
  readonly received: readonly InputFile[];
}

async function receiveAll(
  folder: string,
  date: Day,
  paths: readonly string[],
  input: Input,
  effects: Effects,
): Promise<Receipts> {
  const { terminal } = effects;
  const problems: Problem[] = [];
  const received: InputFile[] = [];
  for (const file of await openWaiting(folder, paths, effects)) {
    const each = receivable(file, input);
    if (!isReceivable(each)) {
      problems.push(each);
      terminal.say(`未收：${each.message}${each.help}`);
      continue;
    }
    const taken = await take(folder, date, each).catch((error: unknown) => {
      if (isHeldOpen(error)) return null;
      throw error;
    });
    if (taken === null) {
      const busy = heldOpenProblem(file.path);
      problems.push(busy);
      terminal.say(`未收：${busy.message}${busy.help}`);
      continue;
    }
    const own = receivedProblems(each, taken.path);
    const open = own.filter(({ severity }) => severity === "must-fix").length;
    if (taken.kind === "received") {
      problems.push(...own);
      received.push({ ...file, path: taken.path });
    }
    const name = `${each.section.name}${each.recognised.year}年${each.recognised.form.name}`;
    terminal.say(
      taken.kind === "known"
        ? `已收过：${name}（与${taken.path}相同），不重复登记。`
        : `已收：${name}，收到日期${date}${open > 0 ? `，必须改${open}处` : ""}。`,
    );
  }
  return { problems, received };
}

/** Killed or refused half-way, the next receipt finds the same bytes filed and only takes the file away. */
function heldOpenProblem(file: string): Problem {
  return {
    code: "file-held-open",
    severity: "must-fix",
    place: { file, sheet: null, cell: null },
    message: `${file}正被打开。`,
    help: "请关闭后再收。",
  };
}

interface Taken {
  readonly kind: "received" | "known";
  readonly path: string;
}

/**
 * Copies beside, compares by hash, renames into place and only then takes the file from 待收: killed at any moment,
 * every workbook is still there, and a second run finds the same bytes and registers nothing twice.
 */
async function take(folder: string, date: Day, { file, recognised, section }: Receivable): Promise<Taken> {
  const home = `${inputFolders.copies}/${section.code}`;
  const before = (await listFiles(join(folder, home))).map((path) => `${home}/${path}`);
  for (const path of before) {
    if (copyName(path) === null || sha256(await readBytes(join(folder, path))) !== file.sha256) continue;
    await rm(join(folder, file.path));
    return { kind: "known", path };
  }
  const sameDay = before.map(copyName).filter((name) => name?.receivedOn === date);
  const sequence = Math.max(0, ...sameDay.map((name) => name?.sequence ?? 0)) + 1;
  const path = copyPath(
    { section: section.code, receivedOn: date, sequence },
    recognised.year,
    recognised.form.name,
  );
  // A copy that could not be found again would be lost: nothing leaves 待收 for such a place.
  if (copyName(path)?.section !== section.code) throw new Error(`“${section.code}”不能作为科室代码。`);
  const target = join(folder, path);
  const beside = join(dirname(target), `.${sequence}.receiving.tmp`);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(folder, file.path), beside);
  if (sha256(await readBytes(beside)) !== file.sha256) {
    await rm(beside);
    throw new Error(`${file.path}在复制过程中有变动，请稍后再收。`);
  }
  await rename(beside, target);
  await rm(join(folder, file.path));
  return { kind: "received", path };
}
