import path from "node:path";
import { listFiles, readBytes, sha256 } from "../../src/commands/files.ts";

/** Every file below a folder with its hash. */
export async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await listFiles(folder);
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, sha256(await readBytes(path.join(folder, name)))] as const),
    ),
  );
}
