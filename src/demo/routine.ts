import { lastDayOfMonth } from "../domain/day.ts";
import { firstDayOf, lastDayOf, months, quarters, type Month, type Quarter } from "../domain/period.ts";
import { routineAppraisal } from "../sheets/forms.ts";
import type { quarterlyEvaluations } from "../sheets/quarterly-evaluations.ts";
import type { routineRecords } from "../sheets/routine-records.ts";
import { dice } from "./dice.ts";
import { lastMonthOf, recordersAt, type EntryOf, type Person, type Section } from "./model.ts";
import type { PlannedCopy } from "./planned-copy.ts";
import type { Story } from "./story.ts";
import { behindReasons, monthSentences, quarterComments } from "./words/routine.ts";

/** 平时考核 as sent after each quarter. The first section also sends for those outside sections. */
export function routineCopies(story: Story, section: Section): readonly PlannedCopy[] {
  const { options, days } = story.bureau;
  return quarters.map((quarter) => {
    const last = lastMonthOf(quarter);
    const chance = dice(options.seed, "routine", section.code, quarter);
    return {
      on: days.after(lastDayOfMonth(options.year, last), chance.between(1, 2)),
      form: routineAppraisal.name,
      write: (writer) =>
        writer(routineAppraisal, {
          routineRecords: months
            .filter((month) => month <= last)
            .flatMap((month) =>
              peopleAt(story, section, month).map((each) => recordOf(story, section, each, month)),
            ),
          quarterlyEvaluations: quarters
            .filter((each) => each <= quarter)
            .flatMap((each) =>
              peopleAt(story, section, lastMonthOf(each)).map((person) => evaluationOf(story, person, each)),
            ),
        }),
    };
  });
}

function peopleAt(story: Story, section: Section, month: Month): readonly Person[] {
  const members = recordersAt(section, story.bureau.options.year, month);
  return section.index === 0 ? [...members, ...story.bureau.outside] : members;
}

function recordOf(
  story: Story,
  section: Section,
  person: Person,
  month: Month,
): EntryOf<typeof routineRecords> {
  const { bureau } = story;
  const { year, seed } = bureau.options;
  const chance = dice(seed, "record", person.id, month);
  const { counted, described, daily } = section.field;
  const steps = described.flatMap((target) => target.steps.filter(([at]) => at === month));
  const works = [
    ...counted.map(({ work }) => work.replace(/\{n\}.*$/, "")),
    ...steps.map(([, work]) => work),
    ...daily,
  ];
  const work = person.startsIn === null && person.stays.length === 0 ? person.work : chance.pick(works);
  const behind = chance.next() < 0.04;
  const reader =
    person.id === section.head.id || person.stays.length === 0 ? section.leader.name : section.head.name;
  return {
    id: person.id,
    name: person.name,
    month,
    attendance: attendanceOf(story, person, month),
    done: chance.pick(monthSentences).replace("{做}", work),
    reason: behind ? chance.pick(behindReasons) : null,
    reader,
    readOn: bureau.days.after(lastDayOf(year, month), 1),
  };
}

/** 出勤 of a month, counted from the day somebody comes. */
export function attendanceOf(story: Story, person: Person, month: Month): string {
  const { days, options } = story.bureau;
  const first = firstDayOf(options.year, month);
  const came = person.startsIn === null ? (person.stays[0]?.from ?? first) : first;
  const working = days.within(came > first ? came : first, lastDayOf(options.year, month)).length;
  const onLeave = story.leaveMonths.get(person.id)?.has(month) ?? false;
  return onLeave ? `应出勤${working}天，请假情况见考勤登记` : `应出勤${working}天，实出勤${working}天`;
}

function evaluationOf(story: Story, person: Person, quarter: Quarter): EntryOf<typeof quarterlyEvaluations> {
  const chance = dice(story.bureau.options.seed, "evaluation", person.id, quarter);
  const outcome = story.outcomes.get(person.id);
  const evaluation =
    outcome?.proposed === "优秀"
      ? "好"
      : outcome?.approved === "不称职" || outcome?.approved === "基本称职"
        ? "一般"
        : chance.pick(["好", "较好", "较好", "较好"] as const);
  return {
    id: person.id,
    name: person.name,
    quarter,
    comment: chance.pick(quarterComments[evaluation]),
    evaluation,
  };
}
