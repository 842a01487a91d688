import { judgeFace, together, type Declared } from "./faces.ts";
import { holds, near, type Finding } from "./finding.ts";
import type { Line } from "./lines.ts";
import { character } from "./page.ts";

/** Marks that begin no line, and marks that end none (GB/T 15834, 5.1). */
const notFirst = /^[、，。；：！？）》〉」』】〕”’…％%]/u;
const notLast = /[（《〈「『【〔“‘]$/u;

/** Chinese typesetting of the body: 禁则, the width of marks, the face of figures, headings with their text. */
export function checkTypography(
  lines: readonly Line[],
  body: readonly Line[],
  declared: readonly Declared[],
): Finding[] {
  const within = body.filter(({ glyphs }) => glyphs.length > 1);
  return [
    holds(
      "JZ-01",
      "行首、行尾禁则",
      within.filter(({ text }) => notFirst.test(text) || notLast.test(text)).map(({ text }) => text),
    ),
    // From the ink of one character to that of the next but one; justified, a line may be wider.
    near(["BD-02", "标点占一字", "字"], within.flatMap(acrossMarks), 2, 0.1, 0.5),
    {
      id: "FT-06",
      item: "数字字体",
      value: [...new Set(figureFaces(within))].join("、") || "—",
      target: "仿宋",
      tolerance: "",
      verdict: together(figureFaces(within).map((face) => judgeFace(face, "仿宋", declared))),
    },
    holds(
      "BT-01",
      "标题不落在页末",
      body
        .filter((line) => isHeading(line) && lines[lines.indexOf(line) + 1]?.page !== line.page)
        .map(({ text }) => text),
    ),
  ];
}

function acrossMarks({ glyphs }: Line): number[] {
  return glyphs.flatMap((glyph, index) => {
    const [before, after] = [glyphs[index - 1], glyphs[index + 1]];
    if (before === undefined || after === undefined || !/[，。；：、]/u.test(glyph.character)) return [];
    // The same character on both sides has its ink at the same place in its square.
    return before.character === after.character ? [(after.left - before.left) / character] : [];
  });
}

/** Faces of figures in lines of running text; headings have faces of their own. */
function figureFaces(lines: readonly Line[]): string[] {
  return lines
    .filter((line) => !isHeading(line))
    .flatMap(({ glyphs }) => glyphs.flatMap(({ character: each, face }) => (/\d/u.test(each) ? [face] : [])));
}

function isHeading({ text }: Line): boolean {
  return /^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）[^。；：]+$/u.test(text);
}
