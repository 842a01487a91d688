import { choice, listed, naming, text, yearMonth, yesNo } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 二: who is appraised; 局领导 is on the roster but outside the scheme. */
export const personCategories = ["局领导", "副调研员", "科长", "主任", "工作人员", "工勤"] as const;
export type PersonCategory = (typeof personCategories)[number];

/** 人员: the roster. */
export const people = sheet({
  name: "人员",
  purpose: "全局人员花名册，年内变动另填“异动”，不要删行。",
  columns: {
    id: text("编号", { required: true, width: 10, hint: "本单位人员编号，一人一号，不用身份证号" }),
    name: text("姓名", { required: true, reach: "可公开", width: 12 }),
    sex: choice("性别", ["男", "女"], { required: true }),
    born: yearMonth("出生年月", { required: true, reach: "涉个人" }),
    politics: text("政治面貌", { reach: "涉个人" }),
    section: listed("科室", "科室", {
      hint: "年初所在科室；年内调入的和不在科室的不填",
      aliases: ["年初所在科室", "所在科室"],
      reach: "可公开",
    }),
    post: text("职务职级", { required: true, reach: "可公开", aliases: ["职务"] }),
    postSince: yearMonth("任现职时间", { reach: "涉个人" }),
    category: choice("类别", personCategories, { required: true }),
    work: text("从事工作", { width: 30, aliases: ["从事或分管工作"] }),
    gradedBy: choice("等次确定机关", ["本局", "上级机关"], {
      hint: "由上级机关确定等次的在此注明，不填即本局",
    }),
    takesPart: yesNo("是否参加考核", { hint: "不填即参加" }),
    reason: naming("不参加考核的原因", { reach: "涉个人", width: 24 }),
  },
  example: {
    id: "1002",
    name: "李小华",
    sex: "女",
    born: "1985.03",
    politics: "中共党员",
    section: "计量科",
    post: "一级主任科员",
    postSince: "2021.06",
    category: "工作人员",
    work: "计量检定",
    gradedBy: "本局",
    takesPart: "是",
  },
  checks: (row) =>
    row.takesPart.value === "否" && !row.reason.filled
      ? [
          {
            code: "reason-missing",
            severity: "must-fix",
            field: row.reason,
            message: "不参加考核，没有写明原因。",
            help: "请补填“不参加考核的原因”。",
            clause: "二",
          },
        ]
      : [],
});
