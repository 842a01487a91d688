import type { Judgement } from "../assessment/judgement.ts";
import { openMatters } from "../assessment/open-matters.ts";
import { byRemedy, ownHelp, severityNames, type Problem, type Remedy } from "../diagnostics.ts";
import { inChinese, type Day } from "../domain/day.ts";
import { describePlace } from "../domain/place.ts";
import { fullWidth } from "../domain/text.ts";
import { yearInHand } from "../facts/years.ts";
import { cite } from "../regulation/quote.ts";
import { changesPage } from "./changes.ts";
import { dutyMatrix, progressTable } from "./duty-matrix.ts";
import { evidenceLines } from "./evidence.ts";
import { progressPage } from "./filing-progress.ts";
import { newest, paperGroups, type Listed } from "./index-papers.ts";
import type { IndexView, ProblemGroup, ReturnedShelf } from "./index-view.ts";
import { trees, type Tree } from "./paper.ts";

const notices: Readonly<Record<Tree, string>> = {
  可公开: "本文件夹的内容可以在本机关范围内公开。",
  内部: "本文件夹的内容供机关内部使用，不对外提供。",
  涉个人: "本文件夹涉及个人等次、缺勤等情况，只供目标管理办公室和有关领导使用，请勿转发。",
};

/** The page that opens a tree: it lists that tree's papers alone and leads only to wider trees (`office.md` 4). */
export function composeIndex(
  tree: Tree,
  listed: readonly Listed[],
  problems: readonly Problem[],
  judgements: readonly Judgement[],
  asOf: Day,
  returned: readonly ReturnedShelf[] = [],
): IndexView {
  const own = listed.filter((each) => each.tree === tree);
  const reachable = tree === "涉个人" ? trees : trees.slice(0, trees.indexOf(tree));
  const current = inHand(judgements, asOf);
  const shown = tree === "涉个人" ? problems : problems.flatMap(discreet);
  const groups = tree === "可公开" ? [] : byRemedy(shown).map(problemGroup);
  const mend = shown.filter(({ severity }) => severity === "must-fix").length;
  const missing = judgements.flatMap(({ sections }) =>
    sections.flatMap(({ filings }) => filings.filter(({ state }) => state === "未报")),
  ).length;
  const matters = judgements.flatMap(openMatters).filter(({ personal }) => tree === "涉个人" || !personal);
  return {
    tree,
    bureau: current?.facts.settings.unit.fullName ?? "",
    yearLine: `${judgements.map(({ facts }) => facts.year).join("、")}年度目标管理与考核`,
    asOf: `截至${inChinese(asOf)}`,
    notice: notices[tree],
    links: reachable
      .filter((each) => each !== tree)
      .map((each) => ({ title: each, href: `../${each}/index.html` })),
    tiles:
      tree === "可公开"
        ? []
        : [
            { label: "文稿", value: String(own.length), part: "papers", calls: false },
            { label: "必须改", value: String(mend), part: "problems", calls: mend > 0 },
            { label: "未报", value: String(missing), part: "progress", calls: missing > 0 },
            { label: "提请研究", value: String(matters.length), part: "matters", calls: matters.length > 0 },
          ],
    changes: tree === "可公开" ? null : changesPage,
    newest: newest(own, asOf),
    papers: paperGroups(own),
    problems: groups,
    returned: tree === "涉个人" ? returned : [],
    progress: tree === "可公开" || current === undefined ? null : progressOf(current, tree),
    matters:
      tree === "可公开"
        ? []
        : matters.map(({ subject, clause, text, cells }) => ({
            subject,
            text: `${text}依据：方案${cite(clause)}。`,
            // Places alone: what stands in a cell may be private.
            evidence: evidenceLines(cells, () => ""),
          })),
  };
}

/** January holds two years side by side: the pages show the progress of the one in hand. */
function inHand(judgements: readonly Judgement[], asOf: Day): Judgement | undefined {
  const years = judgements.map(({ facts }) => facts.year);
  const wanted = yearInHand(years, asOf);
  return judgements.find(({ facts }) => facts.year === wanted);
}

function progressOf(judgement: Judgement, tree: Tree): IndexView["progress"] {
  const href = tree === "内部" ? progressPage : `../内部/${progressPage}`;
  return { href, summary: progressTable(judgement), matrix: dutyMatrix(judgement) };
}

function problemGroup(remedy: Remedy): ProblemGroup {
  const { severity, help, problems } = remedy;
  return {
    heading: `${severityNames[severity]}：${help}`,
    count: problems.length,
    page: null,
    items: problems.map((problem) => ({
      place: `${describePlace(problem.place)}${problem.row === undefined ? "" : `　${problem.row.label}`}`,
      message: problem.message,
      help: `${ownHelp(problem, remedy)}${problem.clause === undefined ? "" : `依据：方案${fullWidth(problem.clause)}`}`,
    })),
  };
}

/**
 * A problem as 内部 may show it: without the values of private columns, and not at all where a file's own name may tell
 * something of a person (`office.md` 4).
 */
function discreet(problem: Problem): Problem[] {
  const { file, sheet } = problem.place;
  const named = sheet === null && !file.startsWith("各科室报送/");
  return named ? [] : [{ ...problem, message: problem.discreetMessage ?? problem.message }];
}
