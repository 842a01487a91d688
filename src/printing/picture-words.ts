import type { Picture } from "../domain/picture.ts";

/** All that a picture says, undrawn: for who reads a page and does not look at it. Drawing costs a hundred times more. */
export function pictureWords(picture: Picture): string {
  return wordsOf(picture)
    .map((word) => `<text>${escaped(word)}</text>`)
    .join("");
}

function wordsOf(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
