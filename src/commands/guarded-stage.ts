import type { Problem } from "../diagnostics.ts";
import { saidIn, type Guard } from "../documents/leaks.ts";
import { trees, type Tree } from "../documents/paper.ts";
import { visibleText } from "../printing/visible-text.ts";
import { leakProblem } from "./leak-problems.ts";
import { bytesOf, type Content, type Stage } from "./publish/stage.ts";

/** Where pages and texts are written: what their readers may not see goes no further. */
export interface GuardedStage extends Pick<Stage, "write"> {
  /** What was held back so far. */
  readonly problems: readonly Problem[];
}

/** In place of a page that was held back, so that no link leads nowhere. */
const heldBack = "本页没有生成：页中有不宜在此公开的内容，详见“涉个人”文件夹的首页。";

/**
 * The last look at every page and text of the wider trees, whoever composed it. Printed papers are looked through before
 * they are printed (`leakWatch`); their bytes pass unread.
 */
export function guardStage(stage: Pick<Stage, "write">, guard: Guard): GuardedStage {
  const problems: Problem[] = [];
  return {
    problems,
    async write(file, content) {
      const tree = trees.find((each) => file.startsWith(`${each}/`));
      const cells = tree === undefined ? [] : guard.leaks(tree, saidIn(await textOf(file, content)));
      if (tree === undefined || cells.length === 0) return stage.write(file, content);
      problems.push(...cells.map((cell) => leakProblem(nameOf(file, tree), tree, cell)));
      return stage.write(
        file,
        new TextEncoder().encode(file.endsWith(".html") ? pageSaying(heldBack) : heldBack),
      );
    },
  };
}

async function textOf(file: string, content: Content): Promise<string> {
  if (!/\.(?:html|txt)$/u.test(file)) return "";
  const text = new TextDecoder().decode(await bytesOf(content));
  return file.endsWith(".html") ? visibleText(text) : text;
}

function nameOf(file: string, tree: Tree): string {
  return `“${file.slice(tree.length + 1)}”`;
}

function pageSaying(text: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>没有生成</title><p>${text}</p></html>\n`;
}
