import type { Problem } from "../diagnostics.ts";
import { inChinese, plusDays, type Day } from "../domain/day.ts";
import { rowOf, type Field } from "../domain/place.ts";
import { firstDayOf, type Month } from "../domain/period.ts";
import { comparable } from "../domain/text.ts";
import { adjustmentsIn } from "./adjustments.ts";
import { personNamed, type Person } from "./people.ts";
import { namesIn, type Section } from "./sections.ts";
import { toCheck, type Question } from "./to-check.ts";
import type { SectionYear, YearFacts } from "./year-facts.ts";

/** Annual targets or a month's plan, with the day until which a signature comes before the time it is about. */
interface Signed {
  readonly sheet: string;
  readonly what: string;
  readonly rows: readonly { readonly signer: Field<string>; readonly signedOn: Field<Day> }[];
  readonly receivedOn: Day;
  readonly before: Day | null;
}

/** 四(一)2: who signed targets and plans, and whether they did before it was sent and before the month began. */
export function approvalProblems({ sections, people, year }: YearFacts): Problem[] {
  return sections.flatMap((each) => {
    const signers = signersOf(each.section, people);
    return signedParts(each, year).flatMap((part) => [
      ...(signers === null ? [] : strangeSigner(each.section, part, signers)),
      ...signedLate(each.section, part),
    ]);
  });
}

/** The names and numbers under which the leader in charge and whoever signs in the leader's stead may sign. */
function signersOf({ leader, signers }: Section, people: readonly Person[]): ReadonlySet<string> | null {
  if (leader === null) return null;
  const shown = [...namesIn(leader), ...signers];
  const persons = shown.flatMap((name) => personNamed(people, name) ?? []);
  return new Set([...shown, ...persons.flatMap(({ id, name }) => [id, name])].map(comparable));
}

function signedParts({ ledger, filings }: SectionYear, year: number): Signed[] {
  if (ledger === null) return [];
  const { ofTarget, ofMonth } = adjustmentsIn(ledger);
  const months = new Map<Month, Signed["rows"][number][]>();
  for (const row of ledger.rows.monthlyTargets) {
    const month = row.month.value;
    // Whoever changes a plan with approval signs it again.
    if (month === null || ofMonth(month, row.number.text, row.annual.text)) continue;
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  const filing = (kind: string, month: Month | null) =>
    filings.find(({ duty }) => duty.kind === kind && duty.month === month);
  return [
    {
      sheet: "年度目标",
      what: "年度目标",
      rows: ledger.rows.annualTargets.filter(({ number }) => !ofTarget(number.text)),
      receivedOn: filing("年度目标", null)?.copy?.receivedOn ?? ledger.receivedOn,
      before: null,
    },
    ...[...months].map(([month, rows]): Signed => {
      const plan = filing("月计划", month);
      const eve = plusDays(firstDayOf(year, month), -1);
      const due = plan?.due ?? plan?.duty.date ?? eve;
      return {
        sheet: "月计划与完成",
        what: `${month}月计划`,
        rows,
        receivedOn: plan?.copy?.receivedOn ?? ledger.receivedOn,
        // A deadline that days off moved into the month leaves time to sign until then.
        before: due > eve ? due : eve,
      };
    }),
  ];
}

/** The first of the rows that a question is about, with how many there are. */
function atFirst<R>(
  section: Section,
  { sheet }: Signed,
  rows: readonly R[],
  field: (row: R) => Field<unknown>,
  question: (first: R) => Question,
): Problem[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { message, ...rest } = question(first);
  const { place } = field(first);
  const more = rows.length === 1 ? "" : `（共${rows.length}行）`;
  const where = `${section.name}目标台账“${sheet}”第${rowOf(place) ?? ""}行`;
  return [toCheck(place, { ...rest, message: `${where}${message}${more}。` })];
}

function strangeSigner(section: Section, part: Signed, signers: ReadonlySet<string>): Problem[] {
  const strange = part.rows.filter(
    ({ signer }) =>
      signer.value !== null && !namesIn(signer.value).some((name) => signers.has(comparable(name))),
  );
  return atFirst(
    section,
    part,
    strange,
    ({ signer }) => signer,
    ({ signer }) => ({
      code: "signer-not-in-charge",
      message: `“签发人”是${signer.text}，不是设置中的主管局领导${section.leader ?? ""}，也不是代签人，${part.what}须经主管局领导审查签发`,
      help: "请核对签发人；由他人代签的，在设置“科室”的“代签人”中列出。",
      clause: "四(一)2",
    }),
  );
}

function signedLate(section: Section, part: Signed): Problem[] {
  const { rows, receivedOn, before, what } = part;
  const isAfter = (signed: Field<Day>, day: Day | null): boolean =>
    signed.value !== null && day !== null && signed.value > day;
  const afterReceipt = rows.filter(({ signedOn }) => isAfter(signedOn, receivedOn));
  const afterStart = rows.filter(
    ({ signedOn }) => isAfter(signedOn, before) && !isAfter(signedOn, receivedOn),
  );
  return [
    ...atFirst(
      section,
      part,
      afterReceipt,
      ({ signedOn }) => signedOn,
      ({ signedOn }) => ({
        code: "signed-after-receipt",
        message: `“签发日期”是${signedOn.text}，晚于${what}的收到日期${inChinese(receivedOn)}`,
        help: "请核对签发日期；先签发，后报送。",
        clause: "四(一)2",
      }),
    ),
    ...atFirst(
      section,
      part,
      afterStart,
      ({ signedOn }) => signedOn,
      ({ signedOn }) => ({
        code: "plan-signed-late",
        message: `“签发日期”是${signedOn.text}，${what}在当月开始后才签发`,
        help: "请核对签发日期；月计划应在当月开始前签发。",
        clause: "四(一)2",
      }),
    ),
  ];
}
