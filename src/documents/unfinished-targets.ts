import type { Judgement } from "../assessment/judgement.ts";
import type { SourcedBlock } from "./blocks.ts";
import { isDue } from "./completion.ts";
import { figureName } from "./figures.ts";
import { rowsIn, type Span } from "./span.ts";

/** 未完成目标及原因、改进措施: what is due and behind, in the words of the section itself (四(二)1). */
export function unfinishedBlock({ sections, facts }: Judgement, span: Span): SourcedBlock | null {
  const items = sections.flatMap((each) =>
    rowsIn(each, span)
      .filter((row) => isDue(row, facts) && (row.state.value === "未完成" || row.state.value === "滞后"))
      .map((row) => ({ section: each.section, row })),
  );
  if (items.length === 0) return null;
  const oneMonth = span.months.length === 1;
  return {
    block: {
      heading: "未完成目标及原因、改进措施",
      paragraphs: [
        `${span.called}已到期而未完成或滞后的目标共${items.length}项，原因和改进措施由各科室填报，详见附件。`,
      ],
      tables: [],
    },
    attachment: {
      title: `${facts.year}年${span.name}未完成目标情况表`,
      table: {
        caption: null,
        columns: [
          { title: "科室", share: 13, align: "left" },
          ...(oneMonth ? [] : [{ title: "月份", share: 6, align: "center" } as const]),
          { title: "目标", share: oneMonth ? 27 : 23, align: "left" },
          { title: "状态", share: 8, align: "center" },
          { title: "原因", share: oneMonth ? 28 : 26, align: "left" },
          { title: "改进措施", share: oneMonth ? 24 : 24, align: "left" },
        ],
        rows: items.map(({ section, row }) => [
          section.name,
          ...(oneMonth ? [] : [`${row.month.value ?? ""}月`]),
          row.content.value ?? row.content.text,
          row.state.value ?? "",
          reasonOf(row.reason.value, row.cause.value),
          row.remedy.value ?? "未填报",
        ]),
        total: null,
      },
    },
    sources: items.flatMap(({ row }) => [row.content, row.state, row.reason, row.cause, row.remedy]),
    figures: items.map(({ section, row }) => ({
      name: figureName("未完成目标", section.name, `${row.month.value ?? ""}月第${row.number.text}项`),
      value: [
        row.content.text,
        row.state.text,
        reasonOf(row.reason.value, row.cause.value),
        row.remedy.value ?? "未填报",
      ].join("；"),
      cells: [row.content, row.state, row.reason, row.cause, row.remedy].filter(({ filled }) => filled),
    })),
  };
}

function reasonOf(reason: string | null, cause: string | null): string {
  if (reason === null) return "未填报";
  return cause === null ? reason : `${reason}（${cause}）`;
}
