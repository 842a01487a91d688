import type { Judgement } from "../assessment/judgement.ts";
import { spacedName } from "../domain/text.ts";
import type { TablePaper } from "./blocks.ts";
import { filedPeople, type FiledPerson } from "./filing-people.ts";
import { gradeName } from "./grade-name.ts";

/** 年度考核备案花名册: everybody in scope with the outcome, or why there is none (`domain.md` 3.6). */
export function rosterView(judgement: Judgement): TablePaper {
  const { settings, year } = judgement.facts;
  const people = filedPeople(judgement);
  return {
    title: "年度考核备案花名册",
    subtitle: `${year}年度`,
    facts: [
      { label: "填报单位", value: settings.unit.fullName ?? "" },
      { label: "人数", value: `${people.length}人` },
    ],
    paragraphs: [],
    tables: [
      {
        caption: null,
        columns: [
          { title: "序号", share: 5, align: "center" },
          { title: "姓　名", share: 9, align: "center" },
          { title: "性别", share: 5, align: "center" },
          { title: "出生年月", share: 9, align: "center" },
          { title: "科室及职务职级", share: 28, align: "left" },
          { title: "参加考核", share: 8, align: "center" },
          { title: "等次", share: 9, align: "center" },
          { title: "不确定等次或未参加原因", share: 18, align: "left" },
          { title: "备注", share: 9, align: "left" },
        ],
        rows: people.map((each, index) => [
          String(index + 1),
          spacedName(each.person.name),
          each.person.row.sex.value ?? "",
          each.person.row.born.value ?? "",
          postText(each),
          each.gradedAbove ? "" : each.takesPart ? "是" : "否",
          each.outcome === null ? "" : gradeName(each.person.category, each.outcome, settings),
          each.reason,
          remark(each),
        ]),
        total: null,
      },
    ],
    notes: [],
    opinions: [],
    signers: ["填表人", "审核人", "单位（盖章）"],
  };
}

function postText({ person, membership }: FiledPerson): string {
  const section = membership.kind === "section" ? `${membership.section.name}　` : "";
  return `${section}${person.row.post.value ?? ""}`;
}

function remark({ gradedAbove, takesPart, outcome, publicised }: FiledPerson): string {
  if (gradedAbove) return "由上级机关确定等次";
  if (publicised) return "公示未期满";
  return takesPart && outcome === null ? "尚未审定" : "";
}
