import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../root.ts";

/** Files that come of cutting faces, kept from one run to the next: cutting takes seconds, finding hundredths. */
export interface KeptCuts {
  /**
   * The file of what the parts name, made where it is missing or no longer what it was; in the other folder where it cannot
   * be kept. Null where nothing was made.
   */
  file(
    parts: readonly string[],
    otherwise: string,
    make: () => Promise<Uint8Array | null>,
  ): Promise<string | null>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Cuts beside the compiled program; they hold for the packages that are installed. */
export function cutsOfProgram(): KeptCuts {
  const packages = hash([readFileSync(new URL("package-lock.json", root))]);
  return openCuts(fileURLToPath(new URL("dist/faces/", root)), packages);
}

/** The name of a kept file ends in the hash of its content: the folder needs no list, and nothing torn is taken. */
export function openCuts(folder: string, packages: string): KeptCuts {
  const mark = packages.slice(0, 8);
  return {
    async file(parts, otherwise, make) {
      const start = `${mark}-${hash([packages, ...parts]).slice(0, 24)}-`;
      const found = namesIn(folder).find((name) => name.startsWith(start) && isWhole(folder, name, start));
      if (found !== undefined) return statSync(join(folder, found)).size > 0 ? join(folder, found) : null;
      const made = await make();
      const file = keep(folder, nameOf(start, made ?? new Uint8Array()), made ?? new Uint8Array(), otherwise);
      removeOld(folder, mark);
      return made === null ? null : file;
    },
  };
}

/** Writes a file whole, and answers where it is. */
function keep(folder: string, name: string, content: Uint8Array, otherwise: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    const draft = join(folder, `${randomUUID()}.part`);
    writeFileSync(draft, content);
    renameSync(draft, join(folder, name));
    return join(folder, name);
  } catch {
    // The program's folder may not be written, or the disk is full: this run makes its own.
    writeFileSync(join(otherwise, name), content);
    return join(otherwise, name);
  }
}

function nameOf(start: string, content: Uint8Array): string {
  return `${start}${hash([content]).slice(0, 24)}.ttf`;
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\n");
  return sum.digest("hex");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isWhole(folder: string, name: string, start: string): boolean {
  return name === nameOf(start, readFileSync(join(folder, name)));
}

/** What other packages led to, and what was left half written; not what another run may be writing now. */
function removeOld(folder: string, mark: string): void {
  for (const name of namesIn(folder)) {
    if (name.startsWith(`${mark}-`)) continue;
    const file = join(folder, name);
    const { mtimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > DAY) rmSync(file, { force: true });
  }
}
