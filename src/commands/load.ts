import { join } from "node:path";
import { readInput, type Input, type InputFile } from "../intake/input.ts";
import { inputFolders, isLitter } from "../intake/places.ts";
import { openWorkbook } from "../workbook/open.ts";
import { listFiles, readBytes, sha256 } from "./files.ts";
import type { Terminal } from "./effects.ts";
import { isHeldOpen } from "./patience.ts";

/** Opens the workbooks of some paths below the input folder. */
export async function openFiles(
  folder: string,
  paths: readonly string[],
  terminal: Terminal,
): Promise<InputFile[]> {
  const progress = terminal.progress("读取报表", paths.length);
  const files: InputFile[] = [];
  for (const path of paths) {
    files.push(await openFile(folder, path));
    progress.step();
  }
  progress.end();
  return files;
}

/** Opens one workbook; what another program keeps for itself is told, not thrown. */
async function openFile(folder: string, path: string): Promise<InputFile> {
  try {
    const bytes = await readBytes(join(folder, path));
    return { path, sha256: sha256(bytes), opened: await openWorkbook(bytes) };
  } catch (error) {
    if (!isHeldOpen(error)) throw error;
    return { path, sha256: "", opened: { kind: "refused", is: "held-open" } };
  }
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

/** Reads everything that the input folder holds. */
export async function loadInput(folder: string, terminal: Terminal): Promise<Input> {
  return readInput(await openFiles(folder, await inputPaths(folder), terminal));
}
