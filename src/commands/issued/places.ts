import type { PaperKey } from "../../documents/paper-key.ts";
import { inputFolders } from "../../intake/places.ts";
import { safeFileName } from "../files.ts";

/** In each folder of 已印发: what was issued, from which cells, and the hash of every file beside it. */
export const recordFile = "记录.json";

/** 已印发/2025/季度通报 1季度, below the input folder: all acts on a paper begin so. */
export function paperFolder(year: number, { name, period }: PaperKey): string {
  return `${inputFolders.issued}/${year}/${safeFileName(`${name} ${period}`)}`;
}

/** 已印发/2025/季度通报 1季度-1: one folder for each act on a paper. */
export function issueFolder(year: number, key: PaperKey, sequence: number): string {
  return `${paperFolder(year, key)}-${sequence}`;
}

/** The `paperFolder` of an act's folder. */
export function paperOf(folder: string): string {
  return folder.replace(/-\d+$/, "");
}

/** Folders that were being written when the program was ended: nothing of them counts. */
export function isUnfinished(name: string): boolean {
  return name.startsWith(".kaoping-");
}
