import type { Nature } from "../src/regulation/provisions/provision.ts";
import { numbersSaidBy, provisions } from "../src/regulation/provisions/provisions.ts";
import { wording, type ClauseId } from "../src/regulation/wording.ts";

/** Where a provision is computed, recorded or printed. */
function placeOf(nature: Nature): string {
  switch (nature.kind) {
    case "predicate":
      return [`\`${nature.file}\``, ...finer(nature.conditions)].join(" ");
    case "deadline":
      return `\`duties.ts\` ${nature.duties.join("、")}`;
    case "form":
    case "decision":
      return nature.sheets.join("、");
    case "paper":
      return nature.papers.map((paper) => `《${paper}》`).join("");
    case "quoted":
      return "—";
  }
}

/** The ids of several conditions in one clause; a single one has the clause's own. */
function finer(conditions: readonly string[]): string[] {
  return conditions.length < 2 ? [] : [`${conditions[0] ?? ""}–${conditions.length}`];
}

/** The table of README: each provision, what it is, where, and with which numbers. */
export function clauseTable(): string {
  const ids = Object.keys(wording) as ClauseId[];
  const rows = ids.map((clause) => {
    const natures = provisions[clause];
    return [
      clause,
      natures.map(({ kind }) => kind).join(", "),
      natures.map(placeOf).join(" · "),
      numbersSaidBy(clause).join("、"),
    ];
  });
  return [["clause", "what it is", "where", "its numbers"], ["---", "---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
