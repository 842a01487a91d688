import type { Judgement } from "../assessment/judgement.ts";
import type { Cited } from "../domain/place.ts";
import { spacedName } from "../domain/text.ts";
import { opinionsOf } from "./appraisal-form-opinions.ts";
import { volumeName, volumeOf, type FormSubject } from "./form-subject.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { AppraisalFormView } from "./views.ts";
import { settingCells } from "./wording.ts";

/** 年度考核登记表: the roster's facts, the person's own summary, and the official boxes as far as they are filled. */
export function composeAppraisalForm(judgement: Judgement, each: FormSubject): Paper {
  const { settings, year, day } = judgement.facts;
  const { row, name, id } = each.person;
  const volume = volumeOf(each);
  const section = each.membership.kind === "section" ? each.membership.section.name : "";
  const former = settings.parameters.formType === "2007年";
  const opinions = opinionsOf(each, judgement.facts);
  const view: AppraisalFormView = {
    title: each.person.category === "工勤" ? "机关工勤人员年度考核登记表" : "公务员年度考核登记表",
    year: `（${year}年度）`,
    name: spacedName(name),
    sex: row.sex.value ?? "",
    born: row.born.value ?? "",
    politics: row.politics.value ?? "",
    postSinceLabel: former ? "任现职时间" : "任现职务职级时间",
    postSince: row.postSince.value ?? "",
    unitAndPostLabel: former ? "单位及职务" : "单位及职务职级",
    unitAndPost: `${settings.unit.fullName ?? ""}${section}　${row.post.value ?? ""}`,
    work: row.work.value ?? "",
    summary: (each.summary?.summary.value ?? "").split(/\n+/).filter((line) => line.trim() !== ""),
    training: former ? null : { text: each.summary?.training.value ?? "" },
    opinions: opinions.map(({ box }) => box),
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
    sources: [
      ...settingCells(settings),
      ...sourcesOf(each, former),
      ...opinions.flatMap(({ cells }) => cells),
    ],
  };
}

function sourcesOf({ person, membership, summary }: FormSubject, former: boolean): Cited[] {
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
    ...(summary === null ? [] : [summary.summary, ...(former ? [] : [summary.training])]),
  ];
}
