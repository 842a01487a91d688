import type { Problem } from "../diagnostics.ts";
import type { Cited } from "../domain/place.ts";
import type { Paper } from "../documents/paper.ts";

/**
 * What keeps a paper from being printed: characters that no face draws, each at the cell in which it was typed. A list of
 * other papers cites no cells for their titles: what those cite (`others`) says where a name in a title comes from.
 */
export function undrawableProblems(
  paper: Paper,
  characters: readonly string[],
  others: readonly Paper[],
): Problem[] {
  const { title, tree, path, sources } = paper;
  const file = `${tree}/${path}`;
  return characters.map((character): Problem => {
    const holds = ({ text }: Cited): boolean => text.includes(character);
    const cited = sources.find(holds) ?? others.flatMap((other) => other.sources).find(holds);
    const name = `“${character}”字（${codePointOf(character)}）`;
    const personal = tree === "涉个人" || cited?.personal === true;
    return {
      code: "character-without-glyph",
      severity: "must-fix",
      place: cited?.place ?? { file, sheet: null, cell: null },
      message: `字库中没有${name}，《${title}》没有排印（${file}）。`,
      ...(personal ? { discreetMessage: "此处有字库中没有的字，一份涉个人的文稿没有排印。" } : {}),
      help: "请把含有该字的字体文件改名为“生僻字.ttf”，放入 templates/fonts 后重新生成；如是误录，请更正所在单元格",
    };
  });
}

/** U+2123C, as tables of characters write it. */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
