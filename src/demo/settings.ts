import { day } from "../domain/day.ts";
import type { bodies } from "../sheets/bodies.ts";
import type { daysOff } from "../sheets/days-off.ts";
import type { people } from "../sheets/people.ts";
import { rosterForm, settingsForm } from "../sheets/forms.ts";
import { parameterRows } from "../sheets/parameter-rows.ts";
import type { sections } from "../sheets/sections.ts";
import { unitFacts, type UnitFact } from "../sheets/unit-facts.ts";
import type { Bureau, EntryOf, Person } from "./model.ts";
import type { OfficeFile, OfficeWriter } from "./office-writer.ts";
import { inOwnHand, marchInWords } from "./own-hand.ts";
import { bureau as unit } from "./words/bureau.ts";
import { enteredFestivals } from "./work-days.ts";

const unitContents: Readonly<Record<UnitFact, string>> = {
  ...unit,
  contact: "机关党委（目标管理办公室）",
  contactPhone: "0000-0000000",
  contactAddress: "云岚州云岚市示范路1号州市场监督管理局306室",
  contactHours: "工作日上午9:00至12:00，下午14:00至17:30",
  postedAt: "局机关一楼公示栏",
};

/** 设置. */
export function settingsFile(bureau: Bureau, writer: OfficeWriter): OfficeFile {
  return {
    name: settingsForm.name,
    write: () =>
      writer(settingsForm, {
        unit: Object.entries(unitFacts).map(([key, item]) => ({
          item,
          content: unitContents[key as UnitFact],
        })),
        sections: sectionRows(bureau),
        bodies: bodyRows(bureau),
        parameters: parameterRows,
        daysOff: daysOffRows(bureau),
      }),
  };
}

function sectionRows(bureau: Bureau): readonly EntryOf<typeof sections>[] {
  // By name, as people do; by number where two have the name.
  const nameOrId = ({ id, name }: Person): string =>
    bureau.everyone.filter((each) => each.name === name).length > 1 ? id : name;
  return bureau.sections.map(({ code, name, head, leader, deputy, reporter }) => ({
    code,
    name,
    formerNames: name === "认证认可监督管理科" ? "认证监督科" : null,
    head: nameOrId(head),
    leader: leader.name,
    signers: deputy?.name ?? null,
    reporter: nameOrId(reporter),
  }));
}

function bodyRows(bureau: Bureau): readonly EntryOf<typeof bodies>[] {
  const [chief, ...deputies] = bureau.leaders;
  const heads = bureau.sections.map(({ head }) => head);
  const from = day(`${bureau.options.year - 1}-01-01`);
  const row = (body: (typeof bodyKinds)[number], person: Person, role: string) => ({
    body,
    name: person.name,
    role,
    from,
  });
  return [
    row("考评领导小组", chief, "组长"),
    ...deputies.map((person, index) => row("考评领导小组", person, index < 2 ? "副组长" : "成员")),
    ...heads.slice(0, 4).map((person) => row("考评领导小组", person, "成员")),
    ...deputies.slice(0, 1).map((person) => row("考评小组", person, "组长")),
    row("考评小组", bureau.officeChief, "副组长"),
    ...heads
      .filter(({ id }) => id !== bureau.officeChief.id)
      .slice(-3)
      .map((person) => row("考评小组", person, "成员")),
    row("局党组", chief, "书记"),
    ...deputies.map((person) => row("局党组", person, "成员")),
  ];
}

const bodyKinds = ["考评领导小组", "考评小组", "局党组"] as const;

function daysOffRows(bureau: Bureau): readonly EntryOf<typeof daysOff>[] {
  return enteredFestivals(bureau.options).map(({ festival, from, to }) => ({
    festival,
    kind: "放假",
    from,
    to: to === from ? null : to,
  }));
}

/** 花名册. */
export function rosterFile(bureau: Bureau, writer: OfficeWriter): OfficeFile {
  const names = bureau.sections.map(({ name }) => name);
  return {
    name: rosterForm.name,
    write: () =>
      writer(inOwnHand(rosterForm, { people: { born: marchInWords } }), {
        people: bureau.everyone.map((person) => personRow(person, names)),
        transfers: bureau.transfers,
      }),
  };
}

function personRow(person: Person, sectionNames: readonly string[]): EntryOf<typeof people> {
  const { id, name, sex, born, politics, post, postSince, category, work } = person;
  return {
    id,
    name,
    sex,
    born,
    politics,
    section: sectionNames[person.startsIn ?? -1] ?? null,
    post,
    postSince,
    category,
    work,
    gradedBy: person.gradedAbove || category === "局领导" ? "上级机关" : "本局",
    takesPart: person.absentReason === null ? null : "否",
    reason: person.absentReason,
  };
}
