import { listed, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 个人总结: each person's summary of the year (五(二)2(1)). */
export const summaries = sheet({
  name: "个人总结",
  purpose: "每人一行，12月由科室专人汇总报送。依据：五（二）2(1)。",
  columns: {
    id: listed("编号", "人员", { required: true }),
    name: text("姓名", { required: true, width: 12 }),
    summary: text("总结", { required: true, reach: "涉个人", width: 80, aliases: ["个人总结"] }),
    training: text("培训情况", { reach: "涉个人", width: 30, aliases: ["参加脱产培训情况"] }),
  },
  identity: ["id"],
  example: {
    id: "1002 李小华",
    name: "李小华",
    summary: "一年来，本人认真履行岗位职责，按时完成各项检定任务……",
    training: "参加计量业务脱产培训5天",
  },
});
