import type { Judgement } from "../assessment/judgement.ts";
import type { Cited } from "../domain/place.ts";
import { spacedName } from "../domain/text.ts";
import { opinionsOf, type SourcedBox } from "./appraisal-form-opinions.ts";
import { layOutForm } from "./appraisal-form-pages.ts";
import { factColumns, formRows, type FormBoxName } from "./appraisal-form-rows.ts";
import { paragraphsOf } from "./form-boxes.ts";
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
  const rows = formRows[settings.parameters.formType];
  const boxes: Readonly<Partial<Record<FormBoxName, SourcedBox>>> = {
    summary: boxOf("个人总结", each.summary?.summary, "签名"),
    training: boxOf("参加脱产培训情况", each.summary?.training, null),
    ...opinionsOf(each, judgement.facts),
  };
  const pages = layOutForm(
    rows,
    {
      name: spacedName(name),
      sex: row.sex.value ?? "",
      born: row.born.value ?? "",
      politics: row.politics.value ?? "",
      postSince: row.postSince.value ?? "",
      unitAndPost: `${settings.unit.fullName ?? ""}${section}　${row.post.value ?? ""}`,
      work: row.work.value ?? "",
    },
    boxes,
  );
  const view: AppraisalFormView = {
    title: each.person.category === "工勤" ? "机关工勤人员年度考核登记表" : "公务员年度考核登记表",
    year: `（${year}年度）`,
    name: spacedName(name),
    columns: factColumns,
    ...pages,
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
      ...sourcesOf(each),
      ...[...rows.front, ...rows.back].flatMap((box) => boxes[box]?.cells ?? []),
    ],
  };
}

function boxOf(
  label: string,
  said: (Cited & { readonly value: string | null }) | undefined,
  signedBy: string | null,
): SourcedBox {
  const text = { label, paragraphs: paragraphsOf(said?.value ?? ""), runsOn: false, signedBy };
  return { text, cells: said === undefined ? [] : [said] };
}

function sourcesOf({ person, membership }: FormSubject): Cited[] {
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
  ];
}
