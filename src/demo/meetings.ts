import { months } from "../domain/period.ts";
import type { meetings } from "../sheets/meetings.ts";
import type { EntryOf } from "./model.ts";
import type { Story } from "./story.ts";
import { officeAgendas } from "./words/register.ts";
import { workingOn } from "./working-on.ts";

/** 会议: the target office's each month, the leading group's twice, and those that decide the year's grades. */
export function meetingRows(story: Story): readonly EntryOf<typeof meetings>[] {
  const { bureau, end } = story;
  const [chief, ...deputies] = bureau.leaders;
  const leading = [...bureau.leaders, ...bureau.sections.slice(0, 4).map(({ head }) => head)];
  const leaders = bureau.leaders.map(({ name }) => name).join("、");
  const undecided = bureau.sections.find(({ fate }) => fate.grade === null);
  const everybody = leading.map(({ name }) => name).join("、");
  const monthly = months.map((month): EntryOf<typeof meetings> => ({
    on: workingOn(story, `${String(month).padStart(2, "0")}-08`),
    body: "目标管理办公室",
    chair: bureau.officeChief.name,
    agenda: officeAgendas[(month - 1) % 3] ?? officeAgendas[0],
    present: bureau.sections
      .slice(0, 6)
      .map(({ reporter }) => reporter.name)
      .join("、"),
  }));
  const rows: EntryOf<typeof meetings>[] = [
    ...monthly,
    {
      on: workingOn(story, "06-27"),
      body: "考评领导小组",
      chair: chief.name,
      agenda: "审议年度目标执行情况，提出各科室半年初评结果的建议",
      present: everybody,
    },
    {
      on: workingOn(story, "12-18"),
      body: "考评领导小组",
      chair: deputies[0]?.name ?? chief.name,
      agenda: "受组长委托召集，审议下年度目标计划，部署年终考评",
      present: everybody,
    },
    {
      on: end.reviewed,
      body: "考评小组",
      chair: deputies[0]?.name ?? chief.name,
      agenda: "审核各科室提出的个人考核等次意见",
      present: leaders,
    },
    {
      on: end.reviewed,
      body: "考评领导小组",
      chair: chief.name,
      agenda: "评议各科室年度目标完成情况的等次",
      present: everybody,
    },
    {
      on: end.approved,
      body: "局党组",
      chair: chief.name,
      agenda: "审定科室和个人年度考核等次",
      present: leaders,
    },
    ...(undecided === undefined
      ? []
      : [
          {
            on: end.leftOpen.reviewed,
            body: "考评领导小组" as const,
            chair: chief.name,
            agenda: `研究${undecided.name}年度目标完成情况的等次`,
            present: everybody,
          },
          {
            on: end.leftOpen.approved,
            body: "局党组" as const,
            chair: chief.name,
            agenda: `审定${undecided.name}年度考核等次`,
            present: leaders,
          },
        ]),
  ];
  return rows.sort((left, right) => ((left.on ?? "") < (right.on ?? "") ? -1 : 1));
}
