import { join } from "node:path";
import { isLitter } from "../../intake/places.ts";
import { listFiles, readBytes, sha256 } from "../files.ts";

/** A text that changes with every change of a file below the input folder: workbooks, what waits, what was issued. */
export async function inputState(folder: string): Promise<string> {
  const files = (await listFiles(folder)).filter((path) => !isLitter(path));
  const hashes: string[] = [];
  for (const file of files) {
    // What the system does not give out now is another state than what it gives out later.
    const hash = await readBytes(join(folder, file)).then(sha256, () => "");
    hashes.push(`${file} ${hash}\n`);
  }
  return sha256(Buffer.from(hashes.join("")));
}
