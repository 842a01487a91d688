import { allOf, anyOf, sectionGrades, type Answer, type SectionGrade } from "../domain/grade.ts";
import type { Cited, Fact, Facts } from "../domain/place.ts";
import { excellentSection, failedSection, satisfactorySection } from "../regulation/section-grades.ts";
import type { Rules } from "../regulation/rules.ts";
import type { SectionQuestions } from "../regulation/section-questions.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";

/** What the leading group recorded for a section (领导小组评议), or null where it has not met yet. */
export type Review = { readonly grade: SectionGrade; readonly cell: Cited } | null;

/** The grade that the clauses lead to, with everything that led there. */
export interface SectionProposal {
  /** 建议等次; 待研究认定 where people still have to judge. */
  readonly grade: SectionGrade | "待研究认定";
  /** What it may still become. */
  readonly range: readonly SectionGrade[];
  readonly failed: readonly Evaluation[];
  readonly satisfactory: readonly Evaluation[];
  readonly excellent: readonly Evaluation[];
  readonly review: Review;
  /** Judgements that the leading group's grade stands in for, because nobody recorded them one by one. */
  readonly coveredByReview: readonly Evaluation[];
}

/**
 * 三, 四(一)3: 三(三) and a third late filing fix 未达标. Otherwise the highest grade all of whose conditions are met,
 * recorded judgements counted; where one is open, or none fits, the leading group has to decide (`office.md` 5).
 */
export function proposeSectionGrade(
  facts: Facts<SectionQuestions>,
  findings: ReadonlyMap<string, Fact<Answer>>,
  review: Review,
  { numbers }: Rules,
): SectionProposal {
  const all = (conditions: typeof excellentSection): Evaluation[] =>
    conditions.map((condition) => evaluate(condition, facts, findings, numbers));
  const [failed, satisfactory, excellent] = [
    all(failedSection),
    all(satisfactorySection),
    all(excellentSection),
  ];
  const failing = byReview(failed, review, (grade) => (grade === "未达标" ? "待研究认定" : "不符合"));
  const meeting = byReview(satisfactory, review, (grade) => (grade === "未达标" ? "不符合" : "符合"));
  const excelling = byReview(excellent, review, (grade) => (grade === "优秀" ? "符合" : "不符合"));

  const states: Readonly<Record<SectionGrade, Answer>> = {
    未达标: anyOf(failing.answers),
    达标: allOf(meeting.answers),
    优秀: allOf(excelling.answers),
  };
  const covered = [...failing.covered, ...meeting.covered, ...excelling.covered];
  return { ...concluded(states), failed, satisfactory, excellent, review, coveredByReview: covered };
}

/**
 * Open judgements of people are answered together by the grade that the leading group gave after its study; open facts
 * are not.
 */
function byReview(
  evaluations: readonly Evaluation[],
  review: Review,
  means: (grade: SectionGrade) => Answer,
): { answers: Answer[]; covered: Evaluation[] } {
  const covers = ({ openFor }: Evaluation): boolean => review !== null && openFor === "judgement";
  return {
    answers: evaluations.map((evaluation) =>
      review !== null && covers(evaluation) ? means(review.grade) : evaluation.answer,
    ),
    covered: evaluations.filter(covers),
  };
}

/** The open conditions that can still change the outcome: those of a grade that another condition rules out cannot. */
export function openConditions({ failed, satisfactory, excellent }: SectionProposal): Evaluation[] {
  return [failed, satisfactory, excellent].flatMap((conditions) => {
    const all = conditions !== failed;
    const settled = all && conditions.some(({ answer }) => answer === "不符合");
    return settled ? [] : conditions.filter(({ answer }) => answer === "待研究认定");
  });
}

function concluded(states: Readonly<Record<SectionGrade, Answer>>): Pick<SectionProposal, "grade" | "range"> {
  if (states.未达标 === "符合") return { grade: "未达标", range: ["未达标"] };
  if (states.未达标 === "不符合") {
    if (states.优秀 === "符合") return { grade: "优秀", range: ["优秀"] };
    if (states.优秀 === "不符合" && states.达标 === "符合") return { grade: "达标", range: ["达标"] };
  }
  // The hole of 三: where 达标 fails without a case of 三(三), either grade below 优秀 is for people to give.
  const canFail = states.未达标 !== "不符合" || states.达标 !== "符合";
  return {
    grade: "待研究认定",
    range: sectionGrades.filter((grade) => {
      if (grade === "优秀") return states.优秀 !== "不符合";
      return grade === "达标" || canFail;
    }),
  };
}
