import { inChinese, monthAndDate, yearOf, type Day } from "../domain/day.ts";
import type { PersonOutcome } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";
import { publicityOf, publicityOver } from "../facts/publicity.ts";
import type { Settings } from "../facts/settings.ts";
import type { YearFacts } from "../facts/year-facts.ts";
import type { FormBoxName } from "./appraisal-form-rows.ts";
import { paragraphsOf, type BoxText } from "./form-boxes.ts";
import { isLed, type FormSubject } from "./form-subject.ts";
import { gradeName } from "./grade-name.ts";

/** A box with the cells that what is printed in it came from. */
export interface SourcedBox {
  readonly text: BoxText;
  readonly cells: readonly Cited[];
}

/** The boxes for opinions on a person's form, by their names; signatures stay blank (`domain.md` 3.1). */
export function opinionsOf(
  each: FormSubject,
  facts: YearFacts,
): Readonly<Partial<Record<FormBoxName, SourcedBox>>> {
  const { reviewBox } = facts.settings.parameters;
  const review = reviewOf(each, facts.settings);
  const approval = approvalOf(each, facts);
  const office =
    reviewBox === "并入机关意见"
      ? {
          paragraphs: [...review.paragraphs, ...approval.paragraphs],
          cells: [...review.cells, ...approval.cells],
        }
      : approval;
  return {
    comment: commentBox(each, facts.settings),
    ...(reviewBox === "单列"
      ? { review: boxOf("考评小组审核意见", review.paragraphs, "签名", review.cells) }
      : {}),
    office: boxOf("机关负责人或考核委员会意见", office.paragraphs, "盖章或签名", office.cells),
    own: boxOf("本人意见", [], "签名", []),
    explanation: explanationBox(each, facts.year),
  };
}

function boxOf(
  label: string,
  paragraphs: readonly string[],
  signedBy: string,
  cells: readonly Cited[],
): SourcedBox {
  return { text: { label, paragraphs: paragraphsOf(paragraphs.join("\n")), runsOn: false, signedBy }, cells };
}

interface Said {
  readonly paragraphs: readonly string[];
  readonly cells: readonly Cited[];
}

function commentBox(each: FormSubject, settings: Settings): SourcedBox {
  const { comment, decision } = each;
  const proposed = comment?.proposed.value ?? null;
  const own = comment?.comment.value ?? "";
  const opinion = isLed(each) ? (decision?.leaderOpinion.value ?? own) : own;
  return boxOf(
    "主管领导评语和考核等次建议",
    [opinion, proposed === null ? "" : `建议等次：${gradeName(each.person.category, proposed, settings)}。`],
    "签名",
    [
      ...(comment === null ? [] : [comment.comment, comment.proposed, comment.on]),
      ...(decision === null ? [] : [decision.leaderOpinion]),
    ],
  );
}

/** The panel's review (五(二)2(4)), where the office has it on the form. */
function reviewOf({ person, decision }: FormSubject, settings: Settings): Said {
  if (decision?.reviewed.value == null || decision.reviewedOn.value === null) {
    return { paragraphs: [], cells: [] };
  }
  const { reviewed, reviewedOn } = decision;
  const on = inChinese(decision.reviewedOn.value);
  const outcome =
    decision.reviewed.value === "不确定等次"
      ? "不确定等次"
      : `${gradeName(person.category, decision.reviewed.value, settings)}等次`;
  return { paragraphs: [`${on}经考评小组审核，提出${outcome}的意见。`], cells: [reviewed, reviewedOn] };
}

/** The party group's decision; a proposed 优秀 stays proposed until its 公示 is over (五(二)2(5)). */
function approvalOf({ person, decision }: FormSubject, { known, settings, day }: YearFacts): Said {
  if (decision === null) return { paragraphs: [], cells: [] };
  const row = decision.approved.value === "优秀" ? publicityOf(known, person.id) : null;
  const cells = [
    decision.approved,
    decision.approvedOn,
    ...(row === null ? [] : [row.from, row.to, row.state]),
  ];
  const { value } = decision.approved;
  if (value === null || decision.approvedOn.value === null) return { paragraphs: [], cells };
  const meeting = `${inChinese(decision.approvedOn.value)}经局党组审定，`;
  const over = row === null ? null : publicityOver(known, person.id, settings, day);
  return { paragraphs: [`${meeting}${outcomeText(value)}`], cells };

  function outcomeText(outcome: PersonOutcome): string {
    if (outcome === "不确定等次") return "不确定等次。";
    if (outcome !== "优秀") return `确定为${gradeName(person.category, outcome, settings)}等次。`;
    if (row === null || over === null) return "拟确定为优秀等次。";
    return `拟确定为优秀等次；${spanText(row.from.value, over)}公示期满，确定为优秀等次。`;
  }
}

/** 2026年1月12日至1月16日. */
function spanText(from: Day | null, to: Day): string {
  if (from === null) return "";
  return `${inChinese(from)}至${yearOf(from) === yearOf(to) ? monthAndDate(to) : inChinese(to)}`;
}

/** Why there is no grade: the reason and ground of 不确定等次, or the roster's reason for not taking part. */
function explanationBox({ person, decision }: FormSubject, year: number): SourcedBox {
  const { takesPart, reason } = person.row;
  const excused = takesPart.value === "否";
  const ungraded = decision?.approved.value === "不确定等次" ? decision : null;
  const named = ungraded?.ungradedReason.value ?? "其他";
  return boxOf(
    "未确定等次或不参加考核情况说明",
    [
      excused ? `不参加${year}年度考核。${reason.value === null ? "" : `原因：${reason.value}。`}` : "",
      named === "其他" ? "" : `不确定等次原因：${named}。`,
      ungraded?.ground.value ?? "",
    ],
    "盖章或签名",
    [
      ...(excused ? [takesPart, reason] : []),
      ...(ungraded === null ? [] : [ungraded.ungradedReason, ungraded.ground]),
    ],
  );
}
