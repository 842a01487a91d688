import type { BarPicture, Fill } from "../domain/picture.ts";
import type { Counts } from "./completion.ts";

const shown: readonly (readonly [name: string, fill: Fill, of: keyof Counts])[] = [
  ["已完成", "solid", "done"],
  ["推进中", "grey", "advancing"],
  ["滞后", "dotted", "delayed"],
  ["未完成", "striped", "undone"],
  ["未填报", "blank", "unreported"],
];

/** What is due of each section's targets, by state; null where nothing is due yet. */
export function completionPicture(
  called: string,
  sections: readonly { readonly name: string; readonly counts: Counts }[],
): BarPicture | null {
  const parts = shown
    .map(([name, fill, of]) => ({ name, fill, amounts: sections.map(({ counts }) => counts[of]) }))
    .filter(({ amounts }) => amounts.some((amount) => amount > 0));
  if (parts.length === 0) return null;
  const told = sections.map(({ name, counts }) => {
    const states = shown
      .filter(([, , of]) => counts[of] > 0)
      .map(([state, , of]) => `${state}${counts[of]}项`);
    return `${name}${states.length === 0 ? "没有已到期的目标" : states.join("、")}`;
  });
  const caption = `各科室${called}已到期目标完成情况（项）`;
  return {
    kind: "bars",
    caption,
    alternative: `条形图，${caption}：${told.join("；")}。`,
    labels: sections.map(({ name }) => name),
    parts,
  };
}
