import { sectionGrades } from "../domain/grade.ts";
import { choice, day, listed, naming } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 四(三)3, 四(三)4: at the half-year the leading group only suggests; at the year's end the party group approves. */
export const appraisalStages = ["半年初评", "年终考评"] as const;
export type AppraisalStage = (typeof appraisalStages)[number];

/** 科室等次: the leading group's suggestion at the half-year, its grade and the party group's decision at the year's end. */
export const sectionDecisions = sheet({
  name: "科室等次",
  purpose:
    "领导小组半年初评建议，年终评议和局党组审定的科室等次，每次考评一科室一行。依据：四（三）3、四（三）4。",
  columns: {
    section: listed("科室", "科室", { required: true }),
    stage: choice("阶段", appraisalStages, {
      hint: "不填即年终考评；半年初评只填评议和评议日期",
      synonyms: { 半年: "半年初评", 初评: "半年初评", 年终: "年终考评", 全年: "年终考评" },
    }),
    reviewed: choice("评议", sectionGrades),
    reviewedOn: day("评议日期"),
    approved: choice("审定", sectionGrades),
    approvedOn: day("审定日期"),
    ground: naming("理由", { width: 40, hint: "与方案条款或评议不一致的，写明理由" }),
  },
  example: {
    section: "计量科",
    stage: "年终考评",
    reviewed: "达标",
    reviewedOn: "2025-12-24",
    approved: "达标",
    approvedOn: "2025-12-28",
  },
  decisions: [
    { on: "reviewedOn", what: ["reviewed"] },
    { on: "approvedOn", what: ["approved"] },
  ],
  checks: (row) =>
    row.stage.value === "半年初评" && (row.approved.filled || row.approvedOn.filled)
      ? [
          {
            code: "half-year-approved",
            severity: "check",
            field: row.approved.filled ? row.approved : row.approvedOn,
            message: "阶段为“半年初评”，填了审定；半年初评由领导小组提出建议，不报局党组审定，此处不采用。",
            help: "请核对“阶段”；属于年终审定的，另填一行。",
            clause: "四(三)3",
          },
        ]
      : [],
});
