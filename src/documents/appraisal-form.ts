import type { Judgement } from "../assessment/judgement.ts";
import type { Cited } from "../domain/place.ts";
import { spacedName } from "../domain/text.ts";
import { opinionsOf, type SourcedBox } from "./appraisal-form-opinions.ts";
import { layOutForm } from "./appraisal-form-pages.ts";
import {
  factColumns,
  formRows,
  type FormBoxName,
  type FormFact,
  type FormRows,
} from "./appraisal-form-rows.ts";
import { figureName, type Figure } from "./figures.ts";
import { paragraphsOf } from "./form-boxes.ts";
import { volumeName, volumeOf, type FormSubject } from "./form-subject.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { AppraisalFormView } from "./views.ts";
import { settingCells } from "./wording.ts";

/** 年度考核登记表: the roster's facts, the person's own summary, and the official boxes as far as they are filled. */
export function composeAppraisalForm(judgement: Judgement, each: FormSubject): Paper {
  const { settings, year, day } = judgement.facts;
  const { category, row, name, id } = each.person;
  const volume = volumeOf(each);
  const rows = formRows[settings.parameters.formType];
  const facts = factsOf(each, settings.unit.fullName ?? "");
  const boxes: Readonly<Partial<Record<FormBoxName, SourcedBox>>> = {
    summary: boxOf("个人总结", each.summary?.summary, "签名"),
    training: boxOf("参加脱产培训情况", each.summary?.training, null),
    ...opinionsOf(each, judgement.facts),
  };
  const figures = figuresOn(rows, facts, boxes);
  const view: AppraisalFormView = {
    title: category === "工勤" ? "机关工勤人员年度考核登记表" : "公务员年度考核登记表",
    year: `（${year}年度）`,
    name: spacedName(name),
    columns: factColumns,
    ...layOutForm(rows, facts, boxes),
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
    sources: [...settingCells(settings), row.category, ...figures.flatMap(({ cells }) => cells)],
    figures,
  };
}

function factsOf({ person, membership }: FormSubject, bureau: string): Record<FormFact, SourcedFact> {
  const { row, name } = person;
  const section = membership.kind === "section" ? membership.section.name : "";
  const plain = (cell: TextCell): SourcedFact => ({ value: cell.value ?? "", cells: [cell] });
  return {
    name: { value: spacedName(name), cells: [row.name] },
    sex: plain(row.sex),
    born: plain(row.born),
    politics: plain(row.politics),
    postSince: plain(row.postSince),
    unitAndPost: {
      value: `${bureau}${section}　${row.post.value ?? ""}`,
      cells: [row.post, membership.cell],
    },
    work: plain(row.work),
  };
}

/** What stands on the form by the names of its rows, however it is laid out on pages. */
function figuresOn(
  { facts: places, front, back }: FormRows,
  facts: Readonly<Record<FormFact, SourcedFact>>,
  boxes: Readonly<Partial<Record<FormBoxName, SourcedBox>>>,
): Figure[] {
  return [
    ...places.flat().map(({ fact, label }) => ({ name: figureName(label), ...facts[fact] })),
    ...[...front, ...back].flatMap((name) => {
      const box = boxes[name];
      if (box === undefined) return [];
      const { text, cells } = box;
      return [{ name: figureName(text.label), value: text.paragraphs.join("\n"), cells }];
    }),
  ];
}

type TextCell = Cited & { readonly value: string | null };

/** A fact with the cells that it came from. */
interface SourcedFact {
  readonly value: string;
  readonly cells: readonly Cited[];
}

function boxOf(label: string, said: TextCell | undefined, signedBy: string | null): SourcedBox {
  const text = { label, paragraphs: paragraphsOf(said?.value ?? ""), runsOn: false, signedBy };
  return { text, cells: said === undefined ? [] : [said] };
}
