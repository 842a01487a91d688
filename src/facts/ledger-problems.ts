import type { CheckProblem } from "../diagnostics.ts";
import { inChinese, yearOf } from "../domain/day.ts";
import { rowOf, type Field } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { Filing } from "./filings.ts";
import type { MonthlyTargetRow } from "./targets.ts";
import type { SectionYear, YearFacts } from "./year-facts.ts";

/** What in a ledger keeps it from being filed, or leads nowhere, though every cell by itself is fine. */
export function ledgerProblems({ sections, day, year }: YearFacts): CheckProblem[] {
  return sections.flatMap((each) => [
    ...each.filings
      .filter(({ receivedOn, duty }) => receivedOn === null && (duty.earliest ?? day) <= day)
      .flatMap((filing) => unfiled(each, filing)),
    ...unknownTargets(each),
    ...outsideYear(each, year),
  ]);
}

function check(
  code: string,
  field: Field<unknown>,
  message: string,
  help: string,
  clause: string,
): CheckProblem {
  return { code, severity: "check", place: field.place, message, help, clause };
}

/** Rows that are there, but do not make a filing yet: unsigned, or without a state. */
function unfiled({ section, ledger }: SectionYear, { duty }: Filing): CheckProblem[] {
  const rows = ledger?.rows;
  if (rows === undefined) return [];
  const ofMonth = rows.monthlyTargets.filter(
    ({ month }) => duty.month !== null && month.value === duty.month,
  );
  const where = (sheet: string, field: Field<unknown>): string =>
    `${section.name}目标台账“${sheet}”第${rowOf(field.place) ?? ""}行`;
  if (duty.kind === "年度目标" || duty.kind === "月计划") {
    const [sheet, planned] =
      duty.kind === "年度目标"
        ? (["年度目标", rows.annualTargets] as const)
        : (["月计划与完成", ofMonth] as const);
    const open = planned.find(({ signer, signedOn }) => !signer.filled || !signedOn.filled);
    if (open === undefined) return [];
    const field = open.signer.filled ? open.signedOn : open.signer;
    const name = duty.month === null ? "年度目标" : `${duty.month}月计划`;
    return [
      check(
        "plan-not-signed",
        field,
        `${where(sheet, field)}没有填${open.signer.filled ? "签发日期" : "签发人"}，${name}暂不算已报。`,
        "请经主管局领导签发后，补填签发人和签发日期再报。",
        duty.clause,
      ),
    ];
  }
  const blank = ofMonth.filter(({ state }) => !state.filled);
  const [first] = blank;
  if (first === undefined || blank.length === ofMonth.length) return [];
  return [
    check(
      "report-not-complete",
      first.state,
      `${where("月计划与完成", first.state)}没有填“状态”，${duty.month ?? ""}月完成情况表暂不算已报（共${blank.length}行未填）。`,
      "请逐行补填“状态”后再报。",
      duty.clause,
    ),
  ];
}

/** Monthly rows that name an annual target which the ledger does not have. */
function unknownTargets({ section, ledger }: SectionYear): CheckProblem[] {
  if (ledger === null) return [];
  const numbers = new Set(ledger.rows.annualTargets.map(({ number }) => comparable(number.text)));
  const leadsNowhere = ({ annual }: MonthlyTargetRow): boolean =>
    annual.value !== null && !numbers.has(comparable(annual.value));
  return ledger.rows.monthlyTargets
    .filter(leadsNowhere)
    .map(({ annual }) =>
      check(
        "target-not-known",
        annual,
        `${section.name}目标台账“月计划与完成”第${rowOf(annual.place) ?? ""}行“对应目标”填的是“${annual.text}”，年度目标中没有这个序号。`,
        "请核对年度目标的序号；没有对应目标的不填。",
        "四(一)1",
      ),
    );
}

/** Annual targets due before the year begins or after it ends. */
function outsideYear({ section, ledger }: SectionYear, year: number): CheckProblem[] {
  return (ledger?.rows.annualTargets ?? []).flatMap(({ due }) =>
    due.value === null || yearOf(due.value) === year
      ? []
      : [
          check(
            "due-outside-year",
            due,
            `${section.name}目标台账“年度目标”第${rowOf(due.place) ?? ""}行“时限”是${inChinese(due.value)}，不在${year}年内。`,
            "请核对时限；年度目标的时限应在本年度内。",
            "四(一)1",
          ),
        ],
  );
}
