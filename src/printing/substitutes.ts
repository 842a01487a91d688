import type { CDPSession } from "puppeteer";
import type { Style } from "./fonts.ts";

/** The face that draws a style on this computer. */
export interface DrawnStyle {
  readonly style: Style;
  /** Its name as a PDF writes it: NotoSerifSC-Regular. */
  readonly face: string;
  /** Whether it is a face of the program, as neither the office's own file nor a real one was found. */
  readonly substituted: boolean;
}

/** A face that draws nothing but the box for a character that no face has. */
export const BOX = "Kaoping Box";

/** The style sheets' stacks by style. */
const stacks: readonly (readonly [Style, string])[] = [
  ["仿宋", "--fangsong"],
  ["小标宋", "--title"],
  ["黑体", "--hei"],
  ["楷体", "--kai"],
  ["宋体", "--song"],
];

/** A body that writes one character in each style, for `drawnStyles` to look at. */
export const styleSamples = stacks.map(([, stack]) => sample("国", `var(${stack})`)).join("");

/** The faces that draw the shown samples; `owned` are the styles for which the office has a file. */
export async function drawnStyles(session: CDPSession, owned: readonly Style[]): Promise<DrawnStyle[]> {
  const faces = await facesOfSamples(session);
  return stacks.map(([style], index) => {
    const [drawn] = faces[index] ?? [];
    return {
      style,
      face: drawn?.name ?? "",
      substituted: drawn?.loaded !== false && !owned.includes(style),
    };
  });
}

/**
 * A body that writes each character in each style, for `notInstalled` to look at. None of the faces that the page
 * loaded holds them; the box for a character that none has is drawn by the first face of a stack.
 */
export function characterSamples(characters: readonly string[]): string {
  return characters
    .flatMap((character) => stacks.map(([, stack]) => sample(character, `"${BOX}", var(${stack})`)))
    .join("");
}

/** Those of the shown characters that the faces installed on this computer do not draw in every style. */
export async function notInstalled(session: CDPSession, characters: readonly string[]): Promise<string[]> {
  const faces = await facesOfSamples(session);
  return characters.filter((_, index) =>
    stacks.some((_stack, at) => {
      const drawn = faces[index * stacks.length + at] ?? [];
      return drawn.length === 0 || drawn.some(({ loaded }) => loaded);
    }),
  );
}

function sample(character: string, family: string): string {
  const escaped = `&#${character.codePointAt(0) ?? 0};`;
  return `<p class="style-sample" style="font-family: ${family.replaceAll('"', "&quot;")}">${escaped}</p>`;
}

/** The faces that draw each shown sample: loaded by the page, or installed on this computer. */
async function facesOfSamples(session: CDPSession): Promise<{ name: string; loaded: boolean }[][]> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: ".style-sample",
  });
  const faces: { name: string; loaded: boolean }[][] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    faces.push(
      fonts.map(({ postScriptName, isCustomFont }) => ({ name: postScriptName, loaded: isCustomFont })),
    );
  }
  await session.send("CSS.disable");
  await session.send("DOM.disable");
  return faces;
}
