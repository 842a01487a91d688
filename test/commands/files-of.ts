import path from "node:path";
import { listFiles, readBytes, sha256 } from "../../src/commands/files.ts";
import { recordName } from "../../src/commands/publish/record.ts";
import { changesPage } from "../../src/documents/changes.ts";

/**
 * Every file below a folder with its hash, but 变动情况 and its lines in the list of what was made: it tells of the set
 * that stood before, and is the one page that equal inputs do not make equal.
 */
export async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await listFiles(folder)).filter((name) => path.basename(name) !== changesPage);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, sha256(await contentOf(folder, name))] as const)),
  );
}

async function contentOf(folder: string, name: string): Promise<Uint8Array> {
  const bytes = await readBytes(path.join(folder, name));
  if (name !== recordName) return bytes;
  const made = /\s*\{\s*"path": "[^"]*变动情况\.html",\s*"sha256": "[0-9a-f]+"\s*\},?/gu;
  return Buffer.from(Buffer.from(bytes).toString("utf8").replace(made, ""));
}
