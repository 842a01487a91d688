import { day, daysThrough, eachDay, plusDays, type Day } from "../domain/day.ts";
import { festivals } from "../sheets/days-off.ts";
import type { DemoOptions } from "./options.ts";

/** Working days as the demo bureau keeps them. */
export interface WorkDays {
  isWorking(value: Day): boolean;
  onOrAfter(value: Day): Day;
  onOrBefore(value: Day): Day;
  /** The working day `count` working days after `value`. */
  after(value: Day, count: number): Day;
  /** The working days from `from` through `to`. */
  within(from: Day, to: Day): readonly Day[];
}

/** Invented, and the same every year: month and date of the first and last day off. */
const inventedDaysOff: Readonly<Record<(typeof festivals)[number], readonly [string, string]>> = {
  元旦: ["01-01", "01-01"],
  春节: ["02-06", "02-12"],
  清明节: ["04-04", "04-06"],
  劳动节: ["05-01", "05-05"],
  端午节: ["06-08", "06-10"],
  中秋节: ["09-20", "09-22"],
  国庆节: ["10-01", "10-07"],
};

export interface EnteredFestival {
  readonly festival: (typeof festivals)[number];
  readonly from: Day;
  readonly to: Day;
}

/** The festivals that 放假调休 lists. */
export function enteredFestivals(options: DemoOptions): readonly EnteredFestival[] {
  if (options.enterDaysOff !== true) return [];
  return [options.year - 1, options.year, options.year + 1].flatMap((year) =>
    festivals.map((festival) => {
      const [from, to] = inventedDaysOff[festival];
      return { festival, from: day(`${year}-${from}`), to: day(`${year}-${to}`) };
    }),
  );
}

export function workDays(options: DemoOptions): WorkDays {
  const off = new Set(enteredFestivals(options).flatMap(({ from, to }) => eachDay(from, to)));
  const onOrAfter = (value: Day): Day => {
    let found = options.calendar.onOrAfter(value);
    while (off.has(found)) found = options.calendar.onOrAfter(plusDays(found, 1));
    return found;
  };
  const isWorking = (value: Day): boolean => onOrAfter(value) === value;
  const onOrBefore = (value: Day): Day => {
    let found = value;
    while (!isWorking(found)) found = plusDays(found, -1);
    return found;
  };
  const after = (value: Day, count: number): Day => {
    let found = value;
    for (let left = count; left > 0; left -= 1) found = onOrAfter(plusDays(found, 1));
    return found;
  };
  const within = (from: Day, to: Day): readonly Day[] =>
    daysThrough(from, to) < 1 ? [] : eachDay(from, to).filter(isWorking);
  return { isWorking, onOrAfter, onOrBefore, after, within };
}
