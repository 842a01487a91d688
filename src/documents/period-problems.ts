import type { Problem } from "../diagnostics.ts";
import { rowOf } from "../domain/place.ts";
import { quarters } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { sectionNamed, sectionsOf } from "../facts/sections.ts";
import type { YearRecords } from "../facts/records.ts";
import { meansBatch, meansQuarter } from "./wording.ts";

/** Rows of 文稿与印发 whose 期间 means no paper: what stands there would be left out silently. */
export function periodProblems(records: YearRecords): Problem[] {
  const sections = sectionsOf(records);
  const batches = new Set(records.decisions.publicity.map(({ batch }) => batch.value));
  const sheets = [
    ["段落文字", records.papers.passages],
    ["印发登记", records.papers.issues],
  ] as const;
  return sheets.flatMap(([sheet, rows]) =>
    rows.flatMap(({ paper, period }): Problem[] => {
      if (paper.value === null || period.value === null) return [];
      const shown = comparable(period.value);
      const known = {
        季度通报: () => quarters.some((quarter) => meansQuarter(shown, records.year, quarter)),
        公示: () => [...batches].some((batch) => batch !== null && meansBatch(shown, batch)),
        科室考评表: () => sectionNamed(sections, shown) !== null,
        年度考核登记表: () => true,
      }[paper.value]();
      if (known) return [];
      return [
        {
          code: "period-not-known",
          severity: "check",
          place: period.place,
          message: `文稿与印发“${sheet}”第${rowOf(period.place) ?? ""}行“期间”填的是“${period.text}”，没有对应的${paper.value}，暂不采用。`,
          help: "季度通报填“1季度”至“4季度”，公示填“第1批”，科室考评表填科室名称。",
        },
      ];
    }),
  );
}
