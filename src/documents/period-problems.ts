import type { CheckProblem } from "../diagnostics.ts";
import { rowOf } from "../domain/place.ts";
import { months, quarters } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { peopleOf, personNamed } from "../facts/people.ts";
import { sectionNamed, sectionsOf } from "../facts/sections.ts";
import type { YearRecords } from "../facts/records.ts";
import { paperPeriods, type PeriodKind } from "../sheets/paper-periods.ts";
import { meansBatch, meansHalf, meansMonth, meansQuarter, meansYear } from "./periods.ts";

const expected: Readonly<Record<PeriodKind, string>> = {
  quarter: "请填“1季度”至“4季度”。",
  month: "请填“1月”至“12月”。",
  half: "请填“上半年”或“全年”。",
  year: "请填年度，如“2025年度”。",
  section: "请填科室名称。",
  person: "请填编号或姓名；全年通用的填年度。",
  batch: "请填批次，如“第1批”。",
  any: "请填所更正文稿的期间。",
};

/** Rows of 文稿与印发 whose 期间 means no paper: what stands there would be left out silently. */
export function periodProblems(records: YearRecords): CheckProblem[] {
  const sheets = [
    ["段落文字", records.papers.passages],
    ["印发登记", records.papers.issues],
  ] as const;
  const isPeriod = periodsOf(records);
  return sheets.flatMap(([sheet, rows]) =>
    rows.flatMap(({ paper, period }): CheckProblem[] => {
      if (paper.value === null || period.value === null) return [];
      const kind = paperPeriods[paper.value];
      if (isPeriod(kind, comparable(period.value))) return [];
      return [
        {
          code: "period-not-known",
          severity: "check",
          place: period.place,
          message: `文稿与印发“${sheet}”第${rowOf(period.place) ?? ""}行“期间”填的是“${period.text}”，没有对应的${paper.value}，暂不采用。`,
          help: expected[kind],
        },
      ];
    }),
  );
}

function periodsOf(records: YearRecords): (kind: PeriodKind, shown: string) => boolean {
  const { year } = records;
  const sections = sectionsOf(records);
  const people = peopleOf(records);
  const batches = new Set(records.decisions.publicity.map(({ batch }) => batch.value));
  return (kind, shown) => {
    switch (kind) {
      case "quarter":
        return quarters.some((quarter) => meansQuarter(shown, year, quarter));
      case "month":
        return months.some((month) => meansMonth(shown, year, month));
      case "half":
        return meansHalf(shown, year, "上半年") || meansHalf(shown, year, "全年");
      case "year":
        return meansYear(shown, year);
      case "section":
        return sectionNamed(sections, shown) !== null;
      case "person":
        return meansYear(shown, year) || personNamed(people, shown) !== null;
      case "batch":
        return [...batches].some((batch) => batch !== null && meansBatch(shown, batch));
      case "any":
        return true;
    }
  };
}
