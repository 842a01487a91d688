import type { Judgement } from "../assessment/judgement.ts";
import { monthAndDate, monthOf, yearOf } from "../domain/day.ts";
import { comparable, spacedName } from "../domain/text.ts";
import type { SourcedBlock } from "./blocks.ts";
import { figureName } from "./figures.ts";
import { sectionsIn, type Span } from "./span.ts";

/** 目标调整情况: the changes of filed targets that are dated in the span; null where there are none. */
export function adjustmentBlock(judgement: Judgement, span: Span): SourcedBlock | null {
  const { year } = judgement.facts;
  const items = sectionsIn(judgement, span).flatMap(({ section, ledger }) =>
    (ledger?.rows.targetAdjustments ?? []).flatMap((row) => {
      const on = row.on.value;
      const within = on !== null && yearOf(on) === year && span.months.some((month) => month === monthOf(on));
      return within ? [{ section, row, on }] : [];
    }),
  );
  if (items.length === 0) return null;
  return {
    block: {
      heading: "目标调整情况",
      paragraphs: [`${span.called}登记目标调整${items.length}项。`],
      tables: [
        {
          caption: "目标调整情况",
          columns: [
            { title: "日期", share: 12, align: "center" },
            { title: "科室", share: 18, align: "left" },
            { title: "目标", share: 8, align: "center" },
            { title: "内容", share: 25, align: "left" },
            { title: "理由", share: 25, align: "left" },
            { title: "批准人", share: 12, align: "center" },
          ],
          rows: items.map(({ section, row, on }) => [
            monthAndDate(on),
            section.name,
            comparable(row.target.text),
            row.content.value ?? row.content.text,
            row.reason.value ?? "未填",
            row.approver.value === null ? "未填" : spacedName(row.approver.value),
          ]),
          total: null,
        },
      ],
    },
    sources: items.flatMap(({ row }) => [row.on, row.target, row.content, row.reason, row.approver]),
    figures: items.map(({ section, row, on }) => ({
      name: figureName("目标调整", section.name, on, comparable(row.target.text)),
      value: row.content.value ?? row.content.text,
      cells: [row.content],
    })),
  };
}
