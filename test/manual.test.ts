import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trees } from "../src/documents/paper.ts";
import { inputFolders } from "../src/intake/places.ts";
import { allForms } from "../src/sheets/forms.ts";
import { officeParameterRows, schemeParameterRows } from "../src/sheets/parameter-rows.ts";
import { requiredUnitFacts, unitFacts } from "../src/sheets/unit-facts.ts";
import type { Column } from "../src/workbook/column.ts";
import type { Form, Sheet } from "../src/workbook/sheet.ts";

const MANUAL = "使用说明.md";
const BEGIN = "<!-- 工作簿一览：开始 -->";
const END = "<!-- 工作簿一览：结束 -->";

const keepers: Readonly<Record<Form["kept"], string>> = {
  section: "各科室填报，放入 input\\待收。",
  office: "目标管理办公室填写，放在 input\\目标办登记，一个年度一份。",
  keeper: "办公室、机关党委、党支部各填一份，放在 input\\目标办登记。",
};

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(titles), line(titles.map(() => "---")), ...rows.map(line)].join("\n");
}

function entryOf({ entry }: Column<unknown>): string {
  switch (entry.kind) {
    case "text":
      return "文字";
    case "day":
      return "日期，如2026-1-5";
    case "number":
      return entry.whole ? "整数" : "数字";
    case "choice":
      return entry.choices.every((each) => /^\d/.test(each))
        ? `选：${entry.choices[0] ?? ""}至${entry.choices.at(-1) ?? ""}`
        : `选：${entry.choices.join("、")}`;
    case "list":
      return { 科室: "选：科室名称", 人员: "选：人员编号", 条款: "选：方案条款" }[entry.list];
  }
}

function sheetPart({ name, purpose, columns }: Sheet): string {
  const rows = Object.values(columns).map((column) => [
    column.title,
    column.required ? "√" : "",
    entryOf(column),
    column.hint,
  ]);
  return [`**${name}**　${purpose}`, table(["列", "必填", "填法", "说明"], rows)].join("\n\n");
}

function formPart(form: Form): string {
  return [`### ${form.name}`, keepers[form.kept], ...Object.values(form.sheets).map(sheetPart)].join("\n\n");
}

function unitPart(): string {
  const required: ReadonlySet<string> = new Set(requiredUnitFacts);
  const rows = Object.entries(unitFacts).map(([key, title]) => [title, required.has(key) ? "√" : ""]);
  return [`### 设置“单位”的项目`, table(["项目", "必填"], rows)].join("\n\n");
}

function parameterPart(): string {
  return [
    "### 设置“参数”的项目：本局设定",
    "方案没有规定、由本局设定的事项。",
    table(
      ["参数", "默认值", "说明"],
      officeParameterRows.map(({ name, value, meaning }) => [name, value ?? "", meaning]),
    ),
    "### 设置“参数”的项目：方案规定",
    "方案所定的数字，取值不填即按方案办理；另填的须有依据，核对清单和送审提示会注明。",
    table(
      ["参数", "方案条款"],
      schemeParameterRows.map(({ name, meaning }) => [name, meaning]),
    ),
  ].join("\n\n");
}

/** The manual with its list of workbooks as the sheets define them now. */
function renewed(manual: string): string {
  const begin = manual.indexOf(BEGIN);
  const end = manual.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${MANUAL} has lost its markers ${BEGIN} … ${END}`);
  const parts = [...allForms.map(formPart), unitPart(), parameterPart()];
  return `${manual.slice(0, begin + BEGIN.length)}\n\n${parts.join("\n\n")}\n\n${manual.slice(end)}`;
}

test("the manual lists every workbook, sheet and column as defined", () => {
  const manual = readFileSync(MANUAL, "utf8");
  const now = renewed(manual);
  if (process.env["UPDATE_MANUAL"] === "1") {
    writeFileSync(MANUAL, now);
    return;
  }
  const how = "renew it: UPDATE_MANUAL=1 npx vitest run test/manual.test.ts";
  expect(manual === now ? "up to date" : `stale, ${firstDifference(manual, now)}; ${how}`).toBe("up to date");
});

function firstDifference(manual: string, now: string): string {
  const written = manual.split("\n");
  const index = now.split("\n").findIndex((line, at) => line !== written[at]);
  return `line ${index + 1}: ${written[index] ?? ""} → ${now.split("\n")[index] ?? ""}`;
}

test("the manual names the folders and commands that the program has", () => {
  const manual = readFileSync(MANUAL, "utf8");
  const { waiting, copies, office } = inputFolders;
  for (const folder of [waiting, copies, office]) expect(manual).toContain(`input\\${folder}`);
  for (const tree of trees) expect(manual).toContain(`output\\${tree}`);
  const readme = readFileSync("README.md", "utf8");
  for (const [, command] of manual.matchAll(/npx kaoping (\w+)/g)) {
    expect(readme).toContain(`\`kaoping ${command ?? ""}`);
  }
});
