import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeWhole } from "../../src/commands/files.ts";
import type { Files } from "../second-reader/files.ts";

export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** The workbooks as LibreOffice opens and saves them, all in one go. */
export async function savedAgain(files: Files): Promise<Files> {
  const home = await mkdtemp(path.join(tmpdir(), "kaoping-saved-"));
  try {
    // Under plain names: LibreOffice puts all that it converts into one folder.
    const names = [...files.keys()].map((name, index) => [name, `${index}.xlsx`] as const);
    const sent = names.map(([, plain]) => path.join(home, "sent", plain));
    for (const [index, bytes] of [...files.values()].entries()) await writeWhole(sent[index] ?? home, bytes);
    const profile = `-env:UserInstallation=file://${path.join(home, "profile")}`;
    const saved = path.join(home, "saved");
    const asked = ["--headless", profile, "--convert-to", "xlsx", "--outdir", saved, ...sent];
    const { status, stderr } = spawnSync("soffice", asked);
    if (status !== 0) throw new Error(stderr.toString());
    return new Map(
      await Promise.all(
        names.map(
          async ([name, plain]) => [name, new Uint8Array(await readFile(path.join(saved, plain)))] as const,
        ),
      ),
    );
  } finally {
    await rm(home, { recursive: true });
  }
}
