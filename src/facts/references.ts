import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import { conditionId } from "./findings.ts";
import { personNamed, personNumbered, type Person } from "./people.ts";
import { latestCopies } from "./records.ts";
import { sectionNamed, type Section } from "./sections.ts";
import { misreferred, type Shown } from "./misreferred.ts";
import type { YearFacts } from "./year-facts.ts";

interface IdAndName {
  readonly id: Shown;
  readonly name?: Shown;
}

/**
 * Names that lead nowhere: sections, people and clauses that a cell names and nobody knows. `conditionIds` are the ids
 * under which a judgement can be recorded.
 */
export function referenceProblems(facts: YearFacts, conditionIds: readonly string[]): Problem[] {
  const { known, people } = facts;
  const sections = facts.sections.map((each) => each.section);
  const clauses = new Set(conditionIds.map(conditionId));
  const latest = <K extends "routineAppraisal" | "summaryForm" | "commentForm">(key: K) => [
    ...latestCopies(known.copies[key]).values(),
  ];
  return [
    ...known.register.filingCorrections.flatMap((row) =>
      section(row.section, sections, "目标办登记“报送更正”"),
    ),
    ...known.decisions.sectionDecisions.flatMap((row) =>
      section(row.section, sections, "等次审定“科室等次”"),
    ),
    ...known.register.meetings.flatMap((row) => section(row.section, sections, "目标办登记“会议”")),
    ...known.roster.people.flatMap((row) => section(row.section, sections, "花名册“人员”")),
    ...known.roster.transfers.flatMap((row) => section(row.to, sections, "花名册“异动”")),
    ...known.register.events.flatMap((row) => subject(row.subject, sections, people, "目标办登记“事项登记”")),
    ...known.register.findings.flatMap((row) =>
      subject(row.subject, sections, people, "目标办登记“研究认定”"),
    ),
    ...known.register.findings.flatMap((row) => clause(row.clause, clauses)),
    ...known.roster.transfers.flatMap((row) => person(row, people, "花名册“异动”")),
    ...known.roster.pastGrades.flatMap((row) => person(row, people, "花名册“历年等次”")),
    ...known.attendance.flatMap(({ keeper, rows }) => [
      ...rows.leave.flatMap((row) => person(row, people, `${keeper}考勤活动登记“请假旷工”`)),
      ...rows.nonAttendance.flatMap((row) => person(row, people, `${keeper}考勤活动登记“缺席”`)),
    ]),
    ...latest("routineAppraisal").flatMap(({ rows }) => [
      ...rows.routineRecords.flatMap((row) => person(row, people, "平时考核“记实”")),
      ...rows.quarterlyEvaluations.flatMap((row) => person(row, people, "平时考核“季度评价”")),
    ]),
    ...latest("summaryForm").flatMap(({ rows }) =>
      rows.summaries.flatMap((row) => person(row, people, "个人总结")),
    ),
    ...latest("commentForm").flatMap(({ rows }) =>
      rows.headComments.flatMap((row) => person(row, people, "评语与初定")),
    ),
    ...known.decisions.appraisalCounts.flatMap((row) =>
      person({ id: row.subject }, people, "等次审定“民主测评”"),
    ),
    ...known.decisions.personDecisions.flatMap((row) => person(row, people, "等次审定“个人等次”")),
    ...known.decisions.publicity.flatMap((row) => person(row, people, "等次审定“公示”")),
    ...known.settings.sections.flatMap((row) => [
      ...named(row.head, people, "负责人"),
      ...named(row.reporter, people, "专人"),
    ]),
    ...known.roster.people.flatMap((row) => idLikeSection(row.id, sections)),
  ];
}

function section(field: Shown, sections: readonly Section[], where: string): Problem[] {
  if (field.value === null || sectionNamed(sections, field.value) !== null) return [];
  return [
    misreferred(
      field,
      "section-not-known",
      where,
      `的“${field.text}”不是设置中的科室。`,
      "请从下拉项中选择；科室更名的，把旧名填入设置“科室”的“曾用名”。",
    ),
  ];
}

