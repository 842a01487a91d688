const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const numeralRun = /[〇零○一二两三四五六七八九十百千]+/g;

/** The number that a run of Chinese numerals says: 二〇二四 → 2024, 二十一 → 21; null for what is none. */
export function numberSaid(run: string): number | null {
  const signs = [...run];
  if (signs.length === 0) return null;
  if (signs.every((sign) => digits[sign] !== undefined)) {
    return Number(signs.map((sign) => digits[sign]).join(""));
  }
  const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  let sum = 0;
  let count: number | null = null;
  for (const sign of signs) {
    const digit = digits[sign];
    const place = places[sign];
    if (digit !== undefined) count = digit;
    else if (place === undefined) return null;
    else {
      sum += (count ?? 1) * place;
      count = null;
    }
  }
  return sum + (count ?? 0);
}

/** The text with its Chinese numerals written in digits: 二〇二四年一月五日 → 2024年1月5日. */
export function inDigits(text: string): string {
  return text.replace(numeralRun, (run) => String(numberSaid(run) ?? run));
}
