import {
  day,
  dayInShanghai,
  dayOf,
  dayOfSerial,
  daysThrough,
  eachDay,
  inChinese,
  lastDayOfMonth,
  latest,
  monthAndDate,
  monthOf,
  parseDay,
  plusDays,
  serialOf,
  weekday,
  yearOf,
} from "../../src/domain/day.ts";

/** What every function of domain/day answers in the zone of this process: printed, to be compared across zones. */
const answers = {
  // Proof that the zone is another one; the only line that may differ.
  offset: new Date(2026, 0, 5).getTimezoneOffset(),
  parseDay: ["2026-01-05", "2024-02-29", "2025-02-29", "2026-1-5", "2026-01-05T00:00", ""].map(parseDay),
  dayOf: [dayOf(2026, 1, 5), dayOf(2024, 2, 29), dayOf(2025, 2, 29), dayOf(2026, 13, 1), dayOf(2026, 0, 1)],
  dayOfSerial: [61, 45_662, 45_662.99, 46_027, 0, -1, Number.NaN, 1e9].map(dayOfSerial),
  serialOf: ["1900-03-01", "2025-01-05", "2026-01-05", "2026-03-08", "2026-11-01"].map((each) =>
    serialOf(day(each)),
  ),
  roundTrip: eachDay(day("2025-12-28"), day("2027-01-03")).every(
    (each) => dayOfSerial(serialOf(each)) === each,
  ),
  // 16:00 UTC is midnight in Shanghai.
  dayInShanghai: [
    "2026-01-04T15:59:59.999Z",
    "2026-01-04T16:00:00Z",
    "2026-01-05T15:59:59Z",
    "2026-01-05T16:00:00Z",
  ].map((moment) => dayInShanghai(Date.parse(moment))),
  // Around the changes to summer time of New York, and of Shanghai in 1991.
  plusDays: [
    plusDays(day("2026-03-07"), 1),
    plusDays(day("2026-03-08"), 1),
    plusDays(day("2026-11-01"), 1),
    plusDays(day("1991-04-13"), 1),
    plusDays(day("2025-12-31"), 1),
    plusDays(day("2024-03-01"), -1),
    plusDays(day("2026-01-05"), 0),
  ],
  daysThrough: [
    daysThrough(day("2026-01-05"), day("2026-01-05")),
    daysThrough(day("2026-03-07"), day("2026-03-09")),
    daysThrough(day("2026-10-31"), day("2026-11-02")),
    daysThrough(day("2024-01-01"), day("2024-12-31")),
    daysThrough(day("2026-01-05"), day("2026-01-04")),
    daysThrough(day("2026-01-05"), day("2026-01-01")),
  ],
  eachDay: [eachDay(day("2026-03-07"), day("2026-03-09")), eachDay(day("2026-01-05"), day("2026-01-04"))],
  weekday: ["2026-01-05", "2026-01-10", "2026-01-11", "2024-02-29"].map((each) => weekday(day(each))),
  lastDayOfMonth: [lastDayOfMonth(2024, 2), lastDayOfMonth(2025, 2), lastDayOfMonth(2025, 12)],
  parts: [yearOf(day("2026-01-05")), monthOf(day("2026-01-05"))],
  latest: [latest([day("2026-01-05"), day("2025-12-31")]), latest([])],
  inChinese: [inChinese(day("2026-01-05")), inChinese(day("2026-11-22"))],
  monthAndDate: [monthAndDate(day("2026-01-05")), monthAndDate(day("2026-11-22"))],
};

process.stdout.write(JSON.stringify(answers));
