import { day } from "../../../src/domain/day.ts";
import { appraisalCounts } from "../../../src/sheets/appraisal-counts.ts";
import { commentForm, decisionForm } from "../../../src/sheets/forms.ts";
import { headComments } from "../../../src/sheets/head-comments.ts";
import { personDecisions } from "../../../src/sheets/person-grades.ts";
import { publicity } from "../../../src/sheets/publicity.ts";
import { sectionDecisions } from "../../../src/sheets/section-grades.ts";
import { append, cellOf, dayCell, linesOf, remove, set, textOf, type Line } from "../lines.ts";
import { inRow, oneOf, told, type Mistake } from "../mistake.ts";

const isCounted = (line: Line<typeof appraisalCounts>): boolean => cellOf(line, "valid") !== null;
const votes = (line: Line<typeof appraisalCounts>, key: "sent" | "returned" | "excellent"): number =>
  Number(textOf(line, key));
const isYearEnd = (line: Line<typeof sectionDecisions>): boolean =>
  textOf(line, "stage") !== "半年初评" && textOf(line, "approved") !== "";
const isOpenlyApproved = (line: Line<typeof personDecisions>): boolean =>
  textOf(line, "approved") === "称职" && textOf(line, "ground") === "";
const excellent = (line: Line<typeof personDecisions>): boolean => textOf(line, "approved") === "优秀";
/** The day before the year's procedure began. */
const before = dayCell(day("2025-10-08"));

