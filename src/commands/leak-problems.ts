import type { Problem } from "../diagnostics.ts";
import { guardOf, saidIn, type Guard } from "../documents/leaks.ts";
import { paperHeadings, type Paper, type Tree } from "../documents/paper.ts";
import { describePlace } from "../domain/place.ts";
import { typedCells, type TypedCell } from "../facts/typed-cells.ts";
import type { Input } from "../intake/input.ts";
import type { Templates } from "../printing/render.ts";
import { visibleText } from "../printing/visible-text.ts";
import type { Making } from "./cache/made-before.ts";

/** Keeps back what the input's own columns keep back, whichever year a paper is of. */
export function guardOfInput({ years }: Input): Guard {
  return guardOf(function* () {
    for (const records of years) yield* typedCells(records);
  });
}

/** What a paper says that its readers may not see. */
export type LeakWatch = (paper: Paper) => readonly Problem[];

/**
 * Looks at a paper for values that its readers may not see, with what is to be said of each. What is looked through is the
 * page that goes to the printer, its title and its path, not what the paper says that it quotes.
 */
export function leakWatch(guard: Guard, templates: Templates, files: Pick<Making, "said">): LeakWatch {
  return (paper) => {
    if (paper.tree === "涉个人") return [];
    const { layout, title, path, view } = paper;
    const template = layout === "workbook" ? null : paper.template;
    const said = files.said({ template, title, path, view }, () => {
      const page =
        template === null
          ? JSON.stringify(view)
          : visibleText(templates.render(template, { ...view, incomplete: false }));
      return saidIn([title, path, page].join("\u001F"));
    });
    const name = `${paperHeadings[paper.kind]}（${paper.period}）`;
    return guard.leaks(paper.tree, said).map((cell) => leakProblem(name, paper.tree, cell));
  };
}

/**
 * Says in which cell the value stands, never what it is, nor the paper's title: that may be where it stands. The fault
 * is the paper's: who filled in the cell has nothing to mend.
 */
export function leakProblem(paper: string, tree: Tree, { place, column, reach }: TypedCell): Problem {
  return {
    code: "private-value-on-paper",
    severity: "must-fix",
    place: { file: `${tree}/${paper}`, sheet: null, cell: null },
    message: `${paper}中出现了${describePlace(place)}“${column}”一栏填写的内容，该栏内容${reachNames[reach]}，这份文稿没有生成。`,
    help: "请核对文稿所引的段落文字、目标等内容，把不应写入的删去后重新生成",
  };
}

const reachNames: Readonly<Record<TypedCell["reach"], string>> = {
  可公开: "可以公开",
  内部: "只供机关内部使用",
  涉个人: "只供涉个人的文稿使用",
};
