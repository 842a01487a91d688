import { comparable } from "../../../src/domain/text.ts";
import { bodies } from "../../../src/sheets/bodies.ts";
import { rosterForm, settingsForm } from "../../../src/sheets/forms.ts";
import { parameters } from "../../../src/sheets/parameters.ts";
import { sections } from "../../../src/sheets/sections.ts";
import { transfers } from "../../../src/sheets/transfers.ts";
import { unit } from "../../../src/sheets/unit.ts";
import { linesOf, set, textOf } from "../lines.ts";
import { inRow, told, toldOfFile, type Mistake } from "../mistake.ts";

const parameter = (title: string, value: string, codes: string): Mistake =>
  inRow(`setting ${title} of ${value}`, settingsForm, parameters, {
    where: (line) => textOf(line, "name") === comparable(title),
    values: { value },
    codes,
    at: "value",
  });

export const settingMistakes: readonly Mistake[] = [
  parameter("期限遇休息日", "看情况", "parameter-not-suitable"),
  parameter("公示工作日数", "0", "parameter-not-suitable"),
  parameter("基本完成学习任务的比例", "八成", "parameter-not-suitable"),
  parameter("优秀等次比例（%）", "50", "number-not-of-scheme"),
  parameter("月计划报送期限", "每月底", "parameter-not-suitable"),
  inRow("setting of an unknown name", settingsForm, parameters, {
    values: { name: "加分项", value: "是" },
    codes: "parameter-not-known",
    at: "name",
  }),
  {
    name: "section's code given twice",
    make: (bureau) => {
      const [first, second] = linesOf(bureau, settingsForm, sections);
      if (first === undefined || second === undefined) return null;
      return {
        bureau: set(bureau, second, { code: textOf(first, "code") }),
        owed: told("entry-twice", second, "code"),
      };
    },
  },
  inRow("head who is on no roster", settingsForm, sections, {
    values: { head: "孙不在" },
    codes: "person-not-known",
    at: "head",
  }),
  inRow("section without a head", settingsForm, sections, {
    // Where somebody was moved to lead the section, the roster says who its head is.
    where: (section, bureau) =>
      !linesOf(bureau, rosterForm, transfers).some((move) => textOf(move, "to") === textOf(section, "name")),
    values: { head: "无" },
    codes: "section-without-head",
    at: "head",
  }),
  inRow("section without a reporter", settingsForm, sections, {
    values: { reporter: null },
    codes: "section-without-reporter",
    at: "reporter",
  }),
  inRow("leader whom nobody knows", settingsForm, sections, {
    values: { leader: "孙不在" },
    codes: "leader-not-known",
    at: "leader",
  }),
  {
    name: "leading group without its head",
    make: (bureau) => {
      const line = linesOf(bureau, settingsForm, bodies).find(
        (each) => textOf(each, "role") === "组长" && textOf(each, "body") === "考评领导小组",
      );
      return line === undefined
        ? null
        : {
            bureau: set(bureau, line, { role: "成员" }),
            owed: toldOfFile("leading-group-without-head", line.file.path, "机构成员"),
          };
    },
  },
  {
    name: "bureau without its full name",
    make: (bureau) => {
      const line = linesOf(bureau, settingsForm, unit).find((each) => textOf(each, "item") === "单位全称");
      return line === undefined
        ? null
        : {
            bureau: set(bureau, line, { content: null }),
            owed: toldOfFile("unit-fact-missing", line.file.path, "单位"),
          };
    },
  },
];
