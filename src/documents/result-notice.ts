import { judgedPersonOf, type JudgedPerson, type Judgement } from "../assessment/judgement.ts";
import { inChinese, type Day } from "../domain/day.ts";
import type { PersonOutcome } from "../domain/grade.ts";
import { publicityOf, publicityOver } from "../facts/publicity.ts";
import type { Settings } from "../facts/settings.ts";
import { cite } from "../regulation/quote.ts";
import { volumeName, volumeOf } from "./form-subject.ts";
import type { PlainPaper } from "./blocks.ts";
import { gradeName } from "./grade-name.ts";
import { plainFrame } from "./official-frame.ts";
import { pathOf, type Paper } from "./paper.ts";
import { meansYear } from "./periods.ts";
import type { Plan, Plans } from "./plan.ts";
import { dateOrBlank, issueOf, schemeName, settingCells } from "./wording.ts";

/** One for each person whose grade is settled: approved, and where it is 优秀, publicised (五(二)2(4), (5)). */
export const resultNoticePlans: Plans = (_records, current) =>
  current.people.flatMap((each): Plan[] => {
    const on = settledOn(each, current);
    return on === null
      ? []
      : [
          {
            day: on,
            compose: (judgement) => {
              const own = judgedPersonOf(judgement, each.person.id);
              return own === null ? null : composeResultNotice(judgement, own);
            },
          },
        ];
  });

function settledOn({ person, decision }: JudgedPerson, { facts }: Judgement): Day | null {
  if (decision === null || decision.approved.value === null) return null;
  return decision.approved.value === "优秀"
    ? publicityOver(facts.known, person.id, facts.settings, facts.day)
    : decision.approvedOn.value;
}

/** 个人考核结果通知书: the grade, what the scheme says follows from it, and for 不称职 alone what may be done against it. */
function composeResultNotice(judgement: Judgement, each: JudgedPerson): Paper | null {
  const { settings, known, year, day } = judgement.facts;
  const { person, decision } = each;
  const outcome = decision?.approved.value ?? null;
  if (decision === null || outcome === null) return null;
  const issue = issueOf(
    known,
    "个人考核结果通知书",
    (shown) => meansYear(shown, year) || shown === person.id || shown === person.name,
  );
  const volume = volumeOf(each);
  const view: PlainPaper = {
    ...plainFrame(settings, settings.unit.fullName ?? "", dateOrBlank(issue?.issuedOn.value ?? null)),
    title: "年度考核结果通知书",
    attachments: [],
    addressee: `${person.name}同志：`,
    blocks: [
      {
        heading: null,
        paragraphs: [
          resultText(judgement, each, outcome),
          ...consequences(outcome, judgement.facts.settings),
          ...remedies(each, outcome),
        ],
        tables: [],
      },
    ],
    receipt: "本人签收：　　　　　　　　　年　　月　　日",
  };
  const publicised = outcome === "优秀" ? publicityOf(known, person.id) : null;
  return {
    kind: "result-notice",
    title: `${view.title}（${year}年度　${person.name}）`,
    period: String(year),
    person: person.id,
    ...(volume.code === "" ? {} : { section: volume.code }),
    template: "result-notice",
    layout: "official",
    tree: "涉个人",
    path: pathOf("个人考核结果通知书", `${year}年度`, volumeName(volume), `${person.id} ${person.name}.pdf`),
    day,
    view,
    sources: [
      ...settingCells(settings),
      ...(issue === null ? [] : [issue.issuedOn]),
      person.row.name,
      person.row.category,
      decision.approved,
      decision.approvedOn,
      ...(outcome === "不确定等次" ? [decision.ungradedReason, decision.ground] : []),
      ...(publicised === null ? [] : [publicised.from, publicised.to, publicised.state]),
    ],
  };
}

function resultText(
  { facts }: Judgement,
  { person, decision }: JudgedPerson,
  outcome: PersonOutcome,
): string {
  const { settings, year } = facts;
  const on = decision?.approvedOn.value ?? null;
  const approved = `根据${schemeName(settings)}${cite("五(二)2(4)")}的规定，经考评小组审核，${on === null ? "" : inChinese(on)}局党组审定`;
  const named = gradeName(person.category, outcome, settings);
  switch (outcome) {
    case "优秀":
      return `${approved}，并经公示期满，${year}年度考核确定为${named}等次。`;
    case "称职":
    case "基本称职":
    case "不称职":
      return `${approved}，${year}年度考核确定为${named}等次。`;
    case "不确定等次": {
      const reason = decision?.ungradedReason.value ?? "其他";
      const ground = (decision?.ground.value ?? "").replace(/[。；]$/u, "");
      const why = [reason === "其他" ? "" : reason, ground].filter((part) => part !== "").join("，");
      return `${approved}，${year}年度考核不确定等次${why === "" ? "" : `（${why}）`}。`;
    }
  }
}

function consequences(outcome: PersonOutcome, { rules }: Settings): string[] {
  return outcome === "基本称职" ? [`按照${rules.profile.basicMeans}`] : [];
}

/** 公务员法 (2018) art. 95: review within 30 days, complaint within 15 days of its outcome or directly; not for 工勤人员. */
function remedies({ person }: JudgedPerson, outcome: PersonOutcome): string[] {
  return outcome === "不称职" && person.category !== "工勤"
    ? [
        "对本考核结果不服的，根据《中华人民共和国公务员法》第九十五条，可以自知道本结果之日起30日内向本局申请复核；对复核结果不服的，可以自接到复核决定之日起15日内，按照规定向同级公务员主管部门或者本局的上一级机关提出申诉；也可以不经复核，自知道本结果之日起30日内直接提出申诉。复核、申诉期间不停止本结果的执行。",
      ]
    : [];
}
