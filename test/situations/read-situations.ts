import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One named situation: the row that it is about, and the lines of a case's outcome that show it. */
export interface Situation {
  /** A clause, or a heading of the office's own rules. */
  readonly row: string;
  readonly name: string;
  readonly caseName: string;
  readonly asOf: string;
  readonly lines: readonly string[];
}

const folder = import.meta.dirname;

/**
 * The catalogue: the Markdown files beside this one. A situation is `## 四(一)3 三次未按时报送…`, then the case and the day,
 * then lines as `expected.md` writes them.
 */
export const situations: readonly Situation[] = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .sort()
  .flatMap((name) => read(readFileSync(path.join(folder, name), "utf8")));

function read(markdown: string): Situation[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = "", place = "", ...rest] = part.split("\n").filter((line) => line !== "");
      const [row = "", ...name] = heading.split(" ");
      const [caseName = "", asOf = ""] = place.split(" ");
      return {
        row,
        name: name.join(" "),
        caseName,
        asOf,
        lines: rest.map((line) => line.replace(/^- /, "")),
      };
    });
}
