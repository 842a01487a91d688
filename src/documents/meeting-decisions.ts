import { judgedPersonOf, type Judgement } from "../assessment/judgement.ts";
import type { Day } from "../domain/day.ts";
import { personOutcomes, sectionGrades } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";
import { fullWidth } from "../domain/text.ts";
import type { BodyName } from "../sheets/bodies.ts";

interface Decisions {
  readonly paragraphs: readonly string[];
  readonly sources: readonly Cited[];
}

/** What the registers record as decided by a body on a day: 研究认定, 科室等次, 个人等次. */
export function meetingDecisions(judgement: Judgement, body: BodyName, on: Day): Decisions {
  const parts = [
    ...findings(judgement, body, on),
    ...sectionGradings(judgement, body, on),
    ...personGradings(judgement, body, on),
  ];
  return {
    paragraphs: parts.map(({ text }, index) => `${index + 1}.${text}`),
    sources: parts.flatMap(({ cells }) => cells),
  };
}

interface Part {
  readonly text: string;
  readonly cells: readonly Cited[];
}

function findings(judgement: Judgement, body: BodyName, on: Day): Part[] {
  return judgement.facts.known.register.findings
    .filter((row) => row.body.value === body && row.on.value === on)
    .map(({ clause, subject, conclusion, ground }) => {
      const person = judgedPersonOf(judgement, subject.value ?? "");
      const whom = person === null ? (subject.value ?? "") : person.person.name;
      const reason = ground.value === null ? "" : `，理由：${ground.value.replace(/。$/u, "")}`;
      return {
        text: `关于${whom}，方案${fullWidth(clause.value ?? "")}，认定为${conclusion.value ?? ""}${reason}。`,
        cells: [subject, clause, conclusion, ground],
      };
    });
}

/** 评议 by the leading group, 审定 by the party group (四(三)3, 四(三)4). */
function sectionGradings({ facts }: Judgement, body: BodyName, on: Day): Part[] {
  const step = body === "考评领导小组" ? "reviewed" : body === "局党组" ? "approved" : null;
  if (step === null) return [];
  const done = { reviewed: "评议", approved: "审定" }[step];
  const rows = facts.known.decisions.sectionDecisions.filter((row) => row[`${step}On`].value === on);
  return (["半年初评", "年终考评"] as const).flatMap((stage): Part[] => {
    const own = rows.filter((row) => (row.stage.value ?? "年终考评") === stage);
    const grades = sectionGrades.flatMap((grade) => {
      const names = own.flatMap((row) => (row[step].value === grade ? (row.section.value ?? []) : []));
      return names.length === 0 ? [] : [`${grade}${names.length}个（${names.join("、")}）`];
    });
    if (grades.length === 0) return [];
    const named = stage === "半年初评" ? "半年初评建议" : "目标管理考评等次";
    return [
      {
        text: `${done}科室${named}：${grades.join("，")}。`,
        cells: own.flatMap((row) => [row.section, row.stage, row[step], row[`${step}On`]]),
      },
    ];
  });
}

/** 审核 by the panel, 审定 by the party group (五(二)2(4)): counts, as the list is the table's. */
function personGradings({ facts }: Judgement, body: BodyName, on: Day): Part[] {
  const step = body === "考评小组" ? "reviewed" : body === "局党组" ? "approved" : null;
  if (step === null) return [];
  const rows = facts.known.decisions.personDecisions.filter((row) => row[`${step}On`].value === on);
  const counts = personOutcomes.flatMap((outcome) => {
    const count = rows.filter((row) => row[step].value === outcome).length;
    return count === 0 ? [] : [`${outcome}${count}人`];
  });
  if (counts.length === 0) return [];
  const done = { reviewed: "审核", approved: "审定" }[step];
  return [
    {
      text: `${done}个人年度考核等次${rows.length}人：${counts.join("，")}，名单见等次审定表。`,
      cells: rows.flatMap((row) => [row.id, row[step], row[`${step}On`]]),
    },
  ];
}
