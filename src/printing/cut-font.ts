/** How faces are cut. */
const cutting = { targetFormat: "sfnt", keepFeatures: ["vert"], noHinting: true } as const;

/** A text that changes with how faces are cut. */
export const howCut = JSON.stringify(cutting);

/**
 * The same face (.ttf, .otf, .woff, .woff2) with the glyphs of some characters only, as a plain font; of what it does to
 * glyphs it keeps their forms in upright lines alone. What printing costs grows with the number of glyphs.
 */
export async function cutFont(font: Buffer, codePoints: readonly number[]): Promise<Buffer> {
  // Loaded only to cut: most pieces are kept from earlier runs.
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(font, String.fromCodePoint(...codePoints), {
    ...cutting,
    keepFeatures: [...cutting.keepFeatures],
  });
}
