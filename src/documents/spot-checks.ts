import type { Judgement } from "../assessment/judgement.ts";
import { monthAndDate, monthOf, yearOf } from "../domain/day.ts";
import type { Cited } from "../domain/place.ts";
import type { SourcedBlock } from "./blocks.ts";
import { figureName } from "./figures.ts";
import type { Span } from "./span.ts";

/** 抽查督办情况: the span's spot checks and supervision (四(二)2); left out where there were none. */
export function spotCheckBlock(
  { facts }: Judgement,
  { called, months }: Span,
  written: readonly Cited[],
): SourcedBlock | null {
  const rows = facts.known.register.spotChecks.filter(
    ({ on }) =>
      on.value !== null &&
      yearOf(on.value) === facts.year &&
      months.some((month) => on.value !== null && month === monthOf(on.value)),
  );
  if (rows.length === 0 && written.length === 0) return null;
  return {
    block: {
      heading: "抽查督办情况",
      paragraphs: [`${called}开展抽查督办${rows.length}次。`, ...written.map(({ text }) => text)],
      tables:
        rows.length === 0
          ? []
          : [
              {
                caption: "抽查督办情况",
                columns: [
                  { title: "日期", share: 13, align: "center" },
                  { title: "科室", share: 19, align: "left" },
                  { title: "来源", share: 8, align: "center" },
                  { title: "事项", share: 26, align: "left" },
                  { title: "结果", share: 24, align: "left" },
                  { title: "结论", share: 10, align: "center" },
                ],
                rows: rows.map((row) => [
                  row.on.value === null ? "" : monthAndDate(row.on.value),
                  row.subject.value ?? "",
                  row.source.value ?? "",
                  row.matter.value ?? "",
                  row.result.value ?? "",
                  row.conclusion.value ?? "",
                ]),
                total: null,
              },
            ],
    },
    sources: [
      ...rows.flatMap(({ on, subject, source, matter, result, conclusion }) => [
        on,
        subject,
        source,
        matter,
        result,
        conclusion,
      ]),
      ...written,
    ],
    figures: [
      {
        name: figureName("抽查督办", "次数"),
        value: String(rows.length),
        cells: rows.map(({ on }) => on),
      },
      ...rows.map(({ on, subject, source, matter, result, conclusion }) => ({
        name: figureName("抽查督办", on.text, subject.text, matter.text),
        value: [source, result, conclusion].map(({ text }) => text).join("；"),
        cells: [source, result, conclusion],
      })),
    ],
  };
}
