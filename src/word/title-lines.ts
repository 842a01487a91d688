import { officeWords } from "../domain/office-words.ts";
import { widthOf } from "./text.ts";

/** Characters of 2号 type across 156 mm. */
const MOST = 20;

/** The lines of a title: as few as hold it, of like length, and no word of it broken (GB/T 9704, 7.3.1). */
export function titleLines(title: string): string[] {
  const words = wordsOf(title);
  const count = Math.ceil(widthOf(title) / MOST);
  const even = widthOf(title) / count;
  const lines = [""];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    const width = widthOf(last) + widthOf(word);
    // The word goes where it leaves the line nearer to the even length.
    const goesOn = width <= MOST && width - even <= even - widthOf(last);
    if (last === "" || goesOn || lines.length === count) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}

/** 2025年 is one word; a mark stands with what is before it, and 《 with what follows. */
function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const segment of segmentsOf(title)) {
    const before = words.at(-1);
    const joins =
      before !== undefined &&
      (/\d$/u.test(before) || /[《〈“‘（〔]$/u.test(before) || /^[^\p{L}\p{N}《〈“‘（〔]/u.test(segment));
    if (joins) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}

function segmentsOf(title: string): string[] {
  const ofOffice = new RegExp(`(${officeWords.join("|")})`, "u");
  const dictionary = new Intl.Segmenter("zh-CN", { granularity: "word" });
  return title
    .split(ofOffice)
    .flatMap((part) =>
      ofOffice.test(part) ? [part] : Array.from(dictionary.segment(part), ({ segment }) => segment),
    );
}
