import type { Problem } from "../diagnostics.ts";
import type { Day } from "../domain/day.ts";
import { rowOf, type Place } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import { meetings } from "../sheets/meetings.ts";
import { meetingsOf, type MeetingRow, type OwedMeeting } from "./meetings.ts";
import { toCheck } from "./to-check.ts";
import type { YearFacts } from "./year-facts.ts";

/** Meetings that nobody recorded, and those of the leading group that neither 组长 nor 副组长 chaired (六(二)). */
export function meetingProblems(facts: YearFacts): Problem[] {
  const { known } = facts;
  const place: Place = { file: known.registerFile, sheet: meetings.name, cell: null };
  const { owed, business } = meetingsOf(facts);
  return [
    ...missing(owed, place),
    ...business
      .filter(({ state }) => state === "未召开")
      .map(({ task, clause }) =>
        toCheck(place, {
          code: "business-not-recorded",
          message: `目标办登记“会议”中没有考评领导小组${task}的会议记录。`,
          help: "请核对；已召开的补登或在“议题”中写明，没有召开的按方案安排。",
          clause,
        }),
      ),
    ...known.register.meetings
      .filter(({ body }) => body.value === "考评领导小组")
      .flatMap((row) => strangeChair(row, facts)),
  ];
}

/** One problem for each body, naming all the periods. */
function missing(owed: readonly OwedMeeting[], place: Place): Problem[] {
  const byBody = new Map<string, OwedMeeting[]>();
  for (const each of owed.filter(({ state }) => state === "未召开")) {
    const body = each.section?.name ?? each.body;
    byBody.set(body, [...(byBody.get(body) ?? []), each]);
  }
  return [...byBody].flatMap(([body, meant]) =>
    meant.slice(0, 1).map(({ clause }) =>
      toCheck(place, {
        code: "meetings-not-recorded",
        message: `目标办登记“会议”中没有${body}${meant.map(({ period }) => period).join("、")}的会议记录。`,
        help: "请核对；已召开的补登，没有召开的按方案安排。",
        clause,
      }),
    ),
  );
}

function strangeChair({ on, chair }: MeetingRow, { known }: YearFacts): Problem[] {
  const leaders = known.settings.bodies.filter(
    ({ body, role, from, to }) =>
      body.value === "考评领导小组" &&
      (role.value ?? "").includes("组长") &&
      isWithin(on.value, from.value, to.value),
  );
  const where = `目标办登记“会议”第${rowOf(on.place) ?? ""}行`;
  if (!chair.filled) {
    return [
      toCheck(chair.place, {
        code: "chair-not-stated",
        message: `${where}考评领导小组会议没有填“主持人”。`,
        help: "请补填主持人。",
        clause: "六(二)1",
      }),
    ];
  }
  const shown = comparable(chair.text);
  const isLeader = leaders.some(({ name }) => name.value !== null && shown.includes(comparable(name.value)));
  // Who leads the group is not known until 机构成员 says so, which is asked for there.
  if (isLeader || leaders.length === 0) return [];
  return [
    toCheck(chair.place, {
      code: "chair-not-leading",
      message: `${where}考评领导小组会议的主持人是${chair.text}，不是设置“机构成员”中的组长或副组长。`,
      help: "请核对；领导小组会议由组长或委托副组长召集并主持。",
      clause: "六(二)1",
    }),
  ];
}

function isWithin(on: Day | null, from: Day | null, to: Day | null): boolean {
  return on === null || ((from === null || from <= on) && (to === null || on <= to));
}
