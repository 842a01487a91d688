import { join } from "node:path";
import { isLitter } from "../../intake/places.ts";
import { listFiles, readBytes, sha256 } from "../files.ts";

/** A text that changes with every change of a file below the input folder: workbooks, what waits, what was issued. */
export async function inputState(folder: string): Promise<string> {
  const files = (await listFiles(folder)).filter((path) => !isLitter(path));
  const hashes: string[] = [];
  for (const file of files) hashes.push(`${file} ${sha256(await readBytes(join(folder, file)))}\n`);
  return sha256(Buffer.from(hashes.join("")));
}
