import { distancesOf, type Distance } from "../assessment/distance.ts";
import type { Evaluation } from "../assessment/evaluate.ts";
import type { NumbersInForce } from "../regulation/numbers.ts";
import { quote } from "../regulation/quote.ts";
import { fullWidth } from "../domain/text.ts";
import type { ExplainedClause, ToldDistance } from "./explanation.ts";
import { distanceText, lineRemark, lineText, tellFact, unitOf } from "./fact-words.ts";

/** A condition as answered, in words; `follows` says what its answer leads to. */
export function explainClause(
  evaluation: Evaluation,
  follows: string,
  numbers: Pick<NumbersInForce, "criticism">,
): ExplainedClause {
  const { id, clause, asks, asked, answer, cells } = evaluation;
  const { share } = evaluation.numbers;
  const asking = new Set(asked.flatMap((each) => each.cells));
  const told = new Map(
    asked.flatMap((each) => {
      const text = tellFact(each);
      return text === null ? [] : [[text, { text, cells: each.cells }] as const];
    }),
  );
  return {
    cited: fullWidth(id),
    words: (id === clause ? quote(clause) : asks).replace(/[。；]$/u, ""),
    facts: [
      ...told.values(),
      ...(share === undefined ? [] : [{ text: `本局设定的基本完成比例${share}`, cells: [] }]),
    ],
    others: cells.filter((cell) => !asking.has(cell)),
    distances: distancesOf(evaluation, numbers).map((each) => tellDistance(each, evaluation)),
    answer,
    follows,
  };
}

function tellDistance(distance: Distance, { limit }: Evaluation): ToldDistance {
  const { fact, value, line, ofCriticism } = distance;
  const remark = ofCriticism ? "给予批评" : limit === null ? "" : lineRemark(limit, unitOf(fact));
  return {
    count: `${value}/${line}${unitOf(fact)}`,
    line: `${lineText(distance)}${remark === "" ? "" : `，${remark}`}`,
    distance: distanceText(distance),
  };
}

/** What an open condition waits for. */
export function waitsFor({ openFor }: Evaluation): string {
  return openFor === "judgement" ? "尚无研究认定" : "有关情况待查明";
}