function person({ id, name }: IdAndName, people: readonly Person[], where: string): Problem[] {
  if (id.value === null) return [];
  const found = personNumbered(people, id.value);
  if (found === null) {
    return [
      misreferred(
        id,
        "person-not-known",
        where,
        `的编号“${id.text}”不在花名册中。`,
        "请核对编号；新调入的人员先补入花名册。",
      ),
    ];
  }
  const beside = nameBeside(id);
  const shown = [...(name === undefined ? [] : [name]), ...(beside === null ? [] : [beside])];
  const other = shown.find(({ value }) => value !== null && comparable(value) !== comparable(found.name));
  if (other === undefined) return [];
  return [
    misreferred(
      other,
      "name-differs",
      where,
      `的编号“${id.value}”在花名册中是${found.name}，这里写的是“${other.text}”。`,
      "请核对编号和姓名。",
    ),
  ];
}

/** The name that stands beside the number in the same cell, as the drop-down of people has it: 1002 李小华. */
function nameBeside(id: Shown): Shown | null {
  if (id.value === null || !id.text.startsWith(`${id.value} `)) return null;
  const name = id.text.slice(id.value.length).trim();
  return { ...id, value: name, text: name };
}

function subject(
  field: Shown,
  sections: readonly Section[],
  people: readonly Person[],
  where: string,
): Problem[] {
  if (field.value === null || comparable(field.value) === "全局") return [];
  if (sectionNamed(sections, field.value) !== null || personNamed(people, field.value) !== null) return [];
  const namesakes = people.filter(({ name }) => comparable(name) === comparable(field.value ?? ""));
  return [
    namesakes.length > 1
      ? misreferred(
          field,
          "name-ambiguous",
          where,
          `的“${field.text}”在花名册中有${namesakes.length}人（${namesakes.map(({ id }) => id).join("、")}）。`,
          "请改填编号。",
        )
      : misreferred(
          field,
          "subject-not-known",
          where,
          `的对象“${field.text}”不是科室，也不是花名册中的人员。`,
          "请填科室名称；涉及个人的填编号。",
        ),
  ];
}

/** 负责人 and 专人 of 设置: a name that nobody or more than one person bears leads nowhere (四(二)1, 五(二)2(4)). */
function named(field: Shown, people: readonly Person[], title: string): Problem[] {
  if (field.value === null || people.length === 0 || personNamed(people, field.value) !== null) return [];
  const namesakes = people.filter(({ name }) => comparable(name) === comparable(field.value ?? ""));
  return [
    misreferred(
      field,
      namesakes.length > 1 ? "name-ambiguous" : "person-not-known",
      "设置“科室”",
      namesakes.length > 1
        ? `的${title}“${field.text}”在花名册中有${namesakes.length}人（${namesakes.map(({ id }) => id).join("、")}）。`
        : `的${title}“${field.text}”不在花名册中。`,
      namesakes.length > 1 ? "请改填编号。" : "请核对姓名或编号；新任职的人员先补入花名册。",
    ),
  ];
}

/** A number that is also a section's code would make an event of one an event of the other. */
function idLikeSection(field: Shown, sections: readonly Section[]): Problem[] {
  if (field.value === null || !sections.some(({ code }) => code === comparable(field.value ?? ""))) return [];
  return [
    misreferred(
      field,
      "person-like-section",
      "花名册“人员”",
      `的编号“${field.text}”与科室代码相同。`,
      "请改用不同的编号。",
    ),
  ];
}

function clause(field: Shown, clauses: ReadonlySet<string>): Problem[] {
  if (field.value === null || clauses.has(conditionId(field.value))) return [];
  return [
    misreferred(
      field,
      "clause-not-known",
      "目标办登记“研究认定”",
      `的条款“${field.text}”不在可认定的条款之内。`,
      "请从下拉项中选择。",
    ),
  ];
}
