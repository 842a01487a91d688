import { expect, it } from "vitest";
import { approvalProblems } from "../../src/facts/approval-problems.ts";
import { bureau, judged } from "../support/years.ts";
import { annualRow, ledgerCopy, monthRow, type LedgerRows } from "./section-ledger.ts";

const settings = bureau
  .replace(
    "| 代码 | 名称 | 负责人 | 主管局领导 | 专人 |",
    "| 代码 | 名称 | 负责人 | 主管局领导 | 专人 | 代签人 |",
  )
  .replace("| --- | --- | --- | --- | --- |\n| 01", "| --- | --- | --- | --- | --- | --- |\n| 01")
  .replace("| 02 | 计量科 | 2001 | 高远 | 2001 |", "| 02 | 计量科 | 2001 | 高远 | 2001 | 1001、郭新 |");

function told(receivedOn: string, rows: LedgerRows): string[] {
  const { facts } = judged(settings + ledgerCopy(receivedOn, rows), "2025-06-10");
  return approvalProblems(facts).map(
    ({ code, clause, place }) => `${code} ${clause ?? ""} ${place.sheet ?? ""}!${place.cell ?? ""}`,
  );
}

it.each([
  ["高远", []],
  ["高 远", []],
  ["郭新", []],
  ["1001", []],
  ["王明", []],
  ["高远、张伟", []],
  ["张伟", ["signer-not-in-charge 四(一)2 月计划与完成!H5"]],
  ["", []],
])("四(一)2: a plan signed by “%s”", (signer, found) => {
  expect(told("2025-02-26", { monthly: [monthRow({ signer })] })).toEqual(found);
});

it("asks once for a month, at its first row, and for annual targets apart", () => {
  const rows = {
    annual: [annualRow({ signer: "张伟" })],
    monthly: [monthRow({ signer: "张伟" }), monthRow({ number: "2", signer: "张伟" })],
  };
  expect(told("2025-02-26", rows)).toEqual([
    "signer-not-in-charge 四(一)2 年度目标!J5",
    "signer-not-in-charge 四(一)2 月计划与完成!H5",
  ]);
});

it.each([
  // 3月计划: until 28 February.
  ["3月", "2025-02-26", "2025-02-26", []],
  ["3月", "2025-02-26", "2025-02-27", ["signed-after-receipt 四(一)2 月计划与完成!I5"]],
  ["3月", "2025-03-05", "2025-02-28", []],
  ["3月", "2025-03-05", "2025-03-01", ["plan-signed-late 四(一)2 月计划与完成!I5"]],
  ["3月", "2025-03-05", "2026-03-01", ["signed-after-receipt 四(一)2 月计划与完成!I5"]],
  // 2月计划: 28 January is a day off, the deadline is 5 February.
  ["2月", "2025-02-05", "2025-02-05", []],
  ["2月", "2025-02-06", "2025-02-06", ["plan-signed-late 四(一)2 月计划与完成!I5"]],
])("四(一)2: the plan of %s, received on %s, signed on %s", (month, receivedOn, signedOn, found) => {
  expect(told(receivedOn, { monthly: [monthRow({ month, signedOn })] })).toEqual(found);
});

it("compares with the copy that filed it, not with those sent later", () => {
  const first = ledgerCopy("2025-02-26", { monthly: [monthRow({ signedOn: "2025-02-25" })] });
  const later = (signedOn: string) => first + ledgerCopy("2025-04-02", { monthly: [monthRow({ signedOn })] });
  const codes = (ledgers: string) =>
    approvalProblems(judged(settings + ledgers, "2025-06-10").facts).map(({ code }) => code);
  expect(codes(later("2025-02-25"))).toEqual([]);
  expect(codes(later("2025-02-27"))).toEqual(["signed-after-receipt"]);
});

it("lets a changed plan be signed again where 目标调整 explains it", () => {
  const rows = {
    monthly: [monthRow({ signedOn: "2025-03-12" })],
    adjustments: ["| 2025-03-10 | 3月1 | 改期 | 设备检修 | 高远 |"],
  };
  expect(told("2025-03-12", rows)).toEqual([]);
});
