import { type Difference } from "../../documents/differences.ts";
import { keyText } from "../../documents/paper-key.ts";
import type { FrozenPaper, Issued, Standing } from "../../documents/issued.ts";
import type { Tree } from "../../documents/paper.ts";
import { inChinese } from "../../domain/day.ts";
import { differenceText } from "./issue-problems.ts";

/** An issued paper as the folder of papers shows it. */
export interface Shown {
  readonly paper: FrozenPaper;
  readonly issue: Issued;
  readonly state: "issued" | "replaced" | "withdrawn";
  readonly tree: Tree;
  /** Below its tree; null where only the index speaks of it. */
  readonly path: string | null;
  readonly note: string;
  /** The earlier issue of the paper, as shown below its tree. */
  readonly supersedes: { readonly tree: Tree; readonly path: string } | null;
}

/** Differences that an index lists; more are counted. */
const LISTED_AT_MOST = 12;
/** A longer value, such as a whole account, is left to the list of problems and the 更正通知. */
const LONGEST_VALUE = 20;

/** The papers of a standing: the issue in force in its place, what it replaced and what was withdrawn beside it. */
export function shownOf(
  standing: Standing,
  all: readonly Standing[],
  differences: readonly Difference[],
): Shown[] {
  const { last, withdrawal, replaced } = standing;
  const before = replaced.flatMap(({ issue, by }) =>
    issue.papers.map((paper) => setAside(paper, issue, "replaced", `已被${nameOf(by)}取代`)),
  );
  if (withdrawal !== null) {
    const note = `${inChinese(withdrawal.issuedOn)}撤回`;
    return [
      ...before,
      ...last.papers.flatMap((paper): Shown[] => [
        setAside(paper, last, "withdrawn", note),
        // What was public says there, too, that it was withdrawn, and no more.
        ...(paper.tree === "可公开"
          ? [{ ...setAside(paper, last, "withdrawn", note), tree: paper.tree, path: null }]
          : []),
      ]),
    ];
  }
  const previous = replaced.at(-1)?.issue;
  const notices = noticesOf(standing, all);
  const own = last.papers.map((paper): Shown => {
    const earlier = previous?.papers.find(({ kind }) => kind === paper.kind);
    const told = [
      [last.number, `${inChinese(last.issuedOn)}印发`].filter((part) => part !== null).join("，"),
      ...(previous === undefined ? [] : [`取代${nameOf(previous)}`]),
      ...(notices.length === 0
        ? []
        : [
            `见更正通知${notices.map(({ number, issuedOn }) => number ?? `（${inChinese(issuedOn)}）`).join("、")}`,
          ]),
      ...(paper.tree === "可公开" || differences.length === 0 ? [] : [listed(differences)]),
    ];
    return {
      paper,
      issue: last,
      state: "issued",
      tree: paper.tree,
      path: paper.path,
      note: told.join("；"),
      supersedes:
        earlier === undefined || previous === undefined ? null : asidePlace(earlier, previous, "replaced"),
    };
  });
  return [...before, ...own];
}

function listed(differences: readonly Difference[]): string {
  const shown = differences.slice(0, LISTED_AT_MOST).map(briefly).join("；");
  return `与现有数据有${differences.length}处不一致：${shown}${differences.length > LISTED_AT_MOST ? "等" : ""}`;
}

function briefly(difference: Difference): string {
  const long = [difference.issued, difference.now].some((value) => (value ?? "").length > LONGEST_VALUE);
  return long ? `${difference.name}有改动` : differenceText(difference);
}

function noticesOf({ key, year }: Standing, all: readonly Standing[]): Issued[] {
  return all
    .filter((each) => each.year === year && each.withdrawal === null)
    .map(({ last }) => last)
    .filter(({ corrects }) => corrects !== null && keyText(corrects) === keyText(key));
}

/** 〔2025〕3号, or its day where it has no number. */
function nameOf({ number, issuedOn }: Issued): string {
  return number ?? `${inChinese(issuedOn)}印发稿`;
}

/** What no longer counts stands under a name of its own; what was public is kept for the office alone. */
function asidePlace(
  paper: FrozenPaper,
  issue: Issued,
  state: "replaced" | "withdrawn",
): { tree: Tree; path: string } {
  const word = state === "replaced" ? "已被取代" : "撤回";
  return {
    tree: paper.tree === "可公开" ? "内部" : paper.tree,
    path: paper.path.replace(/(\.\w+)$/, `（${inChinese(issue.issuedOn)}印发，${word}）$1`),
  };
}

function setAside(paper: FrozenPaper, issue: Issued, state: "replaced" | "withdrawn", note: string): Shown {
  return { paper, issue, state, ...asidePlace(paper, issue, state), note, supersedes: null };
}
