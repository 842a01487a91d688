import { judgedPersonOf, type JudgedPerson, type Judgement } from "../assessment/judgement.ts";
import { inChinese } from "../domain/day.ts";
import { spacedName } from "../domain/text.ts";
import { volumeName, volumeOf } from "./form-subject.ts";
import type { OpinionBox } from "./blocks.ts";
import { gradeName } from "./grade-name.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { Plan, Plans } from "./plan.ts";
import { settingCells } from "./wording.ts";

/** The record of an admonition: who and why is printed, what was said is written by hand. */
interface AdmonitionRecordView {
  readonly title: string;
  readonly year: string;
  readonly name: string;
  readonly sex: string;
  readonly section: string;
  readonly post: string;
  readonly reason: string;
  readonly opinions: readonly OpinionBox[];
}

/** One for each person approved as 基本称职 (五(一)基本称职后果: 通过诫勉谈话……促进改进提高). */
export const admonitionRecordPlans: Plans = (_records, current) =>
  current.people.flatMap((each): Plan[] => {
    const { approved, approvedOn } = each.decision ?? {};
    if (approved?.value !== "基本称职" || approvedOn?.value == null) return [];
    return [
      {
        day: approvedOn.value,
        compose: (judgement) => {
          const own = judgedPersonOf(judgement, each.person.id);
          return own === null ? null : composeAdmonitionRecord(judgement, own);
        },
      },
    ];
  });

/** 诫勉谈话记录. */
function composeAdmonitionRecord(judgement: Judgement, each: JudgedPerson): Paper | null {
  const { settings, year, day } = judgement.facts;
  const { person, decision } = each;
  if (decision === null || decision.approved.value === null) return null;
  const volume = volumeOf(each);
  const on = decision.approvedOn.value;
  const grade = gradeName(person.category, decision.approved.value, settings);
  const view: AdmonitionRecordView = {
    title: "诫勉谈话记录",
    year: `${year}年度`,
    name: spacedName(person.name),
    sex: person.row.sex.value ?? "",
    section: volume.name,
    post: person.row.post.value ?? "",
    reason: `${on === null ? "" : inChinese(on)}经局党组审定，${year}年度考核确定为${grade}等次。${settings.rules.profile.basicMeans}`,
    opinions: [
      { label: "谈话内容", paragraphs: [], signedBy: "谈话人签名" },
      { label: "本人表态和改进措施", paragraphs: [], signedBy: "本人签名" },
      { label: "改进情况", paragraphs: [], signedBy: "科室负责人签名" },
    ],
  };
  return {
    kind: "admonition-record",
    title: `${view.title}（${year}年度　${person.name}）`,
    period: String(year),
    person: person.id,
    ...(volume.code === "" ? {} : { section: volume.code }),
    template: "admonition-record",
    layout: "form",
    tree: "涉个人",
    path: pathOf("诫勉谈话记录", `${year}年度`, volumeName(volume), `${person.id} ${person.name}.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      person.row.name,
      person.row.sex,
      person.row.post,
      each.membership.cell,
      decision.approved,
      decision.approvedOn,
    ],
  };
}
