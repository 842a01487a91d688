import { expect, test } from "vitest";
import { differenceProblems } from "../../src/commands/issued/issue-problems.ts";
import { reportProblems } from "../../src/commands/report.ts";
import type { Problem } from "../../src/diagnostics.ts";
import type { Difference } from "../../src/documents/differences.ts";
import type { Cited } from "../../src/domain/place.ts";

const place = (cell: string) => ({ file: "各科室报送/02/a.xlsx", sheet: "月计划与完成", cell });
const cell = (text: string, at: string): Cited => ({ text, place: place(at) });
const differing = (name: string, now: string): Difference => ({
  name,
  issued: "3",
  now,
  issuedCells: [],
  nowCells: [1, 2, 3, 4, 5, 6].map((column) => cell("已完成", `${"ABCDEF"[column - 1] ?? ""}5`)),
});
type Standing = Parameters<typeof differenceProblems>[0];

test("an issued paper that differs in much names four figures and four cells, and counts the others", () => {
  const differences = [1, 2, 3, 4, 5, 6, 7].map((each) =>
    differing(`第${each}项`, "2".repeat(each === 1 ? 90 : 1)),
  );
  // Only the paper's title and tree are read.
  const standing = {
    last: { folder: "已印发", papers: [{ title: "通报", tree: "内部" }] },
  } as unknown as Standing;
  const [told] = differenceProblems(standing, differences, false);
  const message = told?.message ?? "";
  expect(message).toContain(`第1项印发为“3”，现为“${"2".repeat(40)}……”；第2项`);
  expect(message).toContain("第4项印发为“3”，现为“2”等7处。现在");
  expect(message).toContain("D5填“已完成”等6处。");
  expect(message).not.toMatch(/第5项|E5/u);
});

test("what was only tidied is counted, with where it is listed", () => {
  const said: string[] = [];
  const terminal = {
    say: (line: string) => void said.push(line),
    note: () => undefined,
    progress: () => ({ step: () => undefined, end: () => undefined }),
  };
  const tidied: Problem = {
    code: "cell-tidied",
    severity: "tidied",
    place: place("A5"),
    message: "原为“三月”，已按“3月”办理。",
    help: "核对无误的，不必修改。",
  };
  reportProblems(terminal, [tidied, tidied]);
  expect(said).toEqual([
    "必须改0处，请核对0处，已规范格式2处。",
    "已规范格式的，各处原来怎样填、按什么办理，列在“涉个人”文件夹的首页和各科室签收单。",
  ]);
});
