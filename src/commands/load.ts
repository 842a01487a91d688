import { join } from "node:path";
import type { Input, InputFile } from "../intake/input.ts";
import { InputReader } from "../intake/input-reader.ts";
import { inputFolders, isInOffice, isLitter } from "../intake/places.ts";
import type { Refusal } from "../workbook/kind-of-file.ts";
import { beingCopied } from "./being-copied.ts";
import { byCodePoint, listFiles, readBytes, sha256 } from "./files.ts";
import type { Effects, Progress } from "./effects.ts";
import { inTurns } from "./in-turns.ts";
import { codeOf, isHeldOpen } from "./patience.ts";
import { spareMemory } from "./spare-memory.ts";

/** What reading the input folder needs of the world. */
export type Reading = Pick<Effects, "terminal" | "workbooks" | "knownFiles">;

/** Files on their way at a time: the threads never wait, and few files lie in memory. */
const AT_ONCE = 8;

/** The workbooks of more than a large bureau. */
const MANY = 1500;

/** Opens the workbooks of some paths below the input folder; `work` is what they are opened for. */
export async function openFiles(
  folder: string,
  paths: readonly string[],
  effects: Reading,
  work = "读取报表",
): Promise<InputFile[]> {
  const progress = effects.terminal.progress(work, paths.length);
  const files = await openEach(folder, paths, effects, progress, (file) => file);
  progress.end();
  return files;
}

/** Opens workbooks one after the other; what `use` does not keep of one is forgotten. */
async function openEach<T>(
  folder: string,
  paths: readonly string[],
  effects: Reading,
  progress: Progress,
  use: (file: InputFile) => T,
): Promise<T[]> {
  return inTurns(paths, AT_ONCE, async (path) => {
    const file = await openFile(folder, path, effects);
    progress.step();
    return use(file);
  });
}

/** Opens one workbook; one that the system does not give out is told, not thrown. */
async function openFile(
  folder: string,
  path: string,
  { workbooks, knownFiles }: Reading,
): Promise<InputFile> {
  const file = join(folder, path);
  const known = await knownFiles.known(file).catch(() => null);
  const kept = known === null ? null : await workbooks.kept(known);
  if (known !== null && kept !== null) return { path, sha256: known, opened: kept };
  const bytes = await readBytes(file).catch(whyNotRead);
  if (typeof bytes === "string") return refused(path, bytes);
  const hash = sha256(bytes);
  return { path, sha256: hash, opened: await workbooks.open(bytes, hash) };
}

/** Held open, or gone since it was listed: so looks also a name in another encoding, as old archives leave it on Linux. */
function whyNotRead(error: unknown): Refusal {
  if (isHeldOpen(error)) return "held-open";
  if (codeOf(error) === "") throw error;
  return "unreachable";
}

function refused(path: string, is: Refusal): InputFile {
  return { path, sha256: "", opened: { kind: "refused", is } };
}

/** The input folder's files that are workbooks of its own, without what waits and what was issued. */
export async function inputPaths(folder: string): Promise<string[]> {
  const counted = [inputFolders.copies, inputFolders.office].map((name) => `${name}/`);
  return (await listFiles(folder)).filter(
    (path) => !isLitter(path) && counted.some((start) => path.startsWith(start)),
  );
}

/** Files waiting to be received. */
export async function waitingPaths(folder: string): Promise<string[]> {
  return (await listFiles(folder)).filter(
    (path) => !isLitter(path) && path.startsWith(`${inputFolders.waiting}/`),
  );
}

/** Opens what waits; a file that is still being copied is told, not read. */
export async function openWaiting(
  folder: string,
  paths: readonly string[],
  effects: Reading & Pick<Effects, "settle">,
): Promise<InputFile[]> {
  const growing = await beingCopied(folder, paths, effects.settle);
  const whole = paths.filter((path) => !growing.has(path));
  const files = [
    ...(await openFiles(folder, whole, effects)),
    ...[...growing].map((path): InputFile => refused(path, "being-copied")),
  ];
  return files.sort((left, right) => byCodePoint(left.path, right.path));
}

/** Reads everything that the input folder holds; rows are read while the threads open the next workbooks. */
export async function loadInput(folder: string, effects: Reading): Promise<Input> {
  const paths = await inputPaths(folder);
  if (paths.length > MANY) spareMemory();
  const progress = effects.terminal.progress("读取报表", paths.length);
  const opened = await openEach(folder, paths.filter(isInOffice), effects, progress, (file) => file);
  const reader = new InputReader(opened);
  const copies = paths.filter((path) => !isInOffice(path));
  const read = await openEach(folder, copies, effects, progress, (file) => reader.read(file));
  progress.end();
  return reader.input(read);
}
