import { comparable } from "../../../src/domain/text.ts";
import { day } from "../../../src/domain/day.ts";
import { annualTargets } from "../../../src/sheets/annual-targets.ts";
import { rosterForm, targetLedger } from "../../../src/sheets/forms.ts";
import { monthlyTargets } from "../../../src/sheets/monthly-targets.ts";
import { people } from "../../../src/sheets/people.ts";
import { targetAdjustments } from "../../../src/sheets/target-adjustments.ts";
import type { Sheet } from "../../../src/workbook/sheet.ts";
import type { Bureau } from "../bureau.ts";
import {
  append,
  cellOf,
  copiesOf,
  dayCell,
  linesIn,
  linesOf,
  remove,
  set,
  textOf,
  type Key,
  type Line,
  type Written,
} from "../lines.ts";
import { inRow, oneOf, placeOf, told, type Mistake } from "../mistake.ts";

type Monthly = Line<typeof monthlyTargets>;
type Annual = Line<typeof annualTargets>;

/** Rows that no 目标调整 excuses. */
function unadjusted(line: Monthly | Annual): boolean {
  const named = linesIn(line.file, targetAdjustments).map((each) => textOf(each, "target"));
  if (line.sheet.name === annualTargets.name) return !named.includes(textOf(line as Annual, "number"));
  const monthly = line as Monthly;
  return ![textOf(monthly, "annual"), `${textOf(monthly, "month")}${textOf(monthly, "number")}`].some(
    (each) => named.includes(each),
  );
}

/** The first row of its month, or of the year, which speaks for the others. */
function isFirst(line: Monthly): boolean {
  return firstOf(line) === line.row.number;
}

function firstOf(line: Monthly): number | undefined {
  return linesIn(line.file, line.sheet).find((each) => textOf(each, "month") === textOf(line, "month"))?.row
    .number;
}

/** The same row in every copy that has it, changed alike: as if it had never been otherwise. */
function inEveryCopy<S extends Sheet>(
  bureau: Bureau,
  line: Line<S>,
  keys: readonly Key<S>[],
  values: Readonly<Partial<Record<Key<S>, Written>>>,
): Bureau {
  return copiesOf(bureau, line.file).reduce((changed, file) => {
    const alike = linesIn(file, line.sheet).filter((each) =>
      keys.every((key) => textOf(each, key) === textOf(line, key)),
    );
    return alike.reduce((now, each) => set(now, each, values), changed);
  }, bureau);
}

function always(
  name: string,
  where: (line: Monthly) => boolean,
  values: Readonly<Partial<Record<Key<typeof monthlyTargets>, Written>>>,
  code: string,
  at: Key<typeof monthlyTargets>,
): Mistake {
  return {
    name,
    make: (bureau, dice) => {
      const line = oneOf(dice, linesOf(bureau, targetLedger, monthlyTargets).filter(where));
      if (line === null) return null;
      return { bureau: inEveryCopy(bureau, line, ["month", "number"], values), owed: told(code, line, at) };
    },
  };
}

const monthly = (name: string, wrong: Parameters<typeof inRow<typeof monthlyTargets>>[3]): Mistake =>
  inRow(name, targetLedger, monthlyTargets, wrong);
const annual = (name: string, wrong: Parameters<typeof inRow<typeof annualTargets>>[3]): Mistake =>
  inRow(name, targetLedger, annualTargets, wrong);

const isQuantified = (line: Annual): boolean => textOf(line, "quantified") === "是";
const isUnfinished = (line: Monthly): boolean => ["未完成", "滞后"].includes(textOf(line, "state"));
const severalInMonth = (line: Monthly): boolean =>
  linesIn(line.file, line.sheet).filter((each) => textOf(each, "month") === textOf(line, "month")).length > 1;

