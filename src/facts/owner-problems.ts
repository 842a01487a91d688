import type { Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import { rowOf, type Field } from "../domain/place.ts";
import { firstDayOf, lastDayOf } from "../domain/period.ts";
import { isOf, PeopleIndex } from "./people-index.ts";
import { namesIn, type Section } from "./sections.ts";
import { toCheck, type Question } from "./to-check.ts";
import type { YearFacts } from "./year-facts.ts";

interface Owned {
  readonly sheet: string;
  readonly owners: Field<string>;
  /** The days on which the owner may have belonged to the section. */
  readonly days: readonly Day[];
}

/** 责任到人 (四(一)1): every 责任人 of a ledger is somebody of the roster, and of that section at the time. */
export function ownerProblems({ sections, people, year, day }: YearFacts): Problem[] {
  if (people.length === 0) return [];
  const index = new PeopleIndex(
    people,
    sections.map(({ section }) => section),
  );
  const end = lastDayOf(year, 12);
  const ofYear = [firstDayOf(year, 1), day < end ? day : end];
  return sections.flatMap(({ section, ledger }) => {
    if (ledger === null) return [];
    const rows: Owned[] = [
      ...ledger.rows.annualTargets.map(({ owners }) => ({ sheet: "年度目标", owners, days: ofYear })),
      ...ledger.rows.monthlyTargets.flatMap(({ owners, month }) =>
        month.value === null
          ? []
          : [
              {
                sheet: "月计划与完成",
                owners,
                days: [firstDayOf(year, month.value), lastDayOf(year, month.value)],
              },
            ],
      ),
    ];
    // Whoever is named wrongly is so in many rows: told once, at the first.
    const told = new Map<string, { readonly at: Owned; readonly question: Question; count: number }>();
    for (const row of rows) {
      for (const name of namesIn(row.owners.value)) {
        const question = questionOn(name, row.days, section, index);
        if (question === null) continue;
        const key = `${question.code} ${name}`;
        const before = told.get(key);
        if (before === undefined) told.set(key, { at: row, question, count: 1 });
        else before.count += 1;
      }
    }
    return [...told.values()].map(({ at, question, count }) => {
      const where = `${section.name}目标台账“${at.sheet}”第${rowOf(at.owners.place) ?? ""}行“责任人”`;
      const more = count === 1 ? "" : `（共${count}行）`;
      return toCheck(at.owners.place, { ...question, message: `${where}${question.message}${more}。` });
    });
  });
}

function questionOn(
  name: string,
  days: readonly Day[],
  section: Section,
  index: PeopleIndex,
): Question | null {
  const meant = index.meant(name);
  const clause = "四(一)1";
  if (meant.length === 0) {
    return {
      code: "owner-not-known",
      message: `中的“${name}”不在花名册中`,
      help: "请写明责任人姓名，多人的用顿号分开；新调入的人员先补入花名册。",
      clause,
    };
  }
  const own = meant.filter((person) => days.some((day) => isOf(index.placeOn(person, day), section)));
  if (own.length === 1) return null;
  const ids = (own.length > 1 ? own : meant).map(({ id }) => id).join("、");
  if (meant.length > 1) {
    return {
      code: "owner-ambiguous",
      message: `中的“${name}”在花名册中有${meant.length}人（${ids}），不能确定是谁`,
      help: "请在姓名后加注编号，如王明（1001）。",
      clause,
    };
  }
  const away = meant.every((person) => days.every((day) => index.placeOn(person, day).kind === "away"));
  return {
    code: away ? "owner-not-in-bureau" : "owner-of-other-section",
    message: away ? `中的“${name}”当时不在本局` : `中的“${name}”当时不在${section.name}`,
    help: "请核对责任人；人员有变动的，在花名册“异动”中登记。",
    clause,
  };
}
