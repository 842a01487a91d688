import { comparable } from "../domain/text.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import type { Told } from "./explanation.ts";

/** 历年等次 of a person, as the roster holds them, oldest first; nothing where it holds none. For 涉个人 papers alone. */
export function pastGrades({ known, year }: YearFacts, id: string): Told[] {
  const rows = known.roster.pastGrades
    .filter((row) => comparable(row.id.value ?? "") === id && row.grade.value !== null)
    .filter((row) => row.year.value !== null && row.year.value < year)
    .sort((left, right) => (left.year.value ?? 0) - (right.year.value ?? 0));
  if (rows.length === 0) return [];
  const grades = rows.map((row) => `${row.year.value ?? ""}年度${row.grade.text}`);
  return [{ text: `历年等次：${grades.join("、")}。`, cells: rows.map((row) => row.grade) }];
}
