import { choice, day, listed, naming } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

const transferKinds = [
  "调入",
  "调出",
  "轮岗",
  "提任",
  "主持工作",
  "借入",
  "借出",
  "挂职",
  "援派",
  "试用",
  "退休",
  "辞职",
  "去世",
] as const;
export type TransferKind = (typeof transferKinds)[number];

/** 异动: how people move in the course of a year (`office.md` 6). */
export const transfers = sheet({
  name: "异动",
  purpose: "年内人员变动，随时登记，一次变动一行。",
  columns: {
    on: day("日期", { required: true }),
    id: listed("编号", "人员", { required: true }),
    kind: choice("类型", transferKinds, { required: true }),
    from: listed("原科室", "科室"),
    to: listed("新科室", "科室"),
    basis: naming("依据", { width: 24 }),
  },
  example: {
    on: "2025-07-01",
    id: "1002 李小华",
    kind: "轮岗",
    from: "计量科",
    to: "办公室",
    basis: "州质监人〔2025〕6号",
  },
  knownFrom: "on",
  checks: (row) =>
    (row.kind.value === "轮岗" || row.kind.value === "调入") && !row.to.filled
      ? [
          {
            code: "transfer-without-section",
            severity: "must-fix",
            field: row.to,
            message: `类型为“${row.kind.value}”，没有填新科室。`,
            help: "请补填“新科室”。",
          },
        ]
      : [],
});
