import { inChinese } from "../../domain/day.ts";
import { firstDayOf } from "../../domain/period.ts";
import { membershipOn, personNamed, yearEnd } from "../../facts/people.ts";
import { sanctionsRunningOn, type RunningSanction } from "../../facts/running-sanctions.ts";
import type { YearFacts } from "../../facts/year-facts.ts";
import { officeRegister } from "../../sheets/forms.ts";
import { filledRow } from "../filled-rows.ts";
import type { Carried } from "./carried.ts";

const { events } = officeRegister.sheets;

/** The sanctions that last into the next year, of people who do not leave before it. */
export function lastingSanctions({ known, year, people, sections }: YearFacts): RunningSanction[] {
  const all = sections.map(({ section }) => section);
  return sanctionsRunningOn(known, firstDayOf(year + 1, 1)).filter(({ row }) => {
    const person = personNamed(people, row.subject.value);
    return person === null || membershipOn(person, yearEnd(year), all).kind !== "away";
  });
}

/** 目标办登记 of the next year: empty but for the sanctions of people who stay that last into it. */
export function carriedRegister(facts: YearFacts): Carried<typeof officeRegister> {
  const running = lastingSanctions(facts);
  return {
    rows: {
      events: running.map(({ row, until }) => ({
        ...filledRow(events, row),
        ...(row.due.filled ? {} : { due: until }),
      })),
    },
    toCheck: running.map(({ row, until }) => {
      const what = `“事项登记”结转了${row.subject.text}的${row.kind.text}（${row.on.text}）`;
      if (until === null) return `${what}，登记中看不出处分期满日期，请填入“时限”；已经期满的删去该行。`;
      return row.due.filled
        ? `${what}，处分${inChinese(until)}期满。`
        : `${what}，“时限”按公职人员政务处分法第八条推算为${inChinese(until)}，请核对。`;
    }),
  };
}
