import { dice } from "./dice.ts";
import type { appraisalCounts } from "../sheets/appraisal-counts.ts";
import { decisionForm } from "../sheets/forms.ts";
import type { personDecisions } from "../sheets/person-grades.ts";
import type { publicity } from "../sheets/publicity.ts";
import type { sectionDecisions } from "../sheets/section-grades.ts";
import type { EntryOf, Section } from "./model.ts";
import type { OfficeFile, OfficeWriter } from "./office-writer.ts";
import type { Outcome } from "./outcomes.ts";
import type { Story } from "./story.ts";
import { workingOn } from "./working-on.ts";
import { leaderOpinions, outsiderOpinion } from "./words/comments.ts";

/** 等次审定. */
export function decisionFile(story: Story, writer: OfficeWriter): OfficeFile {
  const outcomes = [...story.outcomes.values()];
  const heads = new Set(story.bureau.sections.map(({ head }) => head.id));
  return {
    name: decisionForm.name,
    write: () =>
      writer(decisionForm, {
        appraisalCounts: outcomes.map((outcome) => countOf(story, outcome)),
        sectionDecisions: [
          ...story.bureau.sections.map((section) => halfYearSuggestion(story, section)),
          ...story.bureau.sections.map((section) => sectionDecision(story, section)),
        ],
        personDecisions: [
          ...outcomes.map((outcome) => personDecision(story, outcome, heads)),
          ...secondRound(story, outcomes),
        ],
        publicity: publicityRows(story, outcomes),
      }),
  };
}

function countOf(story: Story, { person, proposed, approved }: Outcome): EntryOf<typeof appraisalCounts> {
  const { bureau, end } = story;
  const chance = dice(bureau.options.seed, "votes", person.id);
  const sent = bureau.options.people;
  const returned = sent - Math.min(sent - 1, chance.between(0, 2));
  const valid = returned - Math.min(returned - 1, chance.between(0, 1));
  const poor = approved === "基本称职" || approved === "不称职";
  const part = (least: number, most: number): number =>
    Math.floor((valid * chance.between(least, most)) / 100);
  const excellent = proposed === "优秀" ? part(55, 85) : poor ? 0 : part(8, 40);
  const basic = poor ? part(30, 50) : part(0, 6);
  const incompetent = approved === "不称职" ? part(10, 25) : 0;
  const abstained = Math.min(valid - excellent - basic - incompetent, chance.between(0, 1));
  return {
    on: end.democraticAppraisal,
    subject: person.id,
    sent,
    returned,
    valid,
    excellent,
    competent: valid - excellent - basic - incompetent - abstained,
    basic,
    incompetent,
    abstained,
    counter: bureau.sections.at(-1)?.reporter.name ?? null,
    scrutineer: bureau.officeChief.name,
  };
}

const failedGrounds = {
  late: "全年3次未按时报送，按方案四（一）3研究确定",
  missed: "两项年度工作目标因主观原因未完成，按方案三（三）1研究确定",
  vetoed: "综合治理工作被一票否决，按方案三（三）6研究确定",
} as const;

/** 四(三)3: in June nobody has failed yet. */
function halfYearSuggestion(story: Story, { name, fate }: Section): EntryOf<typeof sectionDecisions> {
  return {
    section: name,
    stage: "半年初评",
    reviewed: fate.grade === "优秀" ? "优秀" : "达标",
    reviewedOn: workingOn(story, "06-27"),
  };
}

function sectionDecision({ end }: Story, { name, fate }: Section): EntryOf<typeof sectionDecisions> {
  if (fate.grade === null) {
    return {
      section: name,
      stage: "年终考评",
      reviewed: "达标",
      reviewedOn: end.leftOpen.reviewed,
      approved: "达标",
      approvedOn: end.leftOpen.approved,
      ground: "未完成的一项目标影响不大，已落实补救措施，其余目标全部完成，经研究确定为达标",
    };
  }
  const cause = fate.vetoed ? "vetoed" : fate.misses.length > 0 ? "missed" : "late";
  return {
    section: name,
    stage: "年终考评",
    reviewed: fate.grade,
    reviewedOn: end.reviewed,
    approved: fate.grade,
    approvedOn: end.approved,
    ground: fate.grade === "未达标" ? failedGrounds[cause] : null,
  };
}

function personDecision(
  { bureau, end }: Story,
  { person, reviewed, approved, ground }: Outcome,
  heads: ReadonlySet<string>,
): EntryOf<typeof personDecisions> {
  const outside = person.stays.length === 0;
  const opinion = outside
    ? outsiderOpinion
    : heads.has(person.id)
      ? dice(bureau.options.seed, "opinion", person.id).pick(leaderOpinions)
      : null;
  return {
    id: person.id,
    name: person.name,
    leaderOpinion: opinion,
    leaderOn: opinion === null ? null : end.leaderOpinions,
    reviewed,
    reviewedOn: end.reviewed,
    approved,
    approvedOn: end.approved,
    ground,
    ungradedReason: approved === "不确定等次" ? ("试用期" as const) : null,
  };
}

/** Who was proposed as 优秀, where there are enough of them to show what an objection does: the first one met with one. */
function excellentOf(outcomes: readonly Outcome[]): {
  readonly chosen: readonly Outcome[];
  readonly objectedTo: Outcome | null;
} {
  const chosen = outcomes.filter(({ approved }) => approved === "优秀");
  return { chosen, objectedTo: chosen.length > 2 ? (chosen[0] ?? null) : null };
}

/** The second round of the one who met with an objection. */
function secondRound(
  { end }: Story,
  outcomes: readonly Outcome[],
): readonly EntryOf<typeof personDecisions>[] {
  const { objectedTo } = excellentOf(outcomes);
  if (objectedTo === null) return [];
  const { id, name } = objectedTo.person;
  return [
    {
      id,
      name,
      reviewed: "优秀",
      reviewedOn: end.objection.reviewed,
      approved: "优秀",
      approvedOn: end.objection.approved,
      ground: "经核实并重新审核，工作实绩属实，仍拟确定为优秀，另行公示",
    },
  ];
}

/** All in the first batch but the last one, who is added in a second; whoever met with an objection is in both. */
function publicityRows({ end }: Story, outcomes: readonly Outcome[]): readonly EntryOf<typeof publicity>[] {
  const { chosen, objectedTo } = excellentOf(outcomes);
  const over = "期满" as const;
  const again = { batch: 2, ...end.secondBatch, state: over } as const;
  return [
    ...chosen.map(({ person }, index) => {
      const { id } = person;
      if (id === objectedTo?.person.id) {
        return {
          batch: 1,
          id,
          ...end.firstBatch,
          state: "撤回" as const,
          settledOn: end.objection.settled,
          objection: "有人反映其工作实绩与科室台账不一致，撤回公示，退回考评小组重新审核",
        };
      }
      const isAdded = index > 0 && index === chosen.length - 1;
      return isAdded ? { ...again, id } : { batch: 1, id, ...end.firstBatch, state: over };
    }),
    ...(objectedTo === null ? [] : [{ ...again, id: objectedTo.person.id }]),
  ];
}
