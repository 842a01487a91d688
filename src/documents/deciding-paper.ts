import type { Judgement, Quota } from "../assessment/judgement.ts";
import { submissionNotes } from "../assessment/submission-notes.ts";
import { inChinese } from "../domain/day.ts";
import type { PaperName } from "../sheets/paper-periods.ts";
import { personCells, sectionCells } from "./grade-tables.ts";
import type { OpinionBox, Table, TablePaper } from "./blocks.ts";
import { pathOf, type Paper, type PaperKind } from "./paper.ts";
import { meansYear } from "./periods.ts";
import { noteLines } from "./submission-note-lines.ts";
import { issueOf, settingCells } from "./wording.ts";

/** What one paper of grades has of its own. */
interface OwnPart {
  readonly kind: PaperKind;
  readonly name: PaperName;
  readonly title: string;
  /** Who puts it forward: 汇总单位, 呈报单位. */
  readonly from: string;
  readonly said: string;
  readonly tables: readonly Table[];
  /** How the quota stands at this step. */
  readonly quotaLine: (quota: Quota) => string;
  readonly opinions: readonly OpinionBox[];
}

/** A paper on which all grades of a year are put to those who decide, with the quota spelled out and 送审提示 below. */
export function decidingPaper(judgement: Judgement, own: OwnPart): Paper {
  const { facts, sections, people, quotas } = judgement;
  const { settings, year, day, known } = facts;
  const issue = issueOf(known, own.name, (shown) => meansYear(shown, year));
  const view: TablePaper = {
    title: own.title,
    subtitle: `${year}年度`,
    facts: [
      { label: own.from, value: settings.unit.targetOffice ?? settings.unit.fullName ?? "" },
      { label: "数据截至", value: inChinese(day) },
    ],
    paragraphs: [own.said],
    tables: own.tables,
    notes: [...quotas.map(own.quotaLine), ...noteLines(submissionNotes(judgement))],
    opinions: own.opinions,
    signers: ["填表人", "审核人"],
  };
  return {
    kind: own.kind,
    title: `${own.title}（${year}年度）`,
    period: String(year),
    template: own.kind,
    layout: "landscape",
    tree: "涉个人",
    path: pathOf(own.name, `${year}年度${own.name}.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.dataDay]),
      ...sections.flatMap(sectionCells),
      ...people.flatMap(personCells),
      ...quotas.flatMap(({ cells }) => cells),
    ],
  };
}
