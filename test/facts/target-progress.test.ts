import { expect, it } from "vitest";
import { targetProgressProblems } from "../../src/facts/target-progress-problems.ts";
import { bureau, judged } from "../support/years.ts";
import { annualRow, ledgerCopy, monthRow } from "./section-ledger.ts";

const plan = (numbers: readonly number[], annual = "1"): string[] =>
  numbers.map((month) => monthRow({ month: `${month}月`, annual }));
const amounts = (values: readonly string[]): string[] =>
  values.map((achieved, index) => monthRow({ month: `${index + 1}月`, state: "按进度推进", achieved }));

it.each<{
  readonly told: string;
  readonly annual?: readonly string[];
  readonly monthly: readonly string[];
  readonly on?: string;
  readonly adjustments?: readonly string[];
  readonly found: readonly string[];
}>([
  { told: "nothing of a target that every quarter serves", monthly: plan([1, 4, 5, 6]), found: [] },
  {
    told: "a target that no month planned until it was due",
    annual: [annualRow({ due: "2025-03-31" })],
    monthly: plan([4, 5], ""),
    found: ["target-never-planned 四(一)1 年度目标!A5"],
  },
  {
    told: "one that was planned only after it was due",
    annual: [annualRow({ due: "2025-03-31", goal: "" })],
    monthly: plan([4]),
    found: ["target-never-planned 四(一)1 年度目标!A5"],
  },
  {
    told: "nothing on the due date itself",
    annual: [annualRow({ due: "2025-07-10", goal: "" })],
    monthly: [],
    found: [],
  },
  {
    told: "a counted target that the last quarter's plans left out",
    monthly: [...plan([1]), ...plan([2, 3, 4, 5, 6], "2")],
    found: ["target-not-planned-in-quarter 四(一)1 年度目标!A5"],
  },
  {
    told: "nothing of an earlier quarter",
    monthly: [...plan([1, 2, 3], "2"), ...plan([4]), ...plan([5, 6], "2")],
    found: [],
  },
  {
    told: "nothing once the work is planned for later",
    monthly: [...plan([1, 2, 3, 4, 5, 6], "2"), ...plan([7])],
    found: [],
  },
  {
    told: "nothing of a quarter of which a plan is missing: nobody knows what it held",
    monthly: plan([1, 2, 4, 5], "2"),
    found: [],
  },
  {
    told: "nothing of a target that cannot be counted",
    annual: [annualRow({ goal: "" })],
    monthly: plan([1, 2, 3, 4, 5, 6], "2"),
    found: [],
  },
  {
    told: "nothing of an adjusted target",
    monthly: plan([1, 2, 3, 4, 5, 6], "2"),
    adjustments: ["| 2025-02-03 | 1 | 改到下半年 | 设备检修 | 高远 |"],
    found: [],
  },
  {
    told: "amounts that grow from month to month beyond the goal, at the last of them",
    monthly: amounts(["30", "60", "90"]),
    found: ["achieved-looks-cumulative 四(二)1 月计划与完成!K7"],
  },
  { told: "nothing of equal amounts beyond the goal", monthly: amounts(["50", "50", "50"]), found: [] },
  { told: "nothing of growing amounts up to the goal", monthly: amounts(["30", "40", "50"]), found: [] },
  { told: "nothing of two months", monthly: amounts(["60", "90"]), found: [] },
  {
    told: "a month that reports on a target finished by its due date",
    annual: [annualRow({ due: "2025-03-31", goal: "" })],
    monthly: [monthRow({ state: "已完成" }), monthRow({ month: "4月", state: "按进度推进" })],
    found: ["reported-after-finished 四(二)1 月计划与完成!C6"],
  },
  {
    told: "nothing of a target that was finished later than due",
    annual: [annualRow({ due: "2025-03-31", goal: "" })],
    monthly: [
      monthRow({ state: "滞后", account: "检修 | 客观 | 改期" }),
      monthRow({ month: "4月", state: "已完成" }),
    ],
    found: [],
  },
])("$told", ({ annual = [annualRow()], monthly, adjustments = [], on = "2025-07-10", found }) => {
  const { facts } = judged(bureau + ledgerCopy("2025-07-02", { annual, monthly, adjustments }), on);
  expect(
    targetProgressProblems(facts).map(
      ({ code, clause, place }) => `${code} ${clause ?? ""} ${place.sheet ?? ""}!${place.cell ?? ""}`,
    ),
  ).toEqual(found);
});
