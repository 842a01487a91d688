import { comparable } from "../domain/text.ts";

/** As many figures in a row as a telephone number or an identity number has; a date or a sum seldom does. */
const FEWEST_DIGITS = 7;
/** A sentence of a longer text is looked for by itself from this length on: papers may quote a part. */
const SHORTEST_SENTENCE = 12;

/** What of a cell's text would be recognised on a paper: it names its cell, and hardly anything else. */
export interface KeptBack {
  /** Texts as compared, looked for anywhere. */
  readonly texts: readonly string[];
  /** Numbers, looked for as whole numbers. */
  readonly numbers: readonly string[];
}

/**
 * The parts of a cell that are specific enough to be looked for: the whole text from `shortest` characters on, each of
 * its longer sentences, long numbers (身份证号, 电话), and a year and month as personnel forms write it (1995.03).
 */
export function keptBackOf(text: string, shortest: number): KeptBack {
  const whole = comparable(text);
  if (/^\d{4}\.\d{2}$/.test(whole)) return { texts: [], numbers: [whole] };
  const saying = (part: string): boolean => !/^[\d.,:/年月日-]*$/u.test(part);
  const sentences = text
    .split(/[。；;！!？?\n\r]/u)
    .map(comparable)
    .filter((sentence) => [...sentence].length >= Math.max(SHORTEST_SENTENCE, shortest));
  const texts = [...([...whole].length >= shortest ? [whole] : []), ...sentences].filter(saying);
  return { texts: [...new Set(texts)], numbers: numbersIn(text).filter((digits) => !digits.includes(".")) };
}

/** The whole numbers of a text that are long enough, as they stand and with the spaces between their groups left out. */
export function numbersIn(text: string): string[] {
  const found = [text, comparable(text)].flatMap((each) => [
    ...(each.match(/\d+[Xx]?/gu) ?? []).filter((digits) => digits.length >= FEWEST_DIGITS),
    ...(each.match(/(?<![\d.])\d{4}\.\d{2}(?![\d.])/gu) ?? []),
  ]);
  return [...new Set(found.map((digits) => digits.toUpperCase()))];
}
