import type { Problem } from "../diagnostics.ts";
import { inChinese, type Day } from "../domain/day.ts";
import { comparable } from "../domain/text.ts";
import type { Posting, PublicityRow } from "../facts/publicity.ts";
import type { Settings } from "../facts/settings.ts";
import { firstPublicDay, isTakenOff } from "../regulation/publicity.ts";
import type { JudgedPerson, Judgement } from "./judgement.ts";

/** What 公示 lists against the decisions, its period, and who is missing from it (五(二)2(5)). */
export function publicityProblems({ facts, people }: Judgement): Problem[] {
  const byId = new Map(people.map((each) => [each.person.id, each]));
  const rows = facts.postings.map(({ row }) => row);
  const before = earlierRows(rows);
  const approvedBatches = new Set(
    people.flatMap(({ decision, publication }) =>
      decision?.approved.value === "优秀" && publication !== null ? [publication.row.batch.value] : [],
    ),
  );
  return [
    ...facts.postings.flatMap((posting) => {
      const { row } = posting;
      const each = byId.get(comparable(row.id.value ?? ""));
      return [
        ...(each === undefined
          ? notAppraised(row)
          : notApproved(posting, each, approvedBatches.has(row.batch.value), facts.day)),
        ...periodProblems(posting, facts.settings),
        ...repeated(row, before.get(row)),
      ];
    }),
    ...batchProblems(rows),
    ...people.flatMap(unlisted),
  ];
}

const discreetMessage = "等次审定“公示”需要核对。";

function notAppraised({ id }: PublicityRow): Problem[] {
  if (id.value === null) return [];
  return [
    {
      code: "publicity-not-appraised",
      severity: "must-fix",
      place: id.place,
      message: `等次审定“公示”中的编号“${id.text}”不在本局参加考核人员之内，不列入公示。`,
      discreetMessage,
      help: "请核对编号。",
      clause: "二",
    },
  ];
}

/** Who has another grade, or none while the list is posted or the others on it are approved; a list to come may wait. */
function notApproved(
  { row, from }: Posting,
  { person, decision, ledBack }: JudgedPerson,
  isBatchApproved: boolean,
  day: Day,
): Problem[] {
  const approved = decision?.approved.value ?? null;
  const exists = (isBatchApproved && ledBack === null) || (from?.value != null && from.value <= day);
  if (approved === "优秀" || isTakenOff(row.state.value) || (approved === null && !exists)) return [];
  return [
    {
      code: "publicity-not-approved",
      severity: "must-fix",
      place: row.id.place,
      message: `等次审定“公示”中的${person.name}尚未审定为优秀，暂不列入公示。`,
      discreetMessage,
      help: "请核对“个人等次”中的审定和审定日期。",
      clause: "五(二)2(5)",
    },
  ];
}

/** 公示 has to last its working days, and nobody is confirmed before. */
function periodProblems({ row, from, end }: Posting, { calendar, parameters }: Settings): Problem[] {
  const { to, state, settledOn } = row;
  const own = { severity: "must-fix", clause: "五(二)2(5)" } as const;
  const name = `等次审定“公示”第${row.batch.text}批`;
  if (from?.value == null) {
    return state.value !== "期满"
      ? []
      : [
          {
            ...own,
            code: "publicity-undated",
            place: row.from.place,
            message: `${name}状态为“期满”，没有填“起”，暂不生效。`,
            help: "请补填张贴公示的日期。",
          },
        ];
  }
  const first = firstPublicDay(from.value, parameters.publicityFirstDay);
  const days = to.value === null ? null : calendar.countThrough(first, to.value);
  if (days !== null && days < parameters.publicityDays) {
    return [
      {
        ...own,
        code: "publicity-too-short",
        place: to.place,
        message: `${name}公示期只有${days}个工作日，少于${parameters.publicityDays}个工作日。`,
        help: "请推迟截止日期；不填“止”的由程序推算。",
      },
    ];
  }
  if (state.value !== "期满" || settledOn.value === null || end === null || settledOn.value >= end) return [];
  return [
    {
      ...own,
      code: "publicity-not-over",
      place: settledOn.place,
      message: `${name}状态日期为${inChinese(settledOn.value)}，公示到${inChinese(end)}才期满。`,
      help: "请核对日期；公示期满后再确定。",
    },
  ];
}

/** The last row before each that lists the same person. */
function earlierRows(rows: readonly PublicityRow[]): ReadonlyMap<PublicityRow, PublicityRow> {
  const last = new Map<string, PublicityRow>();
  const before = new Map<PublicityRow, PublicityRow>();
  for (const row of rows) {
    const id = comparable(row.id.value ?? "");
    const other = last.get(id);
    if (id !== "" && other !== undefined) before.set(row, other);
    last.set(id, row);
  }
  return before;
}

/** A name that was taken off comes back on a list of its own; otherwise it stands on one list. */
function repeated(row: PublicityRow, before: PublicityRow | undefined): Problem[] {
  if (before === undefined) return [];
  const own = { severity: "must-fix", discreetMessage, clause: "五(二)2(5)" } as const;
  if (!isTakenOff(before.state.value)) {
    return [
      {
        ...own,
        code: "publicity-twice",
        place: row.id.place,
        message: `等次审定“公示”中的编号“${row.id.text}”前面已经列入，没有更正或撤回。`,
        help: "请删去重复的一行；更正后重新公示的，前一行的状态填“更正”。",
      },
    ];
  }
  if (before.batch.value !== row.batch.value) return [];
  return [
    {
      ...own,
      code: "publicity-same-batch",
      place: row.batch.place,
      message: `等次审定“公示”中的编号“${row.id.text}”${before.state.text}后重新公示，仍列在第${row.batch.text}批。`,
      help: "更正或撤回后重新公示的，另列一批，公示期重新计算。",
    },
  ];
}

/** A name that is added starts a period, and a batch, of its own. */
function batchProblems(rows: readonly PublicityRow[]): Problem[] {
  const firstOf = new Map<PublicityRow["batch"]["value"], PublicityRow>();
  for (const row of rows) {
    if (row.from.value !== null && !firstOf.has(row.batch.value)) firstOf.set(row.batch.value, row);
  }
  return rows.flatMap((row): Problem[] => {
    const first = firstOf.get(row.batch.value);
    if (first === undefined || row.from.value === null || row.from.value === first.from.value) return [];
    return [
      {
        code: "publicity-dates-differ",
        severity: "must-fix",
        place: row.from.place,
        message: `等次审定“公示”第${row.batch.text}批的“起”有不同日期（${first.from.text}、${row.from.text}）。`,
        help: "同一批填同一日期；补充公示的人员另列一批。",
        clause: "五(二)2(5)",
      },
    ];
  });
}

function unlisted({ person, decision, publication }: JudgedPerson): Problem[] {
  if (decision?.approved.value !== "优秀" || publication !== null) return [];
  return [
    {
      code: "excellent-not-publicised",
      severity: "check",
      place: decision.approved.place,
      message: `${person.name}审定为优秀，没有列入公示。`,
      discreetMessage: "等次审定“个人等次”需要核对。",
      help: "请在等次审定“公示”中填写批次和编号。",
      clause: "五(二)2(5)",
    },
  ];
}
