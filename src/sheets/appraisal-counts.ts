import { choice, day, listed, naming, number } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

const votes = (title: string) => number(title, { whole: true, max: 100_000, reach: "涉个人" });

/** 民主测评: the tally of the democratic appraisal, counted centrally, or the day of a 民主评议 in its place (五(二)2(2)). */
export const appraisalCounts = sheet({
  name: "民主测评",
  purpose: "民主测评统一计票结果，一人一行；以民主评议代替的，只填日期和方式。依据：五（二）2(2)。",
  columns: {
    on: day("日期", { hint: "测评日期，填了票数的必填" }),
    subject: listed("对象", "人员", { required: true, hint: "填编号" }),
    sent: votes("发出"),
    returned: votes("收回"),
    valid: votes("有效"),
    excellent: votes("优秀"),
    competent: votes("称职"),
    basic: votes("基本称职"),
    incompetent: votes("不称职"),
    abstained: votes("弃权"),
    manner: choice("方式", ["民主测评", "民主评议"], {
      hint: "不填即民主测评；开会评议、不计票的填“民主评议”和日期",
    }),
    counter: naming("计票人", { width: 12 }),
    scrutineer: naming("监票人", { width: 12 }),
  },
  example: {
    on: "2025-12-22",
    subject: "1002 李小华",
    sent: "40",
    returned: "40",
    valid: "39",
    excellent: "20",
    competent: "17",
    basic: "1",
    incompetent: "0",
    abstained: "1",
    manner: "民主测评",
    counter: "赵敏",
    scrutineer: "孙立",
  },
  knownFrom: "on",
  checks: (row) => {
    const cast = [row.excellent, row.competent, row.basic, row.incompetent, row.abstained];
    const sum = cast.reduce((total, { value }) => total + (value ?? 0), 0);
    const more = (left: typeof row.sent, right: typeof row.sent): boolean =>
      left.value !== null && right.value !== null && left.value > right.value;
    const counted = [row.sent, row.returned, row.valid, ...cast].some(({ filled }) => filled);
    return [
      ...(counted && !row.on.filled
        ? [
            {
              code: "tally-without-day",
              severity: "must-fix" as const,
              field: row.on,
              message: "填了票数，没有填“日期”，暂不计入。",
              help: "请补填测评“日期”。",
              clause: "五(二)2(2)",
            },
          ]
        : []),
      ...(more(row.returned, row.sent) || more(row.valid, row.returned)
        ? [
            {
              code: "votes-more-than-sent",
              severity: "must-fix" as const,
              field: more(row.returned, row.sent) ? row.returned : row.valid,
              message: more(row.returned, row.sent) ? "收回票数多于发出票数。" : "有效票数多于收回票数。",
              help: "请核对“发出”“收回”“有效”的票数。",
              clause: "五(二)2(2)",
            },
          ]
        : []),
      ...(counted && row.manner.value === "民主评议"
        ? [
            {
              code: "votes-without-vote",
              severity: "check" as const,
              field: row.manner,
              message: "“方式”为“民主评议”，又填了票数，票数不采用。",
              help: "请核对“方式”；计票的填“民主测评”。",
              clause: "五(二)2(2)",
            },
          ]
        : []),
      ...(row.valid.value !== null && cast.some(({ filled }) => filled) && sum !== row.valid.value
        ? [
            {
              code: "votes-do-not-add-up",
              severity: "must-fix" as const,
              field: row.valid,
              message: `有效票${row.valid.value}张，各栏合计${sum}张，两者不符。`,
              help: "请核对各栏票数。",
              clause: "五(二)2(2)",
            },
          ]
        : []),
    ];
  },
});
