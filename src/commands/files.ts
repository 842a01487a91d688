import { hash, randomUUID } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { oncePer } from "../domain/lazily.ts";
import { codeOf, patiently } from "./patience.ts";

/** The files below a folder as relative paths with `/`, by code point; links are skipped, a missing folder has none. */
export async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (below: string): Promise<void> => {
    for (const entry of await entriesOf(path.join(folder, below))) {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await visit(name);
      else if (entry.isFile()) found.push(name);
    }
  };
  await visit("");
  return found.sort(byCodePoint);
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** The order of code points, the same on every machine; UTF-16 units would put 𠮷 before ｇ. */
export function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

export async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file);
}

/** What a JSON file holds; undefined for bytes that are no JSON. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** What the system shows of a file without reading it. */
export interface Shown {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  /** Of the last change of any kind, which no program sets back; a stick (FAT) keeps none of it. */
  readonly ctimeMs: number;
}

/** What is shown of a file; null for what is none, or a link to one. */
export async function shownOf(file: string): Promise<Shown | null> {
  try {
    const stats = await lstat(file);
    if (!stats.isFile()) return null;
    // Of tens of thousands, all that the system tells would take much room.
    const { ino, size, mtimeMs, ctimeMs } = stats;
    return { ino, size, mtimeMs, ctimeMs };
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}

/** Whether nothing at all happened to a file. */
export function isUntouched(before: Shown, now: Shown | null): boolean {
  return isUnwritten(before, now) && before.ctimeMs === now?.ctimeMs;
}

/** Whether a file was neither written nor replaced; it may have been moved. */
export function isUnwritten(before: Shown, now: Shown | null): boolean {
  return now !== null && (["ino", "size", "mtimeMs"] as const).every((each) => before[each] === now[each]);
}

/** The SHA-256 of bytes that nobody changes, in lower-case hexadecimal; found once for each array of them. */
export const sha256 = oncePer((bytes: Uint8Array): string => hash("sha256", bytes));

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function sha256OfText(text: string): string {
  return hash("sha256", text);
}

/** Characters of a part, about. */
const PART = 1 << 20;

/** Texts as the bytes of one file, part by part: the whole may be longer than a text can be. */
export function* inParts(texts: Iterable<string>): Generator<Uint8Array> {
  let part = "";
  for (const text of texts) {
    part += text;
    if (part.length < PART) continue;
    yield Buffer.from(part);
    part = "";
  }
  yield Buffer.from(part);
}

/** Writes a file whole or not at all: whoever reads it sees the old bytes or the new. Makes its folder. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `.kaoping-${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await patiently(() => rename(draft, file));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Older editors of Windows take a text without this mark for another encoding, and know no other end of line. */
export function forNotepad(text: string): string {
  return `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`;
}

const mostBytes = 200;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu;

/**
 * The text as a file name that Windows, macOS and Linux all take: at most 200 bytes of UTF-8, never empty. Forbidden
 * marks become their full-width forms, control and direction marks `_`; a short extension survives the cut.
 */
export function safeFileName(text: string): string {
  const plain = text
    .replace(/[<>:"/\\|?*]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "_");
  const name = trimmed(plain);
  const safe = reserved.test(name) ? `_${name}` : name;
  const extension = /(?<=.)\.[A-Za-z0-9]{1,5}$/u.exec(safe)?.[0] ?? "";
  const stem = safe.slice(0, safe.length - extension.length);
  const cut = trimmed(cutToBytes(stem, mostBytes - extension.length));
  return cut === "" ? "未命名" : `${cut}${extension}`;
}

/** As much of the text as fits into so many bytes of UTF-8, cut between code points. */
export function cutToBytes(text: string, most: number): string {
  let kept = "";
  let left = most;
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

function trimmed(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/gu, "");
}
