import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../root.ts";

const home = fileURLToPath(root);

/** Folders of the program; the office's own faces in `templates/fonts` are the printer's business. */
const folders = ["bin", "templates", "templates/partials", "templates/styles"];

/** The list that npm keeps of what is really installed; where it is missing, the list of what should be. */
const packageLists = ["node_modules/.package-lock.json", "package-lock.json"];

/** A text that changes with every change of the program (its `sources`), its templates, its packages and what runs it. */
export function programMark(sources: string): string {
  const mark = createHash("sha256");
  mark.update(`${sources} ${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of programFiles()) {
    const bytes = readFileSync(join(home, file));
    mark.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return mark.digest("hex");
}

function programFiles(): string[] {
  const others = folders.flatMap((folder) =>
    readdirSync(join(home, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`),
  );
  const packages = packageLists.filter((name) => existsSync(join(home, name))).slice(0, 1);
  return [...others, ...packages, "package.json"].sort();
}
