import path from "node:path";
import type { Problem } from "../../diagnostics.ts";
import type { Issued } from "../../documents/issued.ts";
import { inputFolders } from "../../intake/places.ts";
import { listFiles, readBytes, sha256 } from "../files.ts";
import { isUnfinished, paperOf, recordFile } from "./places.ts";
import { readIssueRecord } from "./record.ts";

/** What 已印发 holds. */
export interface IssuedPapers {
  readonly issued: readonly Issued[];
  /** Papers of which something was changed or is missing, by `paperFolder`: nothing of them is used. */
  readonly damaged: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads every record of 已印发 and compares every frozen file with its hash. */
export async function loadIssued(input: string): Promise<IssuedPapers> {
  const top = path.join(input, inputFolders.issued);
  const files = (await listFiles(top)).filter((file) => !file.split("/").some(isUnfinished));
  const folders = [...new Set(files.filter((file) => file.split("/").length === 3).map(folderOf))];
  const issued: Issued[] = [];
  const problems: Problem[] = [];
  const damaged = new Set<string>();
  for (const below of folders) {
    const folder = `${inputFolders.issued}/${below}`;
    const read = files.includes(`${below}/${recordFile}`)
      ? readIssueRecord(await readBytes(path.join(top, below, recordFile)), folder)
      : null;
    const changed = read === null ? recordFile : await changedFile(input, read);
    if (changed === null && read !== null) issued.push(read);
    else {
      damaged.add(paperOf(folder));
      problems.push(changedProblem(folder, changed ?? recordFile));
    }
  }
  return { issued, damaged, problems };
}

function folderOf(file: string): string {
  return file.split("/").slice(0, -1).join("/");
}

/** The first frozen file that is not what was issued, or is gone. */
async function changedFile(input: string, { folder, papers }: Issued): Promise<string | null> {
  for (const { file, sha256: hash } of papers) {
    const bytes = await readBytes(path.join(input, folder, file)).catch(() => null);
    if (bytes === null || sha256(bytes) !== hash) return file;
  }
  return null;
}

function changedProblem(folder: string, file: string): Problem {
  return {
    code: "issued-changed",
    severity: "must-fix",
    place: { file: `${folder}/${file}`, sheet: null, cell: null },
    message: `印发稿被改动：${folder}中的“${file}”与印发时不一致或已缺失，没有采用。`,
    help: "请从备份中恢复这个文件夹，不要自行改动“已印发”中的文件。",
  };
}
