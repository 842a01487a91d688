import type { Problem } from "../diagnostics.ts";
import { inChinese, type Day } from "../domain/day.ts";
import { rowOf, type Field } from "../domain/place.ts";
import { lastDayOf } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { headOn } from "./heads.ts";
import { PeopleIndex } from "./people-index.ts";
import { personNamed, type Person } from "./people.ts";
import { latestCopies } from "./records.ts";
import { namesIn, type Section } from "./sections.ts";
import { toCheck, type Question } from "./to-check.ts";
import type { YearFacts } from "./year-facts.ts";

interface Asked {
  readonly field: Field<unknown>;
  readonly question: Question;
  count: number;
}

/** 查阅人 of the 记实: the section's head, of the head's own the leader in charge; not before the month's end (五(二)1(2)). */
export function routineReadingProblems({ known, sections, people, year }: YearFacts): Problem[] {
  const all = sections.map(({ section }) => section);
  const index = new PeopleIndex(people, all);
  const chiefs = new Map<string, Person | null>();
  const chiefOf = (section: Section, on: Day): Person | null => {
    const key = `${section.code} ${on}`;
    const before = chiefs.get(key);
    if (before !== undefined) return before;
    const found = headOn(section, on, people, all)?.person ?? null;
    chiefs.set(key, found);
    return found;
  };
  const copies = latestCopies(known.copies.routineAppraisal);
  return all.flatMap((section) => {
    const leaders = leadersOf(section, people);
    // Whoever reads in another's place does so month after month: told once, at the first.
    const asked = new Map<string, Asked>();
    const ask = (key: string, field: Field<unknown>, question: Question): void => {
      const before = asked.get(key);
      if (before === undefined) asked.set(key, { field, question, count: 1 });
      else before.count += 1;
    };
    for (const { id, month, reader, readOn } of copies.get(section.code)?.rows.routineRecords ?? []) {
      if (month.value === null || id.value === null) continue;
      const end = lastDayOf(year, month.value);
      if (readOn.value !== null && readOn.value < end) {
        ask("early", readOn, {
          code: "record-read-early",
          message: `“查阅日期”是${inChinese(readOn.value)}，早于${month.value}月末`,
          help: "请核对查阅日期；当月结束后查阅。",
          clause: "五(二)1(2)",
        });
      }
      const [person] = index.meant(id.value);
      if (reader.value === null || person === undefined) continue;
      // Who sits in no section, or sent from a former one, is read as the office has it.
      if (index.placeOn(person, end).section?.code !== section.code) continue;
      const heads = [end, readOn.value ?? end].flatMap((on) => chiefOf(section, on) ?? []);
      const isOwn = heads.some((head) => head.id === person.id);
      const mayRead = heads.length === 0 || isOwn ? leaders : new Set(heads.flatMap(namesOf));
      if (mayRead.size === 0 || namesIn(reader.value).some((name) => mayRead.has(comparable(name)))) continue;
      const should = isOwn || heads.length === 0 ? `主管局领导${section.leader ?? ""}` : "科室负责人";
      ask(`${isOwn} ${comparable(reader.value)}`, reader, {
        code: "reader-not-in-charge",
        message: `“查阅人”是${reader.text}，应由${should}查阅`,
        help: "请核对查阅人；负责人有变动的，在花名册“异动”或设置“科室”中登记。",
        clause: "五(二)1(2)",
      });
    }
    return [...asked.values()].map(({ field, question, count }) => {
      const where = `${section.name}平时考核“记实”第${rowOf(field.place) ?? ""}行`;
      const more = count === 1 ? "" : `（共${count}行）`;
      return toCheck(field.place, { ...question, message: `${where}${question.message}${more}。` });
    });
  });
}

function namesOf({ id, name }: Person): string[] {
  return [id, name].map(comparable);
}

function leadersOf({ leader, signers }: Section, people: readonly Person[]): ReadonlySet<string> {
  const shown = [...namesIn(leader), ...signers];
  return new Set([
    ...shown.map(comparable),
    ...shown.flatMap((name) => personNamed(people, name) ?? []).flatMap(namesOf),
  ]);
}