export const decisionMistakes: readonly Mistake[] = [
  inRow("votes that do not add up", decisionForm, appraisalCounts, {
    where: isCounted,
    values: (line) => ({ excellent: votes(line, "excellent") + 1 }),
    codes: "votes-do-not-add-up",
    at: "valid",
  }),
  inRow("more votes returned than sent", decisionForm, appraisalCounts, {
    where: isCounted,
    values: (line) => ({ returned: votes(line, "sent") + 5 }),
    codes: "votes-more-than-sent",
    at: "returned",
  }),
  inRow("tally without a day", decisionForm, appraisalCounts, {
    where: isCounted,
    values: { on: null },
    codes: "tally-without-day",
    at: "on",
  }),
  inRow("votes for what was no vote", decisionForm, appraisalCounts, {
    where: isCounted,
    values: { manner: "民主评议" },
    codes: "votes-without-vote",
    at: "manner",
  }),
  inRow("tally for somebody twice", decisionForm, appraisalCounts, {
    where: (line, bureau) =>
      linesOf(bureau, decisionForm, appraisalCounts)[0]?.row.number !== line.row.number,
    values: (_, bureau) => {
      const [first] = linesOf(bureau, decisionForm, appraisalCounts);
      return { subject: first === undefined ? null : textOf(first, "subject") };
    },
    codes: "entry-twice",
    at: "subject",
  }),
  inRow("review without a day", decisionForm, personDecisions, {
    where: (line) => textOf(line, "reviewed") !== "",
    values: { reviewedOn: null },
    codes: "decision-undated",
    at: "reviewedOn",
  }),
  inRow("approval without a day", decisionForm, personDecisions, {
    where: (line) => textOf(line, "approved") !== "",
    values: { approvedOn: null },
    codes: "decision-undated",
    at: "approvedOn",
  }),
  inRow("section's approval without a day", decisionForm, sectionDecisions, {
    where: isYearEnd,
    values: { approvedOn: null },
    codes: "decision-undated",
    at: "approvedOn",
  }),
  inRow("head's grade without a day", commentForm, headComments, {
    where: (line) => textOf(line, "proposed") !== "",
    values: { on: null },
    codes: "decision-undated",
    at: "on",
  }),
  inRow("approved before it was reviewed", decisionForm, personDecisions, {
    where: (line) => textOf(line, "reviewed") !== "" && isOpenlyApproved(line),
    values: { approvedOn: before },
    codes: "steps-out-of-order",
    at: "approvedOn",
  }),
  inRow("section approved before the review", decisionForm, sectionDecisions, {
    where: isYearEnd,
    values: { approvedOn: before },
    codes: "steps-out-of-order",
    at: "approvedOn",
  }),
  inRow("review passed over", decisionForm, personDecisions, {
    where: isOpenlyApproved,
    values: { reviewed: null, reviewedOn: null },
    codes: "step-skipped",
    at: "reviewed",
  }),
  inRow("section's review passed over", decisionForm, sectionDecisions, {
    where: isYearEnd,
    values: { reviewed: null, reviewedOn: null },
    codes: "step-skipped",
    at: "reviewed",
  }),
  inRow("day without a decision", decisionForm, personDecisions, {
    where: isOpenlyApproved,
    values: { approved: null },
    codes: "step-without-value",
    at: "approved",
  }),
  inRow("不称职 without a ground", decisionForm, personDecisions, {
    where: isOpenlyApproved,
    values: { reviewed: "不称职", approved: "不称职" },
    codes: ["incompetent-without-ground"],
    at: "ground",
  }),
  inRow("approved otherwise than reviewed, without a ground", decisionForm, personDecisions, {
    where: (line) => isOpenlyApproved(line) && textOf(line, "reviewed") === "称职",
    values: { approved: "基本称职" },
    codes: "approved-otherwise-without-ground",
    at: "ground",
  }),
  inRow("section approved against a clause, without a ground", decisionForm, sectionDecisions, {
    where: isYearEnd,
    values: (line) => ({ approved: textOf(line, "approved") === "未达标" ? "优秀" : "未达标", ground: null }),
    codes: ["decision-without-ground", "approved-otherwise-without-ground"],
    at: "ground",
  }),
  inRow("不确定等次 without a reason", decisionForm, personDecisions, {
    where: isOpenlyApproved,
    values: { reviewed: "不确定等次", approved: "不确定等次" },
    codes: "ungraded-without-reason",
    at: "ungradedReason",
  }),
  inRow("half-year suggestion approved", decisionForm, sectionDecisions, {
    where: (line) => textOf(line, "stage") === "半年初评",
    values: { approved: "达标", approvedOn: dayCell(day("2025-07-10")) },
    codes: "half-year-approved",
    at: "approved",
  }),
  inRow("grades of an unknown section", decisionForm, sectionDecisions, {
    values: { section: "渔政科" },
    codes: "section-not-known",
    at: "section",
  }),
  {
    name: "more 优秀 than places, without a ground",
    make: (bureau) => {
      const all = linesOf(bureau, decisionForm, personDecisions).filter(
        (line) => textOf(line, "approved") !== "",
      );
      const now = all.reduce(
        (changed, line) => set(changed, line, { reviewed: "优秀", approved: "优秀", ground: null }),
        bureau,
      );
      const last = all.at(-1);
      if (last === undefined) return null;
      // Told at one of those approved, whichever comes last in the order of the roster.
      const ways = all.map((line) => told("quota-exceeded-without-ground", line, "ground"));
      return { bureau: now, owed: { kind: "either", ways } };
    },
  },
  inRow("公示 too short", decisionForm, publicity, {
    where: (line) => cellOf(line, "from") !== null && !["更正", "撤回"].includes(textOf(line, "state")),
    values: (line) => ({ to: cellOf(line, "from") }),
    codes: "publicity-too-short",
    at: "to",
  }),
  inRow("公示 that ends before it begins", decisionForm, publicity, {
    where: (line) => cellOf(line, "from") !== null,
    values: { to: before },
    codes: "days-reversed",
    at: "to",
  }),
  inRow("公示 withdrawn without a day", decisionForm, publicity, {
    values: { state: "撤回", settledOn: null },
    codes: "publicity-change-undated",
    at: "settledOn",
  }),
  inRow("公示 of nobody", decisionForm, publicity, {
    values: { id: "9999" },
    codes: ["publicity-not-appraised", "person-not-known"],
    at: "id",
  }),
  {
    name: "one batch with two days",
    make: (bureau) => {
      const rows = linesOf(bureau, decisionForm, publicity);
      const line = rows.find(
        (each, index) => rows.findIndex((first) => textOf(first, "batch") === textOf(each, "batch")) < index,
      );
      return line === undefined
        ? null
        : {
            bureau: set(bureau, line, { from: dayCell(day("2026-01-06")) }),
            owed: told("publicity-dates-differ", line, "from"),
          };
    },
  },
  {
    name: "公示 of the same person twice",
    make: (bureau, dice) => {
      const line = oneOf(
        dice,
        linesOf(bureau, decisionForm, publicity).filter(
          (each) => !["更正", "撤回"].includes(textOf(each, "state")),
        ),
      );
      if (line === null) return null;
      const [now, added] = append(bureau, line, {});
      return { bureau: now, owed: told("publicity-twice", added, "id") };
    },
  },
  {
    name: "公示 of somebody not approved",
    make: (bureau, dice) => {
      const line = oneOf(
        dice,
        linesOf(bureau, decisionForm, publicity).filter(
          (each) => !["更正", "撤回"].includes(textOf(each, "state")),
        ),
      );
      // Of somebody whose list was withdrawn the later decision stands.
      const decided = linesOf(bureau, decisionForm, personDecisions).findLast(
        (each) => line !== null && textOf(each, "id") === textOf(line, "id"),
      );
      if (line === null || decided === undefined) return null;
      return {
        bureau: set(bureau, decided, { approved: "称职", reviewed: "称职" }),
        owed: told("publicity-not-approved", line, "id"),
      };
    },
  },
  {
    name: "优秀 that stands on no 公示",
    make: (bureau, dice) => {
      const decided = oneOf(
        dice,
        linesOf(bureau, decisionForm, personDecisions).filter(
          (line, _, all) =>
            excellent(line) && all.filter((each) => textOf(each, "id") === textOf(line, "id")).length === 1,
        ),
      );
      if (decided === null) return null;
      const rows = linesOf(bureau, decisionForm, publicity).filter(
        (each) => textOf(each, "id") === textOf(decided, "id"),
      );
      return {
        bureau: rows.reduce(remove, bureau),
        owed: told("excellent-not-publicised", decided, "approved"),
      };
    },
  },
];
