import type { Judgement } from "../assessment/judgement.ts";
import type { PersonOutcome } from "../domain/grade.ts";
import { percent } from "../domain/text.ts";
import { cite } from "../regulation/quote.ts";
import type { TablePaper } from "./blocks.ts";
import { filedPeople, type FiledPerson } from "./filing-people.ts";
import { gradeName } from "./grade-name.ts";

/** 年度考核结果汇总表: how many took part and what they were graded, civil servants and 工勤 apart where set (`domain.md` 3.6). */
export function summaryView(judgement: Judgement): TablePaper {
  const { settings, year } = judgement.facts;
  const people = filedPeople(judgement);
  const own = people.filter(({ gradedAbove }) => !gradedAbove);
  const workers = own.filter(({ person }) => person.category === "工勤");
  const servants = own.filter(({ person }) => person.category !== "工勤");
  const apart = settings.parameters.quotaApart === "是";
  const above = people.length - own.length;
  const open = own.filter(({ takesPart, outcome }) => takesPart && outcome === null).length;
  const grade = (outcome: PersonOutcome): string => {
    const worker = gradeName("工勤", outcome, settings);
    return workers.length === 0 || worker === outcome ? outcome : `${outcome}\n（${worker}）`;
  };
  return {
    title: "年度考核结果汇总表",
    subtitle: `${year}年度`,
    facts: [{ label: "填报单位", value: settings.unit.fullName ?? "" }],
    paragraphs: [],
    tables: [
      {
        caption: null,
        columns: [
          { title: "人员类别", share: 12, align: "center" },
          { title: "应参加\n人数", share: 9, align: "center" },
          { title: "实参加\n人数", share: 9, align: "center" },
          { title: "优秀", share: 8, align: "center" },
          { title: "优秀占\n实参加", share: 10, align: "center" },
          { title: grade("称职"), share: 9, align: "center" },
          { title: grade("基本称职"), share: 11, align: "center" },
          { title: grade("不称职"), share: 10, align: "center" },
          { title: "不确定等次", share: 11, align: "center" },
          { title: "未参加\n人数", share: 11, align: "center" },
        ],
        rows: apart
          ? [
              ["公务员", ...counts(servants)],
              ["工勤人员", ...counts(workers)],
            ]
          : [["全局", ...counts(own)]],
        total: apart ? ["合　计", ...counts(own)] : null,
      },
    ],
    notes: [
      `依据方案${cite("二")}、${cite("五(一)")}统计；未参加人员及原因见备案花名册。`,
      ...(above === 0 ? [] : [`另有${above}人由上级机关确定等次，不计入本表。`]),
      ...(open === 0 ? [] : [`实参加人数中有${open}人的等次尚未确定。`]),
    ],
    opinions: [],
    signers: ["填表人", "审核人", "单位（盖章）"],
  };
}

function counts(people: readonly FiledPerson[]): string[] {
  const present = people.filter(({ takesPart }) => takesPart);
  const as = (wanted: PersonOutcome): number => present.filter(({ outcome }) => outcome === wanted).length;
  return [
    String(people.length),
    String(present.length),
    String(as("优秀")),
    percent(as("优秀"), present.length) ?? "",
    String(as("称职")),
    String(as("基本称职")),
    String(as("不称职")),
    String(as("不确定等次")),
    String(people.length - present.length),
  ];
}
