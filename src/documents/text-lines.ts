import { keepingSome } from "../domain/lazily.ts";

// Hangs over the end of a line; the full-width space does not.
const space = /^[ \t\n\r\f]+$/u;
const han = /[\u2E80-\u{3FFFF}]/u;
const pictograph = /\p{Extended_Pictographic}/u;
/** May not begin a line (GB/T 15834, 5.1): it stays with what it follows. */
const follows = /[\p{M}\u200D、，。；：？！…—～〜·・）》〉」』】〕｝”’％‰℃々〻ー,.;:?!)\]}%]/u;
/** May not end a line: it stays with what comes next. */
const leads = /[（《〈「『【〔｛“‘([{￥$”’]/u;

/**
 * The first lines, at most so many, of a text in a width of so many full-width characters; the very first is shorter by
 * its indent. Never fewer lines than the browser makes: Latin letters count as wide as the widest face draws them.
 */
export function linesOf(text: string, width: number, indent: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  let left = width - indent;
  for (const piece of piecesOf(text)) {
    // What fits no line starts on a new one, and is broken between any two characters.
    const whole = widthOf(piece) <= width - indent;
    if (!whole && line !== "") left = 0;
    for (const part of whole ? [piece] : piece) {
      const taken = widthOf(part);
      if (taken > left && line !== "" && !space.test(part)) {
        lines.push(line);
        if (lines.length >= most) return lines;
        line = "";
        left = width;
      }
      line += part;
      left -= taken;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The text in pieces between which a line may end: single characters with their marks, whole words. */
function* piecesOf(text: string): Generator<string, void> {
  let piece = "";
  let before = "";
  for (const character of text) {
    if (before !== "" && !staysTogether(before, character)) {
      yield piece;
      piece = "";
    }
    piece += character;
    before = character;
  }
  if (piece !== "") yield piece;
}

function staysTogether(before: string, after: string): boolean {
  if (space.test(before) || space.test(after)) return false;
  if (follows.test(after) || after === "“" || after === "‘") return true;
  return leads.test(before) || !(han.test(before) || han.test(after));
}

function widthOf(piece: string): number {
  let width = 0;
  for (const character of piece) width += characterWidth(character);
  return width;
}

/** Of all characters that a bureau writes, the width is found once. */
const characterWidth = keepingSome(widthOfCharacter, 20_000);

function widthOfCharacter(character: string): number {
  if (/[a-z0-9]/.test(character)) return /[mw]/.test(character) ? 1 : 0.64;
  if (/[A-Z]/.test(character)) return /[MW]/.test(character) ? 1.1 : 0.85;
  if (/[!"'()*,./:;[\]\\`{|}-]/.test(character)) return 0.5;
  if (/\p{M}|\u200D/u.test(character)) return 0;
  if (space.test(character)) return 0.4;
  if (character === "⸺") return 2;
  if (character === "⸻") return 3;
  return han.test(character) || !pictograph.test(character) ? 1 : 1.5;
}
