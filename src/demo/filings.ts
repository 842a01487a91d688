import { day, lastDayOfMonth, plusDays, type Day } from "../domain/day.ts";
import { firstDayOf, type Month } from "../domain/period.ts";
import { dutiesOf, type Duty, type DutyKind } from "../regulation/duties.ts";
import { standardNumbers } from "../regulation/numbers.ts";
import { dice } from "./dice.ts";
import type { DutyName } from "./fates.ts";
import type { Bureau, Section } from "./model.ts";

/** One sending of the ledger: what it files, and when. */
export interface Filing {
  readonly name: DutyName;
  readonly kind: DutyKind;
  readonly month: Month | null;
  readonly day: Day;
  /** Turned back: the same filing comes again. */
  readonly turnedBack: boolean;
}

const nameOf = (duty: Duty): DutyName => `${duty.kind}${duty.month ?? ""}`;

/** The sendings of a section's ledger in order, as its fate has it. */
export function filingsOf(bureau: Bureau, section: Section): readonly Filing[] {
  const { fate } = section;
  const filings = dutiesOf(bureau.options.year, standardNumbers).flatMap((duty): Filing[] => {
    const name = nameOf(duty);
    if (name === fate.missing) return [];
    const { kind, month } = duty;
    const deadline = bureau.days.onOrAfter(duty.date);
    const chance = dice(bureau.options.seed, "filing", section.code, name);
    const filing = { name, kind, month, turnedBack: false };
    if (fate.late.includes(name) || name === fate.waived || name === fate.onPaper) {
      return [{ ...filing, day: bureau.days.after(deadline, chance.between(1, 2)) }];
    }
    if (name === fate.returned) {
      const first = bureau.days.within(earliestOf(duty, bureau.options.year), deadline)[0] ?? deadline;
      return [
        { ...filing, day: first, turnedBack: true },
        { ...filing, day: deadline },
      ];
    }
    return [{ ...filing, day: chance.pick(usualDays(duty, deadline, bureau)) }];
  });
  return filings.sort((left, right) => (left.day === right.day ? 0 : left.day < right.day ? -1 : 1));
}

/** The first day on which people would think of sending it. */
function earliestOf(duty: Duty, year: number): Day {
  if (duty.kind === "月完成情况") return plusDays(lastDayOfMonth(year, duty.month ?? 1), 1);
  return plusDays(duty.date, duty.kind === "月计划" ? -5 : -8);
}

function usualDays(duty: Duty, deadline: Day, bureau: Bureau): readonly Day[] {
  const from = earliestOf(duty, bureau.options.year);
  const early = bureau.days.within(from, duty.date);
  return early.length > 0 ? early : bureau.days.within(from, deadline);
}

/** When the paper of a filing came, where the workbook followed too late: in time. */
export function paperCameOn(bureau: Bureau, name: DutyName): Day {
  const duty = dutiesOf(bureau.options.year, standardNumbers).find((each) => nameOf(each) === name);
  return duty === undefined ? day(`${bureau.options.year}-01-01`) : bureau.days.onOrBefore(duty.date);
}

/** Who signs a filing and when: the leader, now and then the one in the leader's stead, shortly before it is sent. */
export function signatureOf(
  section: Section,
  { kind, month, day: sentOn }: Filing,
  { days, options }: Bureau,
): { readonly signer: string; readonly signedOn: Day } {
  const inStead = section.deputy !== null && month !== null && month % 5 === 0;
  const signer = inStead ? section.deputy : section.leader;
  const before = plusDays(sentOn, -1);
  // A plan that is sent late was signed before its month began all the same.
  const eve = plusDays(firstDayOf(options.year, month ?? 1), -1);
  const latest = kind === "月计划" && eve < before ? eve : before;
  return { signer: signer.name, signedOn: days.onOrBefore(latest) };
}
