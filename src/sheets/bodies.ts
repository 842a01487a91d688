import { choice, day, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

export const bodyNames = ["考评领导小组", "考评小组", "局党组"] as const;
export type BodyName = (typeof bodyNames)[number];

/** 机构成员: the members of the leading group, the review panel and the party group (六(一)). */
export const bodies = sheet({
  name: "机构成员",
  purpose: "列出目标管理责任制考评领导小组、年度考评小组和局党组的成员。依据：六（一）。",
  columns: {
    body: choice("机构", bodyNames, { required: true }),
    name: naming("姓名", { required: true, width: 12 }),
    role: text("职务", { hint: "如组长、副组长、成员" }),
    from: day("起"),
    to: day("止"),
  },
  example: {
    body: "考评领导小组",
    name: "高远",
    role: "组长",
    from: "2025-01-01",
  },
});
