import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import { firstPublicDay } from "../regulation/publicity.ts";
import type { JudgedPerson, Judgement } from "./judgement.ts";

/** What 公示 lists against the decisions, its period, and who is missing from it (五(二)2(5)). */
export function publicityProblems({ facts, people }: Judgement): Problem[] {
  const { calendar, parameters } = facts.settings;
  const byId = new Map(people.map((each) => [each.person.id, each]));
  const rows = facts.known.decisions.publicity;
  const listed = new Set(rows.map((row) => comparable(row.id.value ?? "")));
  const onRows = rows.flatMap((row): Problem[] => {
    const each = byId.get(comparable(row.id.value ?? ""));
    const problems: Problem[] = [];
    if (each === undefined && row.id.value !== null) {
      problems.push({
        code: "publicity-not-appraised",
        severity: "must-fix",
        place: row.id.place,
        message: `等次审定“公示”中的编号“${row.id.text}”不在本局参加考核人员之内，不列入公示。`,
        discreetMessage: "等次审定“公示”需要核对。",
        help: "请核对编号。",
        clause: "二",
      });
    }
    if (each !== undefined && each.decision?.approved.value !== "优秀" && row.state.value !== "撤回") {
      problems.push({
        code: "publicity-not-approved",
        severity: "must-fix",
        place: row.id.place,
        message: `等次审定“公示”中的${each.person.name}尚未审定为优秀，暂不列入公示。`,
        discreetMessage: "等次审定“公示”需要核对。",
        help: "请核对“个人等次”中的审定和审定日期。",
        clause: "五(二)2(5)",
      });
    }
    const { from, to } = row;
    if (from.value !== null && to.value !== null) {
      const first = firstPublicDay(from.value, parameters.publicityFirstDay);
      const days = calendar.countThrough(first, to.value);
      if (days !== null && days < parameters.publicityDays) {
        problems.push({
          code: "publicity-too-short",
          severity: "must-fix",
          place: to.place,
          message: `等次审定“公示”第${row.batch.text}批公示期只有${days}个工作日，少于${parameters.publicityDays}个工作日。`,
          help: "请推迟截止日期；不填“止”的由程序推算。",
          clause: "五(二)2(5)",
        });
      }
    }
    return problems;
  });
  return [...onRows, ...batchProblems(rows), ...people.flatMap((each) => unlisted(each, listed))];
}

/** One batch is one list with one period; a name that is added starts a period, and a batch, of its own. */
function batchProblems(rows: Judgement["facts"]["known"]["decisions"]["publicity"]): Problem[] {
  return rows.flatMap((row): Problem[] => {
    const first = rows.find((each) => each.batch.value === row.batch.value && each.from.value !== null);
    if (first === undefined || row.from.value === null || row.from.value === first.from.value) return [];
    return [
      {
        code: "publicity-dates-differ",
        severity: "must-fix",
        place: row.from.place,
        message: `等次审定“公示”第${row.batch.text}批的“起”有不同日期（${first.from.text}、${row.from.text}）。`,
        help: "同一批填同一日期；补充公示的人员另列一批。",
        clause: "五(二)2(5)",
      },
    ];
  });
}

function unlisted({ person, decision }: JudgedPerson, listed: ReadonlySet<string>): Problem[] {
  if (decision?.approved.value !== "优秀" || listed.has(person.id)) return [];
  return [
    {
      code: "excellent-not-publicised",
      severity: "check",
      place: decision.approved.place,
      message: `${person.name}审定为优秀，没有列入公示。`,
      discreetMessage: "等次审定“个人等次”需要核对。",
      help: "请在等次审定“公示”中填写批次和编号。",
      clause: "五(二)2(5)",
    },
  ];
}
