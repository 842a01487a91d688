import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import { appraisalStages } from "../sheets/section-grades.ts";
import { misreferred, type Shown } from "./misreferred.ts";
import { firstRoundRows } from "./person-decisions.ts";
import { latestCopies } from "./records.ts";
import { stageOf, type YearFacts } from "./year-facts.ts";

/** Entries of which there may be one each (people, sections, their grades): of several, the first counts. */
export function entriesTwice({ known }: YearFacts): Problem[] {
  const latest = <K extends "summaryForm" | "commentForm">(key: K) => [
    ...latestCopies(known.copies[key]).values(),
  ];
  return [
    { fields: known.roster.people.map((row) => row.id), where: "花名册“人员”", title: "编号" },
    { fields: known.settings.sections.map((row) => row.code), where: "设置“科室”", title: "代码" },
    {
      fields: firstRoundRows(known).map((row) => row.id),
      where: "等次审定“个人等次”",
      title: "编号",
    },
    ...appraisalStages.map((stage) => ({
      fields: known.decisions.sectionDecisions
        .filter((row) => stageOf(row) === stage)
        .map((row) => row.section),
      where: "等次审定“科室等次”",
      title: `${stage}科室`,
    })),
    {
      fields: known.decisions.appraisalCounts.map((row) => row.subject),
      where: "等次审定“民主测评”",
      title: "对象",
    },
    ...latest("summaryForm").map(({ rows }) => ({
      fields: rows.summaries.map((row) => row.id),
      where: "个人总结",
      title: "编号",
    })),
    ...latest("commentForm").map(({ rows }) => ({
      fields: rows.headComments.map((row) => row.id),
      where: "评语与初定",
      title: "编号",
    })),
  ].flatMap(twice);
}

interface Unique {
  readonly fields: readonly Shown[];
  readonly where: string;
  readonly title: string;
}

function twice({ fields, where, title }: Unique): Problem[] {
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const key = comparable(field.value ?? "");
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      misreferred(
        field,
        "entry-twice",
        where,
        `的${title}“${field.text}”前面已经有了，按前面的办理。`,
        "请核对，删去重复的一行或改正。",
      ),
    ];
  });
}
