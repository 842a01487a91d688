import { choice, day, listed, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

export const meetingBodies = ["考评领导小组", "考评小组", "局党组", "目标管理办公室", "科室"] as const;

/** 会议: meetings of the leading group, the target office and the others (六(二)). */
export const meetings = sheet({
  name: "会议",
  purpose: "领导小组、目标管理办公室等召开的会议。依据：六（二）1至3。",
  columns: {
    on: day("日期", { required: true }),
    body: choice("机构", meetingBodies, { required: true }),
    section: listed("科室", "科室", { hint: "“机构”为“科室”的填" }),
    chair: naming("主持人", { width: 12 }),
    agenda: text("议题", { required: true, width: 40 }),
    present: naming("出席", { width: 30 }),
    absent: naming("缺席", { width: 20 }),
  },
  example: {
    on: "2025-04-08",
    body: "考评领导小组",
    chair: "高远",
    agenda: "听取一季度目标完成情况",
    present: "高远、赵敏、孙立",
    absent: "周平",
  },
  knownFrom: "on",
  checks: (row) =>
    row.body.value === "科室" && !row.section.filled
      ? [
          {
            code: "meeting-without-section",
            severity: "must-fix",
            field: row.section,
            message: "“机构”为“科室”，没有填是哪个科室。",
            help: "请补填“科室”。",
            clause: "六(二)3",
          },
        ]
      : [],
});
