/** The part of fontkit that the tests call; it brings no types of its own. */
declare module "fontkit" {
  export function create(font: Uint8Array): { hasGlyphForCodePoint(codePoint: number): boolean };
}
