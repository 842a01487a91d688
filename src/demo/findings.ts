import type { findings } from "../sheets/findings.ts";
import type { EntryOf, Section } from "./model.ts";
import type { Story } from "./story.ts";

type Row = EntryOf<typeof findings>;
type Judgement = readonly [clause: string, conclusion: "符合" | "不符合", ground: string];

const notFailed: readonly Judgement[] = [
  ["三(三)4", "不符合", "未发现服务态度差的情况"],
  ["三(三)5", "不符合", "办件时限抽查正常"],
  ["三(三)7", "不符合", "未认定其它影响工作的行为"],
];

const satisfactory: readonly Judgement[] = [
  ["三(二)2", "符合", "团结协作，工作认真，业绩较为明显"],
  ["三(二)4", "符合", "服务态度较好，办事效率比较高"],
  ["三(二)7", "符合", "制度基本健全"],
];

const excellent: readonly Judgement[] = [
  ["三(一)1", "符合", "年度目标全部完成，质量较高"],
  ["三(一)2", "符合", "团结协作，工作有创新，业绩突出"],
  ["三(一)4", "符合", "服务意识强，群众评价好，表率作用好"],
  ["三(一)5", "符合", "安全保密防范措施落实"],
  ["三(一)7", "符合", "规章制度健全"],
];

const notOutstanding: Judgement = ["三(一)2", "不符合", "业绩较好，尚未达到业绩突出"];

/** 研究认定: what the groups judged at the end of the year. */
export function findingRows(story: Story): readonly Row[] {
  const { bureau, end, outcomes } = story;
  const ofSections = bureau.sections.flatMap((section) =>
    judgementsOf(section).map(([clause, conclusion, ground]): Row => ({
      on: end.reviewed,
      body: "考评领导小组",
      clause,
      subject: section.name,
      conclusion,
      ground,
    })),
  );
  const ofPersons = [...outcomes.values()]
    .filter((outcome) => outcome.case === "五(一)5a")
    .map(({ person }): Row => ({
      on: end.approved,
      body: "局党组",
      clause: "五(一)5a",
      subject: person.id,
      conclusion: "符合",
      ground: "旷工2个工作日经考勤登记和本人说明核实，无正当理由",
    }));
  return [...ofSections, ...ofPersons];
}

function judgementsOf({ fate }: Section): readonly Judgement[] {
  if (fate.grade === "未达标") return [];
  const ofExcellence = fate.grade === "优秀" ? excellent : [notOutstanding];
  return [...ofExcellence, ...satisfactory, ...notFailed];
}