/** Somebody of the roster whose name nobody else bears, of another section than the ledger's. */
function stranger(line: Monthly | Annual, bureau: Bureau): string {
  const roster = linesOf(bureau, rosterForm, people);
  const own = new Set(
    linesIn(line.file, line.sheet as typeof monthlyTargets).flatMap((each) =>
      textOf(each, "owners").split("、"),
    ),
  );
  const names = roster.map((each) => textOf(each, "name"));
  const other = roster.find((each) => {
    const name = textOf(each, "name");
    return (
      !own.has(name) &&
      names.filter((known) => known === name).length === 1 &&
      textOf(each, "section") !== "" &&
      textOf(each, "category") === "工作人员" &&
      !ownersElsewhere(line, bureau, name)
    );
  });
  return other === undefined ? "" : textOf(other, "name");
}

/** Whether the person owns anything of this section in the year: then the name is none of a stranger. */
function ownersElsewhere(line: Monthly | Annual, bureau: Bureau, name: string): boolean {
  return copiesOf(bureau, line.file).some((file) =>
    linesIn(file, monthlyTargets).some((each) => textOf(each, "owners").includes(comparable(name))),
  );
}

export const ledgerMistakes: readonly Mistake[] = [
  always("plan without a signer", unadjusted, { signer: null, signedOn: null }, "plan-not-signed", "signer"),
  always("plan without the day of signing", unadjusted, { signedOn: null }, "plan-not-signed", "signedOn"),
  always(
    "report with a row left blank",
    (line) => severalInMonth(line) && cellOf(line, "state") !== null,
    { state: null, achieved: null, reason: null, cause: null, remedy: null },
    "report-not-complete",
    "state",
  ),
  monthly("plan signed after it was received", {
    where: (line) => isFirst(line) && unadjusted(line),
    values: { signedOn: dayCell(day("2026-01-28")) },
    codes: ["signed-after-receipt"],
    at: "signedOn",
  }),
  monthly("signed by somebody else than the leader", {
    where: (line) => isFirst(line) && unadjusted(line),
    values: { signer: "钱路人" },
    codes: "signer-not-in-charge",
    at: "signer",
  }),
  monthly("unfinished without a reason", {
    where: isUnfinished,
    values: { reason: null },
    codes: "unfinished-without-account",
    at: "reason",
  }),
  monthly("unfinished without a cause", {
    where: isUnfinished,
    values: { cause: null },
    codes: "unfinished-without-account",
    at: "cause",
  }),
  monthly("unfinished with 无 for a measure", {
    where: isUnfinished,
    values: { remedy: "无" },
    codes: "unfinished-without-account",
    at: "remedy",
  }),
  monthly("late work without any account", {
    where: (line) => textOf(line, "state") === "已完成",
    values: { state: "滞后" },
    codes: "unfinished-without-account",
    at: "cause",
  }),
  annual("counted target without a unit", {
    where: isQuantified,
    values: { unit: null },
    codes: "target-not-specific",
    at: "unit",
  }),
  annual("counted target without a goal", {
    where: isQuantified,
    values: { goal: null },
    codes: "target-not-specific",
    at: "goal",
  }),
  annual("counted target without a measure", {
    where: isQuantified,
    values: { measure: null },
    codes: "target-not-specific",
    at: "measure",
  }),
  annual("target without a standard", {
    where: (line) => !isQuantified(line),
    values: { standard: null },
    codes: "standard-missing",
    at: "standard",
  }),
  annual("target due in another year", {
    values: { due: dayCell(day("2027-06-30")) },
    codes: "due-outside-year",
    at: "due",
  }),
  monthly("several items in one cell", {
    values: { content: "1.整理资料；2.检定仪器" },
    codes: "items-in-one-cell",
    at: "content",
  }),
  monthly("items left open", {
    values: { content: "检定、抽查等工作" },
    codes: "items-left-open",
    at: "content",
  }),
  monthly("owner who is on no roster", {
    values: { owners: "孙不在" },
    codes: "owner-not-known",
    at: "owners",
  }),
  annual("owner who is on no roster, of a target", {
    values: { owners: "孙不在" },
    codes: "owner-not-known",
    at: "owners",
  }),
  monthly("owner of another section", {
    where: (line, bureau) => stranger(line, bureau) !== "",
    values: (line, bureau) => ({ owners: stranger(line, bureau) }),
    codes: ["owner-of-other-section", "owner-not-in-bureau"],
    at: "owners",
  }),
  monthly("annual target that does not exist", {
    values: { annual: "99" },
    codes: "target-not-known",
    at: "annual",
  }),
  annual("target reworded without an adjustment", {
    where: unadjusted,
    values: (line) => ({ target: `${textOf(line, "target")}（改）` }),
    codes: "target-changed-after-filing",
    at: "target",
  }),
  annual("goal lowered without an adjustment", {
    where: (line) => isQuantified(line) && unadjusted(line),
    values: { goal: 1 },
    codes: "target-changed-after-filing",
    at: "goal",
  }),
  monthly("plan reworded without an adjustment", {
    where: unadjusted,
    values: (line) => ({ content: `${textOf(line, "content")}（改）` }),
    codes: "plan-changed-after-filing",
    at: "content",
  }),
  monthly("closed month changed", {
    where: (line) => textOf(line, "state") === "已完成" && !["11月", "12月"].includes(textOf(line, "month")),
    values: { state: "按进度推进" },
    codes: "closed-month-changed",
    at: "state",
  }),
  {
    name: "target dropped without an adjustment",
    make: (bureau, dice) => {
      const line = oneOf(dice, linesOf(bureau, targetLedger, annualTargets).filter(unadjusted));
      const filed =
        line === null
          ? undefined
          : copiesOf(bureau, line.file).find((file) => linesIn(file, annualTargets).length > 0);
      const before =
        filed === undefined
          ? undefined
          : linesIn(filed, annualTargets).find(
              (each) => line !== null && textOf(each, "number") === textOf(line, "number"),
            );
      if (line === null || before === undefined) return null;
      return { bureau: remove(bureau, line), owed: told("target-gone-after-filing", before, "target") };
    },
  },
  {
    name: "target added without an adjustment",
    make: (bureau, dice) => {
      const line = oneOf(dice, linesOf(bureau, targetLedger, annualTargets));
      if (line === null) return null;
      const [now, added] = append(bureau, line, { number: "77", target: "另行增加的一项目标" });
      return { bureau: now, owed: told("target-added-after-filing", added, "target") };
    },
  },
  {
    name: "plan added without an adjustment",
    make: (bureau, dice) => {
      const line = oneOf(dice, linesOf(bureau, targetLedger, monthlyTargets));
      if (line === null) return null;
      const [now, added] = append(bureau, line, {
        number: "77",
        annual: null,
        content: "另行增加的一项工作",
      });
      return { bureau: now, owed: told("plan-added-after-filing", added, "content") };
    },
  },
  {
    name: "plan dropped without an adjustment",
    make: (bureau, dice) => {
      const line = oneOf(
        dice,
        linesOf(bureau, targetLedger, monthlyTargets).filter((each) => unadjusted(each) && isFirst(each)),
      );
      const same = (each: Monthly): boolean =>
        line !== null &&
        ["month", "number", "content"].every(
          (key) =>
            textOf(each, key as Key<typeof monthlyTargets>) ===
            textOf(line, key as Key<typeof monthlyTargets>),
        );
      const before =
        line === null
          ? undefined
          : copiesOf(bureau, line.file)
              .flatMap((file) => linesIn(file, monthlyTargets))
              .find(same);
      if (line === null || before === undefined) return null;
      const filed = {
        kind: "told",
        codes: ["plan-gone-after-filing"],
        at: placeOf(before, "content"),
      } as const;
      return { bureau: remove(bureau, line), owed: filed };
    },
  },
];
