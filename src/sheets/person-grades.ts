import { personOutcomes, workerGradesMeant } from "../domain/grade.ts";
import { ungradedReasons } from "../regulation/ungraded-grounds.ts";
import { choice, day, listed, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 个人等次: opinion of the leader in charge, review by the panel, approval by the party group (五(二)2(4)). */
export const personDecisions = sheet({
  name: "个人等次",
  purpose:
    "考评小组审核、局党组审定的个人等次，一人一行；科室负责人先征求主管局领导意见。依据：五（二）2(4)。",
  columns: {
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    leaderOpinion: text("主管局领导意见", {
      reach: "涉个人",
      width: 30,
      hint: "科室负责人和不在科室的人员填",
    }),
    leaderOn: day("意见日期"),
    reviewed: choice("审核", personOutcomes, { reach: "涉个人", synonyms: workerGradesMeant }),
    reviewedOn: day("审核日期"),
    approved: choice("审定", personOutcomes, { reach: "涉个人", synonyms: workerGradesMeant }),
    approvedOn: day("审定日期"),
    ground: naming("理由", { width: 40, reach: "涉个人", hint: "与方案条款或名额不一致的，写明理由" }),
    ungradedReason: choice("不确定等次原因", ungradedReasons, {
      reach: "涉个人",
      hint: "审核或审定为不确定等次的必填",
    }),
  },
  example: {
    id: "1002 李小华",
    name: "李小华",
    leaderOpinion: "同意",
    leaderOn: "2025-12-20",
    reviewed: "称职",
    reviewedOn: "2025-12-24",
    approved: "称职",
    approvedOn: "2025-12-28",
  },
  decisions: [
    { on: "leaderOn", what: ["leaderOpinion"] },
    { on: "reviewedOn", what: ["reviewed"] },
    { on: "approvedOn", what: ["approved"] },
  ],
  checks: ({ reviewed, approved, ungradedReason, ground }) => {
    if (reviewed.value !== "不确定等次" && approved.value !== "不确定等次") return [];
    const told = { severity: "must-fix", clause: "五(一)" } as const;
    if (!ungradedReason.filled) {
      return [
        {
          ...told,
          code: "ungraded-without-reason",
          field: ungradedReason,
          message: "等次为不确定等次，没有填“不确定等次原因”。",
          help: "方案没有规定不确定等次，请按国家规定选择原因。",
        },
      ];
    }
    return ungradedReason.value === "其他" && !ground.filled
      ? [
          {
            ...told,
            code: "ungraded-without-ground",
            field: ground,
            message: "“不确定等次原因”为“其他”，没有填“理由”。",
            help: "请在“理由”一列写明原因和依据。",
          },
        ]
      : [];
  },
});
