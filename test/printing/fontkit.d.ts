/** The part of fontkit that the tests call; it brings no types of its own. */
declare module "fontkit" {
  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }
  export interface Font {
    readonly postscriptName: string;
    readonly numGlyphs: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string, features?: readonly string[]): { readonly glyphs: readonly Glyph[] };
  }
  export function create(font: Uint8Array): Font;
}
