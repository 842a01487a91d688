import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrintedPaper } from "../../printing/paper.ts";
import type { Printer } from "../../printing/printer.ts";
import { hashOf } from "../cache/made-before.ts";
import { sha256 } from "../files.ts";
import { CannotRun } from "../usage-error.ts";
import type { BuiltShare } from "./share-record.ts";

/** A printer that starts no browser: it answers with what the shares of a build printed. Throws `CannotRun` for what none did. */
export function sharesPrinter(shares: readonly BuiltShare[]): Printer {
  async function find(title: string, contents: unknown): Promise<PrintedPaper> {
    const hash = hashOf(contents);
    for (const { folder, places, made, nth } of shares) {
      const entry = made[hash];
      if (entry === undefined) continue;
      const bytes = await readFile(join(folder, places.get(entry.sha256) ?? "")).catch(() => null);
      if (bytes === null || sha256(bytes) !== entry.sha256) {
        throw new CannotRun(`“${folder}”中的《${title}》缺少或被改动，请重新生成第${nth}份。`);
      }
      return { bytes, pages: entry.pages };
    }
    throw new CannotRun(`各份中都没有《${title}》，报表在分份生成以后可能有变动，请重新分份生成。`);
  }
  return {
    fonts: shares.find(({ fonts }) => fonts !== null)?.fonts ?? [],
    // Each share told of its own while it was built.
    unusableFonts: [],
    undrawable: async (paper) => {
      const hash = hashOf(paper);
      return shares.flatMap(({ lacking }) => lacking[hash] ?? []);
    },
    print: (paper) => find(paper.title, paper),
    printVolume: (...asked) => find(asked[0], asked),
    illustrate: find,
    close: async () => undefined,
  };
}
