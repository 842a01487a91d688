import type { JudgedPerson, Judgement } from "../assessment/judgement.ts";
import { inChinese } from "../domain/day.ts";
import type { PersonOutcome } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";
import { publicityOf, publicityOver } from "../facts/publicity.ts";
import { spacedName } from "../domain/text.ts";
import type { OpinionBox } from "./blocks.ts";
import { gradeName } from "./grade-name.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { AppraisalFormView } from "./views.ts";
import { settingCells } from "./wording.ts";

/** Whether the leader in charge appraises: heads, people outside sections, sections without a head (五(二)2(4)). */
export function isLed({ appraisedBy }: JudgedPerson): boolean {
  return appraisedBy === "leaderInCharge";
}

/** The folder and volume of people outside sections (`office.md` 6). */
export const outsideSections = "局领导班子以外其他人员";

/** The name of a person's volume: the section at the year's end. */
export function volumeOf({ membership }: JudgedPerson): { readonly code: string; readonly name: string } {
  return membership.kind === "section"
    ? { code: membership.section.code, name: membership.section.name }
    : { code: "", name: outsideSections };
}

/** As folders and volumes are named: 02 计量科. */
export function volumeName({ code, name }: { readonly code: string; readonly name: string }): string {
  return code === "" ? name : `${code} ${name}`;
}

/** 年度考核登记表: the roster's facts, the person's own summary, and the official boxes as far as they are filled. */
export function composeAppraisalForm(judgement: Judgement, each: JudgedPerson): Paper {
  const { settings, year, day } = judgement.facts;
  const { row, name, id } = each.person;
  const volume = volumeOf(each);
  const section = each.membership.kind === "section" ? each.membership.section.name : "";
  const view: AppraisalFormView = {
    title: each.person.category === "工勤" ? "机关工勤人员年度考核登记表" : "公务员年度考核登记表",
    year: `${year}年度`,
    name: spacedName(name),
    sex: row.sex.value ?? "",
    born: row.born.value ?? "",
    politics: row.politics.value ?? "",
    postSince: row.postSince.value ?? "",
    unitAndPost: `${settings.unit.fullName ?? ""}${section}　${row.post.value ?? ""}`,
    work: row.work.value ?? "",
    summary: (each.summary?.summary.value ?? "").split(/\n+/).filter((line) => line.trim() !== ""),
    training: each.summary?.training.value ?? "",
    opinions: opinionsOf(each, judgement),
  };
  return {
    kind: "appraisal-form",
    title: `${view.title}（${year}年度　${name}）`,
    period: String(year),
    person: id,
    ...(volume.code === "" ? {} : { section: volume.code }),
    template: "appraisal-form",
    layout: "form",
    tree: "涉个人",
    path: pathOf("年度考核登记表", `${year}年度`, volumeName(volume), `${id} ${name}.pdf`),
    day,
    view,
    sources: [...settingCells(settings), ...publicityCells(each, judgement), ...sourcesOf(each)],
  };
}

function opinionsOf(each: JudgedPerson, { facts }: Judgement): OpinionBox[] {
  const { comment, decision } = each;
  const named = (outcome: PersonOutcome): string => gradeName(each.person.category, outcome, facts.settings);
  const proposed = comment?.proposed.value ?? null;
  const led = isLed(each);
  const opinion = led ? (decision?.leaderOpinion.value ?? comment?.comment.value) : comment?.comment.value;
  const approved = decision?.approved.value ?? null;
  return [
    {
      label: "主管领导评语和考核等次建议",
      paragraphs: paragraphs(opinion ?? "", proposed === null ? "" : `建议等次：${named(proposed)}。`),
      signedBy: "签名",
    },
    {
      label: "机关负责人或考核委员会意见",
      paragraphs: paragraphs(
        approvalText(
          each,
          publicityOver(facts.known, each.person.id, facts.settings, facts.day) !== null,
          named,
        ),
      ),
      signedBy: "盖章或签名",
    },
    { label: "本人意见", paragraphs: [], signedBy: "签名" },
    {
      label: "未确定等次或不参加考核情况说明",
      paragraphs: paragraphs(approved === "不确定等次" ? (decision?.ground.value ?? "") : ""),
      signedBy: "盖章或签名",
    },
  ];
}

function paragraphs(...lines: readonly string[]): string[] {
  return lines.filter((line) => line !== "");
}

/** The party group's decision; a proposed 优秀 stays proposed until its 公示 is over (五(二)2(5)). */
function approvalText(
  { decision }: JudgedPerson,
  publicised: boolean,
  named: (outcome: PersonOutcome) => string,
): string {
  const { approved, approvedOn } = decision ?? {};
  if (approved?.value == null || approvedOn?.value == null) return "";
  const meeting = `${inChinese(approvedOn.value)}经局党组审定，`;
  switch (approved.value) {
    case "不确定等次":
      return `${meeting}不确定等次。`;
    case "优秀":
      return publicised ? `${meeting}公示期满，确定为优秀等次。` : `${meeting}拟确定为优秀等次。`;
    case "称职":
    case "基本称职":
    case "不称职":
      return `${meeting}确定为${named(approved.value)}等次。`;
  }
}

/** The row of 公示 that a proposed 优秀 waits for. */
function publicityCells({ person, decision }: JudgedPerson, { facts }: Judgement): Cited[] {
  const row = decision?.approved.value === "优秀" ? publicityOf(facts.known, person.id) : null;
  return row === null ? [] : [row.from, row.to, row.state];
}

function sourcesOf({ person, membership, summary, comment, decision }: JudgedPerson): Cited[] {
  const { row } = person;
  return [
    row.name,
    row.category,
    row.sex,
    row.born,
    row.politics,
    row.post,
    row.postSince,
    row.work,
    membership.cell,
    ...(summary === null ? [] : [summary.summary, summary.training]),
    ...(comment === null ? [] : [comment.comment, comment.proposed, comment.on]),
    ...(decision === null
      ? []
      : [decision.leaderOpinion, decision.approved, decision.approvedOn, decision.ground]),
  ];
}
