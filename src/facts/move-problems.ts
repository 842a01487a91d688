import type { Problem } from "../diagnostics.ts";
import { inChinese, plusDays } from "../domain/day.ts";
import { rowOf } from "../domain/place.ts";
import { membershipOn, yearEnd, type Membership, type Person, type TransferRow } from "./people.ts";
import { existedOn, sectionNamed, type Section } from "./sections.ts";
import { transferEffects } from "./transfer-effects.ts";
import type { YearFacts } from "./year-facts.ts";

/** Moves that do not fit where the person was, and people left in a section that is no more (`office.md` 6). */
export function moveProblems(facts: YearFacts): Problem[] {
  const sections = facts.sections.map(({ section }) => section);
  return [
    ...facts.people.flatMap((person) =>
      person.transfers.flatMap((transfer) => [
        ...elsewhere(person, transfer, sections),
        ...afterLeaving(person, transfer, sections),
      ]),
    ),
    ...facts.appraised.flatMap(({ person, membership }) => leftBehind(person, membership, facts)),
  ];
}

function rowName({ kind }: TransferRow): string {
  return `花名册“异动”第${rowOf(kind.place) ?? ""}行`;
}

/** 原科室 against the roster and the moves before. */
function elsewhere(person: Person, transfer: TransferRow, sections: readonly Section[]): Problem[] {
  const said = sectionNamed(sections, transfer.from.value);
  const before = dayBefore(person, transfer, sections);
  if (said === null || before === null || before.kind === "away") return [];
  if (before.kind === "section" && before.section.code === said.code) return [];
  const known = before.kind === "section" ? `在${before.section.name}` : "不在科室";
  return [
    {
      code: "transfer-from-elsewhere",
      severity: "check",
      place: transfer.from.place,
      message: `${rowName(transfer)}“原科室”填的是“${transfer.from.text}”，按花名册和此前异动，${person.name}当时${known}。`,
      discreetMessage: `${rowName(transfer)}“原科室”需要核对。`,
      help: "请核对“原科室”和此前的异动。",
    },
  ];
}

function afterLeaving(person: Person, transfer: TransferRow, sections: readonly Section[]): Problem[] {
  const kind = transfer.kind.value;
  const comes = kind !== null && ["joins", "visits", "lent"].includes(transferEffects[kind].place);
  const before = dayBefore(person, transfer, sections);
  if (kind === null || comes || before?.kind !== "away") return [];
  return [
    {
      code: "transfer-after-leaving",
      severity: "check",
      place: transfer.kind.place,
      message: `${rowName(transfer)}：${person.name}此前已不在本单位或尚未到任，又登记了“${kind}”。`,
      discreetMessage: `${rowName(transfer)}需要核对。`,
      help: "请核对日期和类型；重新调入的，先登记“调入”。",
    },
  ];
}

function dayBefore(person: Person, { on }: TransferRow, sections: readonly Section[]): Membership | null {
  return on.value === null ? null : membershipOn(person, plusDays(on.value, -1), sections);
}

/** A section that ended appraises nobody at the year's end: its people need a move. */
function leftBehind(person: Person, membership: Membership, { day, year }: YearFacts): Problem[] {
  if (membership.kind !== "section") return [];
  const { section, cell } = membership;
  if (section.to === null || section.to >= day || existedOn(section, yearEnd(year))) return [];
  return [
    {
      code: "section-ended",
      severity: "must-fix",
      place: cell.place,
      message: `${person.name}所在的${section.name}已于${inChinese(section.to)}撤并，没有登记去向。`,
      discreetMessage: "花名册中有人员所在科室已撤并，没有登记去向。",
      help: "请在花名册“异动”中登记“轮岗”和新科室。",
      clause: "四(三)4",
    },
  ];
}
