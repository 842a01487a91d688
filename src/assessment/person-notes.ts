import type { PersonOutcome } from "../domain/grade.ts";
import type { Cited } from "../domain/place.ts";
import { national } from "../regulation/national.ts";
import { profiles } from "../regulation/profiles.ts";
import { cite } from "../regulation/quote.ts";
import type { ClauseId } from "../regulation/wording.ts";
import type { JudgedPerson, Judgement } from "./judgement.ts";
import type { SubmissionNote } from "./submission-notes.ts";

/** Where the scheme, or what was decided of a person, leads elsewhere than the national rules. */
export function personNotes(each: JudgedPerson, { facts }: Judgement): SubmissionNote[] {
  const { person, review } = each;
  const note = (clause: ClauseId, text: string, cells: readonly Cited[]): SubmissionNote => ({
    subject: { kind: "个人", id: person.id, name: person.name },
    clause,
    text,
    cells,
  });
  const { profile } = facts.settings.rules;
  const chosen = chosenOf(each);
  const { ungradingSanctions, warnings } = each.facts;
  const notes: SubmissionNote[] = [];
  for (const ground of review.met.filter(({ id }) => id === "五(一)6a" || id === "五(一)6b")) {
    notes.push(
      note(
        ground.clause,
        `按方案${cite(ground.clause)}可以确定为不称职；按${national.leave}，病假、事假累计超过考核年度半年的，参加考核，不确定等次。`,
        ground.cells,
      ),
    );
  }
  if (ungradingSanctions.value > 0 && profile.name === "方案") {
    notes.push(
      note(
        "五(一)2c",
        `受有处分，方案${cite("五(一)2c")}规定受记大过以上处分的可以确定为不称职；按${national.sanctions}，受记过以上处分的，当年（记大过、降级、撤职的并次年）不确定等次。`,
        ungradingSanctions.cells,
      ),
    );
  }
  if (chosen === null) return notes;
  if (chosen.outcome === "优秀" && warnings.value > 0) {
    notes.push(
      note(
        "五(一)优秀",
        `${chosen.step}为优秀；当年受警告处分，按${national.sanctions}等规定不得确定为优秀等次。`,
        [chosen.cell, ...warnings.cells],
      ),
    );
  }
  if (chosen.outcome === "基本称职" && profile.name === "方案") {
    notes.push(
      note(
        "五(一)基本称职后果",
        `${chosen.step}为基本称职。${profile.basicMeans}${profiles["2020年规定"].basicMeans}`,
        [chosen.cell],
      ),
    );
  }
  if (chosen.outcome === "不确定等次") {
    notes.push(
      note("五(一)", `${chosen.step}为不确定等次；方案只有四个等次，依据为${national.title}。`, [
        chosen.cell,
        ...chosen.reason,
      ]),
    );
  }
  return notes;
}

interface Chosen {
  readonly step: string;
  readonly outcome: PersonOutcome;
  readonly cell: Cited;
  readonly reason: readonly Cited[];
}

/** The grade at the latest step taken. */
function chosenOf({ comment, decision }: JudgedPerson): Chosen | null {
  const reason = decision?.ungradedReason.filled === true ? [decision.ungradedReason] : [];
  const steps = [
    { step: "审定", cell: decision?.approved },
    { step: "审核", cell: decision?.reviewed },
    { step: "初定", cell: comment?.proposed },
  ];
  for (const { step, cell } of steps) {
    if (cell?.value != null) return { step, outcome: cell.value, cell, reason };
  }
  return null;
}
