import { inChinese, type Day } from "../domain/day.ts";
import type { Judgement } from "../assessment/judgement.ts";
import type { Cited } from "../domain/place.ts";
import type { MeetingRow } from "../facts/meetings.ts";
import { bodyNames, type BodyName } from "../sheets/bodies.ts";
import type { MinutesHead, OfficialPaper } from "./blocks.ts";
import { meetingDecisions } from "./meeting-decisions.ts";
import { pathOf, type Paper } from "./paper.ts";
import type { Plan, Plans } from "./plan.ts";
import { settingCells } from "./wording.ts";

interface Meeting {
  readonly body: BodyName;
  readonly on: Day;
}

/** One for each day on which a body that decides met, a section or the target office not among them: what 会议 says of it, and what was recorded as decided on that day (六(二)1). */
export const meetingMinutesPlans: Plans = (_records, current) => {
  const meetings = new Map<string, Meeting>();
  for (const { body, on } of current.facts.known.register.meetings) {
    const deciding = bodyNames.find((name) => name === body.value);
    if (deciding !== undefined && on.value !== null)
      meetings.set(`${on.value} ${deciding}`, { body: deciding, on: on.value });
  }
  return [...meetings.values()].map((meeting): Plan => ({
    day: meeting.on,
    compose: (judgement) => composeMeetingMinutes(judgement, meeting),
  }));
};

/** 会议纪要 (GB/T 9704-2012, 10.3). */
function composeMeetingMinutes(judgement: Judgement, { body, on }: Meeting): Paper | null {
  const { settings, known, year, day } = judgement.facts;
  const rows = known.register.meetings.filter((row) => row.body.value === body && row.on.value === on);
  if (rows.length === 0) return null;
  const decisions = meetingDecisions(judgement, body, on);
  const agendas = rows.map(({ agenda }) => (agenda.value ?? "").replace(/[。；;]+$/u, ""));
  const [chair] = filled(rows, "chair");
  const convened = chair === undefined ? `召开${body}会议` : `${chair.text}主持召开${body}会议`;
  const title = `${body}会议纪要`;
  const view: OfficialPaper & { readonly head: MinutesHead } = {
    head: {
      kind: "纪要",
      mark: title,
      editor: settings.unit.targetOffice ?? settings.unit.fullName ?? "",
      date: inChinese(on),
      attended: [
        ...attendance("出席", filled(rows, "present")),
        ...attendance("缺席", filled(rows, "absent")),
      ],
    },
    documentNumber: null,
    title,
    addressee: null,
    blocks: [
      {
        heading: null,
        paragraphs: [`${inChinese(on)}，${convened}，议题为：${agendas.join("；")}。`],
        tables: [],
      },
      ...(decisions.paragraphs.length === 0
        ? []
        : [{ heading: "会议议定事项", paragraphs: decisions.paragraphs, tables: [] }]),
    ],
    attachments: [],
    signature: null,
    imprint: null,
  };
  return {
    kind: "meeting-minutes",
    title: `${title}（${inChinese(on)}）`,
    period: String(year),
    batch: `${on} ${body}`,
    template: "meeting-minutes",
    layout: "official",
    tree: "涉个人",
    path: pathOf("会议纪要", `${year}年度`, `${on} ${body}会议纪要.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...rows.flatMap((row) => [row.on, row.body, row.chair, row.agenda, row.present, row.absent]),
      ...decisions.sources,
    ],
  };
}

function filled(rows: readonly MeetingRow[], column: "chair" | "present" | "absent"): Cited[] {
  return rows.flatMap((row) => (row[column].filled ? [row[column]] : []));
}

/** Those of several rows on one day are named once. */
function attendance<L extends "出席" | "缺席">(label: L, cells: readonly Cited[]) {
  const names = cells.flatMap(({ text }) => text.split(/[、，,;；\s]+/u)).filter((name) => name !== "");
  return names.length === 0 ? [] : [{ label, names: [...new Set(names)].join("、") }];
}
