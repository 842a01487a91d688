import { join } from "node:path";
import { isLitter } from "../../intake/places.ts";
import { listFiles, sha256OfText } from "../files.ts";
import { FILES_AT_ONCE, inTurns } from "../in-turns.ts";
import type { KnownFiles } from "../known-files.ts";

/** A text that changes with every change of a file below the input folder: workbooks, what waits, what was issued. */
export async function inputState(folder: string, known: KnownFiles): Promise<string> {
  const files = (await listFiles(folder)).filter((path) => !isLitter(path));
  const hashes = await inTurns(files, FILES_AT_ONCE, async (file) => {
    // What the system does not give out now is another state than what it gives out later.
    const hash = await known.hash(join(folder, file)).catch(() => "");
    return `${file} ${hash}\n`;
  });
  return sha256OfText(hashes.join(""));
}
