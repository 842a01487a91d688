const wide: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
};

/** The text with the full-width punctuation that official papers use; digits and letters stay. */
export function fullWidth(text: string): string {
  return text.replace(/[,;:()?]/g, (mark) => wide[mark] ?? mark);
}

// Joiners, direction marks, soft hyphens and variation selectors: pasted along, seen by nobody.
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\p{Variation_Selector}]/gu;

/** The text without the characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}

/** A name or title as compared: without white space and invisible marks, full-width forms narrowed, by code point. */
export function comparable(text: string): string {
  // Most texts are plain already, and names are compared by the hundred thousand.
  if (/^[!-~\u4E00-\u9FFF]*$/.test(text)) return text;
  return (
    withoutInvisible(text)
      .normalize("NFC")
      .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
      .replace(/[\s\u00A0\u3000]/gu, "")
      // Radicals stand for characters in what is copied out of a PDF; the dot within a name has many forms.
      .replace(/[\u2E80-\u2FDF]/g, (radical) => radical.normalize("NFKC"))
      .replace(/[\u2022\u2027\u30FB\uFF65]/g, "·")
  );
}

/** A two-character name spaced to three, as lists and forms print it: 王　明. */
export function spacedName(name: string): string {
  const characters = [...name];
  return characters.length === 2 ? characters.join("\u3000") : name;
}

/** A share as papers print it: 92.3%; null where there is nothing to divide by. */
export function percent(part: number, whole: number): string | null {
  return whole === 0 ? null : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
}

/** The text in quotation marks; those inside it become single ones (GB/T 15834). */
export function quoted(text: string): string {
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
