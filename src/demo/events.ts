import type { events } from "../sheets/events.ts";
import type { EntryOf, Section } from "./model.ts";
import type { Story } from "./story.ts";
import { leaderTasks, studyTasks } from "./words/register.ts";
import { workingOn } from "./working-on.ts";

type EventRow = EntryOf<typeof events>;

/** 事项登记: tasks done in time, complaints of which one was true, a small fault, a veto where there is room for it. */
export function eventRows(story: Story): readonly EventRow[] {
  const { sections, officeChief } = story.bureau;
  const done =
    (kind: "学习任务" | "领导交办", subject: string) =>
    (words: readonly string[]): EventRow => {
      const [on = "", due = "", doneOn = "", facts = ""] = words;
      return {
        on: workingOn(story, on),
        subject,
        kind,
        facts,
        due: workingOn(story, due),
        doneOn: workingOn(story, doneOn),
      };
    };
  const decided = (
    section: Section | undefined,
    kind: NonNullable<EventRow["kind"]>,
    conclusion: "属实" | "不属实",
    [on, confirmedOn]: readonly [string, string],
    facts: string,
    confirmedBy = officeChief.name,
  ): readonly EventRow[] =>
    section === undefined
      ? []
      : [
          {
            on: workingOn(story, on),
            subject: section.name,
            kind,
            facts,
            conclusion,
            confirmedBy,
            confirmedOn: workingOn(story, confirmedOn),
          },
        ];
  const vetoed = sections.find(({ fate }) => fate.vetoed);
  const rows = [
    ...studyTasks.map(done("学习任务", "全局")),
    ...leaderTasks.flatMap((words, index) => {
      const section = sections[index % sections.length] ?? sections[0];
      return [done("领导交办", section.name)(words)];
    }),
    ...decided(sections[1], "投诉", "不属实", ["04-09", "04-16"], "反映检定收费不规范，经核查收费符合规定"),
    ...decided(
      sections[4],
      "投诉",
      "属实",
      ["08-06", "08-14"],
      "反映使用登记办理超过承诺时限，经核查属实，已办结致歉",
    ),
    ...decided(sections[2], "工作差错", "属实", ["06-24", "06-27"], "报送统计表一处数据填写有误，已及时更正"),
    ...decided(
      vetoed,
      "一票否决",
      "属实",
      ["10-21", "11-05"],
      "综合治理工作检查中发现消防安全责任不落实，被一票否决",
      "考评领导小组",
    ).map((row) => ({ ...row, paper: `云岚综治〔${story.bureau.options.year}〕12号` })),
  ];
  return rows.sort((left, right) => ((left.on ?? "") < (right.on ?? "") ? -1 : 1));
}
