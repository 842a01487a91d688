import { numeral, type Month, type Quarter } from "../domain/period.ts";

/** What stands before the period itself: 2025年, 2025- or 2025年度. */
function withoutYear(shown: string, year: number): string {
  return shown.replace(new RegExp(`^${year}(年度?|-)?`), "");
}

/** Whether a period cell means a quarter: 1季度, 第一季度, 2025-Q1, 一季度. */
export function meansQuarter(shown: string, year: number, quarter: Quarter): boolean {
  const ordinals = [String(quarter), numeral(quarter)];
  return [...ordinals.flatMap((each) => [`${each}季度`, `第${each}季度`]), `Q${quarter}`].includes(
    withoutYear(shown, year),
  );
}

/** Whether a period cell means a month: 3月, 三月份, 2025年3月, 2025-03. */
export function meansMonth(shown: string, year: number, month: Month): boolean {
  const ordinals = [String(month), numeral(month), String(month).padStart(2, "0")];
  const rest = withoutYear(shown, year);
  const dated = rest !== shown && rest === String(month).padStart(2, "0");
  return dated || ordinals.some((each) => rest === `${each}月` || rest === `${each}月份`);
}

/** Whether a period cell means the whole year: 2025, 2025年度, 全年. */
export function meansYear(shown: string, year: number): boolean {
  return ["", "全年", "年度", "年终"].includes(withoutYear(shown, year));
}

/** Whether a period cell means the first half of the year, or the whole of it. */
export function meansHalf(shown: string, year: number, half: "上半年" | "全年"): boolean {
  return half === "全年" ? meansYear(shown, year) : ["上半年", "半年"].includes(withoutYear(shown, year));
}

/** Whether a period cell means a batch: 第1批, 1, 第一批. */
export function meansBatch(shown: string, batch: number): boolean {
  return [`第${batch}批`, `${batch}`, `${batch}批`, `第${numeral(batch)}批`].includes(shown);
}
