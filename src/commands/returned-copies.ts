import type { Problem } from "../diagnostics.ts";
import type { ReturnedShelf } from "../documents/index-view.ts";
import type { Input } from "../intake/input.ts";
import { copyName, inputFolders } from "../intake/places.ts";
import { isProblem, recognise } from "../intake/recognise.ts";
import { listsOf } from "./blank-contents.ts";
import { safeFileName } from "./files.ts";
import { openFiles, type Reading } from "./load.ts";
import type { Making } from "./cache/made-before.ts";
import { folded } from "./publish/places.ts";
import type { Stage } from "./publish/stage.ts";
import type { Survey } from "./survey.ts";

const FOLDER = "退回补正";

/** Writes a copy to hand back of every workbook that has something to mend or to check; what was written, by folder. */
export async function writeReturnedCopies(
  stage: Stage,
  folder: string,
  input: Input,
  surveyed: Survey,
  problems: readonly Problem[],
  effects: Reading,
  made: Making,
): Promise<ReturnedShelf[]> {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { file } = problem.place;
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  const files = [...byFile.keys()].filter(
    (file) =>
      input.problemsByFile.has(file) &&
      (byFile.get(file) ?? []).some(({ severity }) => severity !== "tidied"),
  );
  if (files.length === 0) return [];
  const shelves = new Map<string, ReturnedShelf["files"][number][]>();
  const names = new CopyNames();
  for (const { path, sha256, opened } of await openFiles(folder, files.sort(), effects, "退回补正")) {
    const recognised = recognise(path, opened);
    // Saved again since it was judged: the next run tells of it.
    if (isProblem(recognised) || sha256 !== input.sha256.get(path)) continue;
    const { form, year, owner, workbook } = recognised;
    const own = byFile.get(path) ?? [];
    const judged = surveyed.years.find(({ records }) => records.year === year);
    if (judged === undefined) continue;
    const { facts } = judged.on(surveyed.asOf).judgement;
    const shelf = shelfOf(
      path,
      facts.sections.map(({ section }) => section),
    );
    const name = names.take(shelf, path);
    const contents = {
      owner: owner ?? "",
      year,
      file: path,
      sha256,
      problems: own,
      lists: listsOf(facts),
      ask: facts.settings.unit.targetOffice ?? "目标管理办公室",
    };
    // The hash stands for the workbook that was read, and its form.
    const { bytes } = await made.file(`退回补正：${path}`, contents, async () => {
      const { writeReturned } = await import("../workbook/return.ts");
      return { bytes: await writeReturned({ ...contents, form, workbook }), pages: 1 };
    });
    await stage.write(`涉个人/${FOLDER}/${shelf}/${name}`, bytes);
    const count = (wanted: Problem["severity"]): number =>
      own.filter(({ severity }) => severity === wanted).length;
    const file = {
      title: name,
      href: [FOLDER, shelf, name].map(encodeURIComponent).join("/"),
      mend: count("must-fix"),
      check: count("check"),
    };
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), file]);
  }
  return [...shelves].map(([title, own]) => ({ title, files: own }));
}

function shelfOf(
  path: string,
  sections: readonly { readonly code: string; readonly name: string }[],
): string {
  const code = copyName(path)?.section;
  if (code === undefined) return inputFolders.office;
  const section = sections.find((each) => each.code === code);
  return safeFileName(section === undefined ? code : `${code} ${section.name}`);
}

/** Names of copies on their shelf, none twice: keepers put their registers in folders of their own, under one name. */
class CopyNames {
  readonly #taken = new Set<string>();

  take(shelf: string, path: string): string {
    const below = copyName(path) === null ? path.split("/").slice(1) : path.split("/").slice(-1);
    const wanted = below.join(" ");
    let name = safeFileName(wanted);
    for (let more = 2; this.#taken.has(folded(`${shelf}/${name}`)); more += 1)
      name = safeFileName(`${more} ${wanted}`);
    this.#taken.add(folded(`${shelf}/${name}`));
    return name;
  }
}
