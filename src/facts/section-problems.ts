import type { Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import type { Cited, Place } from "../domain/place.ts";
import { rowOf } from "../domain/place.ts";
import { lastDayOf } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import type { ClauseId } from "../regulation/wording.ts";
import { bodies } from "../sheets/bodies.ts";
import type { sections as sectionsSheet } from "../sheets/sections.ts";
import type { RowsOf } from "../workbook/sheet.ts";
import { headOn } from "./heads.ts";
import { isOf, PeopleIndex } from "./people-index.ts";
import { personNamed, type Person } from "./people.ts";
import { existedOn, namesIn, type Section } from "./sections.ts";
import { toCheck } from "./to-check.ts";
import type { YearFacts } from "./year-facts.ts";

type SectionRow = RowsOf<typeof sectionsSheet>[number];

/** Who answers for a section, as 设置 and 花名册 have it together (四(二)1, 六(一)). */
export function sectionProblems(facts: YearFacts): Problem[] {
  const { known, people, year, day } = facts;
  const all = facts.sections.map(({ section }) => section);
  const end = lastDayOf(year, 12);
  const on = day < end ? day : end;
  const rows = new Map(known.settings.sections.map((row) => [rowOf(row.name.place), row]));
  const index = new PeopleIndex(people, all);
  const leaders = leadersKnown(facts);
  return [
    ...noBodies(facts),
    ...all.flatMap((section) => {
      const row = rows.get(rowOf(section.cell.place));
      if (row === undefined || people.length === 0 || !existedOn(section, on)) return [];
      const isEmpty = !people.some((person) => isOf(index.placeOn(person, on), section));
      return [
        ...(isEmpty ? [empty(section)] : []),
        ...(isEmpty ? [] : answering(section, row, on, index, people, all)),
        ...strangeLeaders(section, row, leaders),
      ];
    }),
  ];
}

function ask(
  { name }: Section,
  cell: Cited,
  code: string,
  message: string,
  help: string,
  clause: ClauseId,
): Problem {
  const where = `设置“科室”第${rowOf(cell.place) ?? ""}行${name}`;
  return toCheck(cell.place, { code, message: `${where}${message}`, help, clause });
}

function empty(section: Section): Problem {
  return ask(
    section,
    section.cell,
    "section-without-people",
    "，花名册中没有人员。",
    "请核对花名册的“科室”和“异动”；科室已撤并的，填“止”。",
    "二",
  );
}

function answering(
  section: Section,
  { head, reporter }: SectionRow,
  on: Day,
  index: PeopleIndex,
  people: readonly Person[],
  all: readonly Section[],
): Problem[] {
  const acting = headOn(section, on, people, all);
  const named = head.value === null ? null : personNamed(people, head.value);
  const outsider = (person: Person | null): boolean =>
    person !== null && !isOf(index.placeOn(person, on), section);
  const reports = reporter.value === null ? null : personNamed(people, reporter.value);
  return [
    ...(!head.filled && acting === null
      ? [
          ask(
            section,
            head,
            "section-without-head",
            "没有填“负责人”，也没有登记主持工作的人员。",
            "请补填负责人；由他人主持工作的，在花名册“异动”中登记。",
            "五(二)2(3)",
          ),
        ]
      : []),
    // Whom a later appointment replaced is no longer asked about.
    ...(outsider(named) && (acting === null || acting.person.id === named?.id)
      ? [
          ask(
            section,
            head,
            "head-of-other-section",
            `的负责人${head.text}不在该科室。`,
            "请核对；负责人有变动的，更正“负责人”或在花名册“异动”中登记。",
            "五(二)2(3)",
          ),
        ]
      : []),
    ...(!reporter.filled
      ? [
          ask(
            section,
            reporter,
            "section-without-reporter",
            "没有填“专人”。",
            "请补填负责自查和报送的人员。",
            "四(二)1",
          ),
        ]
      : []),
    ...(outsider(reports)
      ? [
          ask(
            section,
            reporter,
            "reporter-of-other-section",
            `的专人${reporter.text}不在该科室。`,
            "请核对；专人有变动的，更正“专人”。",
            "四(二)1",
          ),
        ]
      : []),
  ];
}

/** The names of 机构成员 and of the roster, by which a leader can be found. */
function leadersKnown({ known, people }: YearFacts): ReadonlySet<string> {
  return new Set(
    [
      ...known.settings.bodies.flatMap(({ name }) => name.value ?? []),
      ...people.flatMap(({ id, name }) => [id, name]),
    ].map(comparable),
  );
}

function strangeLeaders(
  section: Section,
  { leader, signers }: SectionRow,
  known: ReadonlySet<string>,
): Problem[] {
  return [
    { field: leader, title: "主管局领导" },
    { field: signers, title: "代签人" },
  ].flatMap(({ field, title }) =>
    namesIn(field.value)
      .filter((name) => !known.has(comparable(name)))
      .map((name) =>
        ask(
          section,
          field,
          "leader-not-known",
          `的${title}${name}既不在“机构成员”中，也不在花名册中。`,
          "请核对姓名；在“机构成员”或花名册中补上。",
          "四(一)2",
        ),
      ),
  );
}

/** 六(一): without members of the leading group nobody can tell who may chair and decide. */
function noBodies({ known }: YearFacts): Problem[] {
  const place: Place = { file: known.settingsFile, sheet: bodies.name, cell: null };
  const leading = known.settings.bodies.filter(({ body }) => body.value === "考评领导小组");
  if (leading.some(({ role }) => comparable(role.value ?? "") === "组长")) return [];
  return [
    toCheck(place, {
      code: "leading-group-without-head",
      message: "设置“机构成员”中没有考评领导小组的组长。",
      help: "请按目标管理责任制考评领导小组的组成补填。",
      clause: "六(一)",
    }),
  ];
}
