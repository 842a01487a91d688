import { sanctionDegrees, sanctionEffects, sanctionEvents } from "../regulation/sanctions.ts";
import { sectionEvents } from "../regulation/section-questions.ts";
import { choice, day, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

export const eventKinds = [...sectionEvents, ...sanctionEvents, "领导交办", "学习任务"] as const;

/** 事项登记: what happened to sections and people, and what was confirmed of it (三(一)–三(三), 五(一)2, 3). */
export const events = sheet({
  name: "事项登记",
  purpose:
    "投诉、差错、失误、违章违纪、一票否决、处分、领导交办和学习任务。经认定属实的才计入。依据：三（一）至三（三）。",
  columns: {
    on: day("日期", { required: true }),
    subject: text("对象", {
      required: true,
      reach: "涉个人",
      hint: "科室名称；涉及个人的填编号；全局性的学习任务填“全局”",
    }),
    kind: choice("类型", eventKinds, { required: true, reach: "涉个人" }),
    facts: text("事实", { required: true, width: 36, reach: "涉个人" }),
    due: day("时限", { hint: "交办和学习任务填办理期限，处分填期满日期" }),
    doneOn: day("办结", { aliases: ["办结日期"] }),
    conclusion: choice("认定结论", ["属实", "不属实"], { reach: "涉个人" }),
    confirmedBy: naming("认定人", { width: 12 }),
    confirmedOn: day("认定日期"),
    paper: text("文号", { width: 18 }),
    degree: choice("处分种类", sanctionDegrees, {
      reach: "涉个人",
      hint: "政务处分、党纪处分的填",
      synonyms: { 政务警告: "警告", 行政警告: "警告", 严重警告: "党内严重警告" },
    }),
  },
  example: {
    on: "2025-03-05",
    subject: "计量科",
    kind: "领导交办",
    facts: "局长办公会交办：一周内报送计量器具清单",
    due: "2025-03-12",
    doneOn: "2025-03-11",
    conclusion: "属实",
    confirmedBy: "赵敏",
    confirmedOn: "2025-03-13",
    paper: "〔2025〕3号",
  },
  knownFrom: "on",
  checks: ({ kind, degree }) => {
    if (degree.value === null || kind.value === null) return [];
    const of = sanctionEffects[degree.value].party ? "党纪处分" : "政务处分";
    return kind.value === of
      ? []
      : [
          {
            code: "degree-of-another-kind",
            severity: "must-fix",
            field: degree,
            message: `“处分种类”与“类型”不符，暂按未填办理。`,
            help: "请核对类型和处分种类；不是处分的不填。",
            clause: "五(一)2c",
          },
        ];
  },
  // That something was finished is not known before that day either.
  decisions: [
    { on: "doneOn", what: [] },
    { on: "confirmedOn", what: ["conclusion", "confirmedBy"] },
  ],
});
