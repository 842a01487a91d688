import type { Parameters } from "../sheets/parameter-definitions.ts";

type FormType = Parameters["formType"];

/** A fact of the roster on the form. */
export type FormFact = "name" | "sex" | "born" | "politics" | "postSince" | "unitAndPost" | "work";

/** A box of the form; that of the panel stands on it only where the office wants it. */
export type FormBoxName = "summary" | "training" | "comment" | "review" | "office" | "own" | "explanation";

/** A fact with its label, each over so many of the form's six columns. */
export interface FactPlace {
  readonly fact: FormFact;
  readonly label: string;
  readonly labelSpan: number;
  readonly span: number;
}

/** What stands where on 年度考核登记表, front and back (`domain.md` 3.1). */
export interface FormRows {
  readonly facts: readonly (readonly FactPlace[])[];
  readonly front: readonly FormBoxName[];
  readonly back: readonly FormBoxName[];
}

/** The widths of the six columns, in percent. */
export const factColumns = [15, 20, 13, 12, 17, 23] as const;

const personal = [at("name", "姓　　名"), at("sex", "性　别"), at("born", "出生年月")];
const politics = at("politics", "政治面貌");
const work = at("work", "从事或分管工作", 1, 5);

/** The rows of the form of 2007 and of the present one. */
export const formRows: Readonly<Record<FormType, FormRows>> = {
  "2007年": {
    facts: [
      personal,
      [politics, at("postSince", "任现职时间", 2, 2)],
      [at("unitAndPost", "单位及职务", 1, 5)],
      [work],
    ],
    front: ["summary"],
    back: ["comment", "review", "office", "own", "explanation"],
  },
  现行: {
    facts: [
      personal,
      [politics, at("postSince", "任现职务职级时间", 2, 2)],
      [at("unitAndPost", "单位及职务职级", 1, 5)],
      [work],
    ],
    front: ["summary"],
    back: ["training", "comment", "review", "office", "own", "explanation"],
  },
};

function at(fact: FormFact, label: string, labelSpan = 1, span = 1): FactPlace {
  return { fact, label, labelSpan, span };
}
