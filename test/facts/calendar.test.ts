import { isWorkday } from "chinese-days";
import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import { progressTable } from "../../src/documents/duty-matrix.ts";
import { day, eachDay, weekday } from "../../src/domain/day.ts";
import { publishedCalendar } from "../../src/facts/calendar/calendar.ts";
import { settingsOf } from "../../src/facts/settings.ts";
import { festivals } from "../../src/sheets/days-off.ts";
import { inputOf } from "../support/workbooks.ts";
import { judged, sectionOf } from "../support/years.ts";
import { bureauWith } from "./bureaus.ts";

describe("the published calendar", () => {
  it.each([2022, 2023, 2024, 2025, 2026])("agrees with chinese-days on every day of %i", (year) => {
    const differing = eachDay(day(`${year}-01-01`), day(`${year}-12-31`)).filter((each) => {
      const [, month = 0, date = 0] = each.split("-").map(Number);
      // That package reads strings in local time, so it gets a local noon.
      const noon = new Date(year, month - 1, date, 12);
      return publishedCalendar.isWorkingDay(each) !== isWorkday(noon);
    });
    expect(differing).toEqual([]);
  });

  it("holds 2022 to 2026 and answers for no other year", () => {
    expect([2021, 2022, 2026, 2027].map((year) => publishedCalendar.holds(year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(publishedCalendar.isWorkingDay(day("2027-01-04"))).toBeNull();
    expect(publishedCalendar.onOrAfter(day("2027-01-05"))).toBeNull();
    expect(publishedCalendar.lastOf(day("2026-12-28"), 5)).toBeNull();
    expect(publishedCalendar.countThrough(day("2026-12-28"), day("2027-01-04"))).toBeNull();
    expect(publishedCalendar.isWorkingDay(day("2021-12-31"))).toBeNull();
  });

  it.each([
    ["2026-06-20", "2026-06-22", "端午"],
    ["2026-02-28", "2026-02-28", "a Saturday worked"],
    ["2026-04-05", "2026-04-07", "清明"],
    ["2025-01-28", "2025-02-05", "the whole of 春节"],
    ["2025-10-05", "2025-10-09", "国庆 and 中秋"],
    ["2025-09-28", "2025-09-28", "a Sunday worked"],
    ["2025-12-31", "2025-12-31", "the last day of a year"],
  ])("the first working day on or after %s is %s: %s", (from, first) => {
    expect(publishedCalendar.onOrAfter(day(from))).toBe(first);
  });

  it("counts working days through both ends, and none where the end comes first", () => {
    const count = (from: string, to: string) => publishedCalendar.countThrough(day(from), day(to));
    expect(count("2026-01-01", "2026-12-31")).toBe(248);
    expect(count("2025-09-30", "2025-10-09")).toBe(2);
    expect(count("2025-10-01", "2025-10-08")).toBe(0);
    expect(count("2025-03-05", "2025-03-04")).toBe(0);
    expect(publishedCalendar.lastOf(day("2025-09-30"), 2)).toBe("2025-10-09");
  });
});

const days2027: Readonly<Record<(typeof festivals)[number], readonly [from: string, to: string]>> = {
  元旦: ["2027-01-01", "2027-01-03"],
  春节: ["2027-02-05", "2027-02-12"],
  清明节: ["2027-04-03", "2027-04-05"],
  劳动节: ["2027-05-01", "2027-05-05"],
  端午节: ["2027-06-09", ""],
  中秋节: ["2027-09-15", ""],
  国庆节: ["2027-10-01", "2027-10-07"],
};

function rows(...names: readonly (keyof typeof days2027)[]): string[] {
  return names.map((name) => `| ${name} | 放假 | ${days2027[name].join(" | ")} |`);
}

describe("a year that the calendar does not hold (设置 › 放假调休)", () => {
  const of2027 = (daysOff: readonly string[]) => bureauWith({ year: 2027, daysOff });
  const states = (markdown: string, on: string) =>
    new Set(sectionOf(judged(markdown, on), "02").filings.map(({ state }) => state));
  const problemsOf = (markdown: string, on: string) => survey(inputOf(markdown), day(on)).problems;
  const codes = (markdown: string, on: string) =>
    problemsOf(markdown, on)
      .map(({ code }) => code)
      .filter((code) => code.startsWith("calendar"));

  it("leaves its deadlines open and counts nothing as late", () => {
    const markdown = of2027([]);
    const section = sectionOf(judged(markdown, "2028-03-31"), "02");
    const open = section.filings.filter(({ state }) => state === "期限待定");
    // Annual targets and January's plan fell due in December 2026.
    expect(open).toHaveLength(24);
    expect(section.facts.lateFilings.value).toBe(2);
  });

  it("counts none of them as due on 报送进度", () => {
    const row = progressTable(judged(of2027([]), "2028-03-31")).rows.find(([name]) => name === "计量科");
    expect(row?.slice(0, 5)).toEqual(["计量科", "2", "0", "0", "2"]);
  });

  it("asks for what to enter, once, at 放假调休", () => {
    const found = problemsOf(of2027([]), "2027-12-31").filter(({ code }) => code === "calendar-year-missing");
    expect(found).toMatchObject([
      {
        severity: "must-fix",
        place: { file: "目标办登记/2027年设置.xlsx", sheet: "放假调休", cell: null },
      },
    ]);
    for (const festival of festivals) expect(found[0]?.help).toContain(festival);
    expect(`${found[0]?.message ?? ""}${found[0]?.help ?? ""}`).toContain("2027年");
  });

  it("is held once all seven festivals are entered", () => {
    const markdown = of2027(rows(...festivals));
    expect(states(markdown, "2027-12-31")).toEqual(new Set(["未报", "未到期"]));
    expect(codes(markdown, "2027-12-31")).toEqual([]);
    const due = sectionOf(judged(markdown, "2027-06-30"), "02").filings.map((filing) => filing.due);
    // The plan of October falls due on Tuesday 28 September, September's report inside 国庆.
    expect(due).toContain("2027-09-28");
    expect(due).toContain("2027-10-08");
    // The last report is due in a year that nobody entered.
    expect(due.at(-1)).toBeNull();
  });

  it.each(festivals)("is not held without %s, and says so", (missing) => {
    const markdown = of2027(rows(...festivals.filter((festival) => festival !== missing)));
    const found = problemsOf(markdown, "2027-12-31").find(({ code }) => code === "calendar-year-incomplete");
    expect(found).toMatchObject({ severity: "must-fix", place: { sheet: "放假调休" } });
    expect(found?.message).toContain(missing);
    expect(states(markdown, "2027-12-31")).toContain("期限待定");
  });

  it("a weekend day entered as 上班 is worked, and may be a deadline", () => {
    const due = (daysOff: readonly string[]) =>
      sectionOf(judged(of2027(daysOff), "2027-12-31"), "02").filings.find(
        ({ duty }) => duty.kind === "月完成情况" && duty.month === 5,
      )?.due;
    expect(due(rows(...festivals))).toBe("2027-06-07");
    expect(due([...rows(...festivals), "| 端午节 | 上班 | 2027-06-05 | |"])).toBe("2027-06-05");
  });

  it("days worked alone do not make a year", () => {
    const [records] = inputOf(of2027(festivals.map((name) => `| ${name} | 上班 | 2027-02-06 | |`))).years;
    expect(records && settingsOf(records).calendar.holds(2027)).toBe(false);
  });

  it("what the office enters for a published year comes before what was published", () => {
    const [records] = inputOf(
      bureauWith({ daysOff: ["| 元旦 | 放假 | 2025-03-05 | |", "| 元旦 | 上班 | 2025-03-08 | |"] }),
    ).years;
    const calendar = records && settingsOf(records).calendar;
    expect(calendar?.isWorkingDay(day("2025-03-05"))).toBe(false);
    expect(calendar?.isWorkingDay(day("2025-03-08"))).toBe(true);
    expect(weekday(day("2025-03-08"))).toBe(6);
  });

  it("the 元旦 of a year may begin in the year before without any attempt to enter that one", () => {
    const daysOff = ["| 元旦 | 放假 | 2027-12-31 | 2028-01-02 |"];
    expect(codes(bureauWith({ year: 2026, daysOff }), "2026-06-30")).not.toContain(
      "calendar-year-incomplete",
    );
  });

  it("is no problem before a deadline needs it", () => {
    expect(codes(bureauWith({ year: 2026 }), "2026-11-22")).toEqual([]);
    expect(codes(bureauWith({ year: 2026 }), "2027-01-05")).toEqual([]);
    expect(codes(bureauWith({ year: 2026 }), "2027-01-06")).toEqual(["calendar-year-missing"]);
  });
});

describe("a holiday that a slip in a day makes endless", () => {
  const entered = (to: string) => {
    const markdown = bureauWith({ daysOff: [`| 春节 | 放假 | 2025-02-10 | ${to} |`] });
    const problems = survey(inputOf(markdown), day("2025-06-30")).problems;
    const [records] = inputOf(markdown).years;
    if (records === undefined) throw new Error("no year");
    const { calendar } = settingsOf(records);
    return {
      told: problems.filter(({ code }) => code === "holiday-too-long").map(({ place }) => place.cell),
      read: calendar.isWorkingDay(day("2025-02-10")) === false,
    };
  };

  it.each([
    { to: "2025-03-11", told: [], read: true },
    { to: "2025-03-12", told: ["D5"], read: false },
    { to: "9999-12-31", told: ["D5"], read: false },
  ])("through $to: 必须改 $told, read: $read", ({ to, told, read }) => {
    expect(entered(to)).toEqual({ told, read });
  });
});
