import type { CDPSession } from "puppeteer";
import type { Style } from "./fonts.ts";

/** The style sheets' stacks by style. */
const stacks: readonly (readonly [Style, string])[] = [
  ["仿宋", "--fangsong"],
  ["小标宋", "--title"],
  ["黑体", "--hei"],
  ["楷体", "--kai"],
  ["宋体", "--song"],
];

/** A body that writes one character in each style, for `drawnBySubstitutes` to look at. */
export const styleSamples = stacks
  .map(([, stack]) => `<p class="style-sample" style="font-family: var(${stack})">国</p>`)
  .join("");

/**
 * The styles that the shown samples draw with a face of the program, as neither the office's own file (`owned`)
 * nor a real face on this computer was found.
 */
export async function drawnBySubstitutes(session: CDPSession, owned: readonly Style[]): Promise<Style[]> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: ".style-sample",
  });
  const substituted: Style[] = [];
  for (const [index, nodeId] of nodeIds.entries()) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const style = stacks[index]?.[0];
    if (style !== undefined && !owned.includes(style) && fonts.some(({ isCustomFont }) => isCustomFont)) {
      substituted.push(style);
    }
  }
  await session.send("CSS.disable");
  await session.send("DOM.disable");
  return substituted;
}
