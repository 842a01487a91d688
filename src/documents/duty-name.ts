import type { Duty } from "../regulation/duties.ts";

/** What people call a duty: 3月工作目标计划, 3月完成情况表, 年度工作目标. */
export function dutyName({ kind, month }: Pick<Duty, "kind" | "month">): string {
  switch (kind) {
    case "月计划":
      return `${month ?? ""}月工作目标计划`;
    case "月完成情况":
      return `${month ?? ""}月完成情况表`;
    case "年度目标":
      return "年度工作目标";
    case "半年自检报告":
      return "半年自检报告";
  }
}
