import { expect, it } from "vitest";
import { ownerProblems } from "../../src/facts/owner-problems.ts";
import { judged } from "../support/years.ts";
import { bureauWith, member } from "./bureaus.ts";
import { annualRow, ledgerCopy, monthRow } from "./section-ledger.ts";

const settings = bureauWith({
  people: [
    member("2002", "陈静"),
    member("2003", "陈静"),
    member("1003", "周平", { section: "办公室" }),
    member("2004", "周平"),
    member("1004", "刘洋", { section: "办公室" }),
    member("1005", "刘洋", { section: "办公室" }),
    member("2005", "何平"),
    member("2006", "孙志刚"),
    member("1006", "林峰", { section: "办公室" }),
  ],
  moves: [
    "| 2025-04-01 | 2005 | 轮岗 | 计量科 | 办公室 |",
    "| 2025-02-15 | 2006 | 调出 | 计量科 | |",
    "| 2025-02-01 | 1006 | 借入 | 办公室 | 计量科 |",
  ],
});

it.each([
  ["somebody of the section", "张伟", []],
  ["several people of it", "张伟、何平", []],
  ["a number", "2002", []],
  ["a name with its number", "陈静（2003）", []],
  ["a number with its name, as a drop-down shows it", "2003 陈静、2001 张伟", []],
  ["a number with another's name", "2003 张伟", ["owner-not-known"]],
  ["a namesake of whom only one is of the section", "周平", []],
  ["somebody lent to the section", "林峰", []],
  ["somebody who left for another section later", "何平", []],
  ["nobody of the roster", "全科人员", ["owner-not-known"]],
  ["two of the section with one name", "陈静", ["owner-ambiguous"]],
  ["two of another section with one name", "刘洋", ["owner-ambiguous"]],
  ["somebody of another section", "李小华", ["owner-of-other-section"]],
  ["somebody outside sections", "赵青山", ["owner-of-other-section"]],
  ["somebody who had left the bureau", "孙志刚", ["owner-not-in-bureau"]],
  ["a name with another's number", "张伟（2003）", ["owner-not-known"]],
])("四(一)1, 责任到人: %s (%s)", (_, owners, codes) => {
  const ledger = ledgerCopy("2025-04-02", { monthly: [monthRow({ owners })] });
  const found = ownerProblems(judged(settings + ledger, "2025-04-10").facts);
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found.every(({ clause, place }) => clause === "四(一)1" && place.cell === "F5")).toBe(true);
});

it("asks once for a name that stands in many rows, at the first", () => {
  const rows = { annual: [annualRow({ owners: "马力" })], monthly: [monthRow({ owners: "马力" })] };
  const [first, ...others] = ownerProblems(
    judged(settings + ledgerCopy("2025-04-02", rows), "2025-04-10").facts,
  );
  expect(others).toEqual([]);
  expect(first?.place.cell).toBe("I5");
  expect(first?.message).toBe("计量科目标台账“年度目标”第5行“责任人”中的“马力”不在花名册中（共2行）。");
});

it("takes whoever was of the section at any time of the year for an annual target", () => {
  const rows = { annual: [annualRow({ owners: "何平" })] };
  expect(ownerProblems(judged(settings + ledgerCopy("2025-05-02", rows), "2025-05-10").facts)).toEqual([]);
});
