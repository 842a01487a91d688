import { day } from "../../../src/domain/day.ts";
import { events } from "../../../src/sheets/events.ts";
import { filingCorrections } from "../../../src/sheets/filing-corrections.ts";
import { findings } from "../../../src/sheets/findings.ts";
import { officeRegister, paperForm, rosterForm } from "../../../src/sheets/forms.ts";
import { issues } from "../../../src/sheets/issues.ts";
import { meetings } from "../../../src/sheets/meetings.ts";
import { passages } from "../../../src/sheets/passages.ts";
import { people } from "../../../src/sheets/people.ts";
import { spotChecks } from "../../../src/sheets/spot-checks.ts";
import { transfers } from "../../../src/sheets/transfers.ts";
import {
  cellOf,
  currentFiles,
  dayCell,
  enter,
  linesOf,
  set,
  shifted,
  textOf,
  type Key,
  type Written,
} from "../lines.ts";
import { inRow, oneOf, told, type Mistake } from "../mistake.ts";

type Correction = Key<typeof filingCorrections>;

/** A row of 报送更正 with one cell wrong. */
function correction(
  name: string,
  wrong: Readonly<Partial<Record<Correction, Written>>>,
  code: string,
  at: Correction,
): Mistake {
  return {
    name,
    make: (bureau, dice) => {
      const file = oneOf(dice, currentFiles(bureau, officeRegister));
      if (file === null) return null;
      const [now, line] = enter(bureau, file, filingCorrections, {
        section: "01",
        filing: "月计划",
        period: `${dice.between(2, 11)}月`,
        handling: "更正收到日期",
        receivedOn: dayCell(day("2025-01-20")),
        basis: "纸质材料已先送达",
        decidedOn: dayCell(day("2025-12-20")),
        ...wrong,
      });
      return { bureau: now, owed: told(code, line, at) };
    },
  };
}

export const registerMistakes: readonly Mistake[] = [
  correction("period of a correction that is no month", { period: "上个月" }, "period-not-a-month", "period"),
  correction(
    "correction without the day of receipt",
    { receivedOn: null },
    "received-day-missing",
    "receivedOn",
  ),
  correction("correction of another year", { period: "2024年3月" }, "period-of-another-year", "period"),
  correction("correction for an unknown section", { section: "渔政科" }, "section-not-known", "section"),
  correction("correction without a ground", { basis: "—" }, "cell-blank", "basis"),
  inRow("spot check of an unknown section", officeRegister, spotChecks, {
    values: { subject: "渔政科" },
    codes: "spot-check-subject-not-known",
    at: "subject",
  }),
  inRow("spot check reported before it was made", officeRegister, spotChecks, {
    values: (line) => ({ reportedOn: shifted(cellOf(line, "on"), -10) }),
    codes: "spot-check-reported-before",
    at: "reportedOn",
  }),
  inRow("spot check reported late", officeRegister, spotChecks, {
    where: (line) => textOf(line, "on") < "2025-11-01",
    values: (line) => ({ reportedOn: shifted(cellOf(line, "on"), 60) }),
    codes: "spot-check-reported-late",
    at: "reportedOn",
  }),
  inRow("spot check never reported", officeRegister, spotChecks, {
    values: { reportedOn: null },
    codes: "spot-check-not-reported",
    at: "reportedOn",
  }),
  inRow("event of another year", officeRegister, events, {
    where: (line) => textOf(line, "degree") === "",
    values: { on: dayCell(day("2024-05-06")), doneOn: null },
    codes: "event-of-another-year",
    at: "on",
  }),
  inRow("event of nobody", officeRegister, events, {
    values: { subject: "查无此人" },
    codes: "subject-not-known",
    at: "subject",
  }),
  inRow("sanction's degree on what is no sanction", officeRegister, events, {
    where: (line) => !textOf(line, "kind").endsWith("处分"),
    values: { degree: "记过" },
    codes: "degree-of-another-kind",
    at: "degree",
  }),
  inRow("confirmed without a day", officeRegister, events, {
    values: { conclusion: "属实", confirmedOn: null },
    codes: "decision-undated",
    at: "confirmedOn",
  }),
  inRow("judgement on an unknown clause", officeRegister, findings, {
    values: { clause: "九(九)9" },
    codes: "clause-not-known",
    at: "clause",
  }),
  inRow("judgement without a ground", officeRegister, findings, {
    values: { ground: "无" },
    codes: "cell-blank",
    at: "ground",
  }),
  inRow("meeting chaired by somebody else", officeRegister, meetings, {
    where: (line) => textOf(line, "body") === "考评领导小组",
    values: { chair: "钱路人" },
    codes: "chair-not-leading",
    at: "chair",
  }),
  inRow("meeting without a chair", officeRegister, meetings, {
    where: (line) => textOf(line, "body") === "考评领导小组",
    values: { chair: null },
    codes: "chair-not-stated",
    at: "chair",
  }),
  inRow("section's meeting without the section", officeRegister, meetings, {
    values: { body: "科室", section: null },
    codes: "meeting-without-section",
    at: "section",
  }),
  {
    name: "event under a name that two people bear",
    make: (bureau, dice) => {
      const [first, second] = linesOf(bureau, rosterForm, people).filter(
        (each) => textOf(each, "category") === "工作人员",
      );
      const line = oneOf(dice, linesOf(bureau, officeRegister, events));
      if (line === null || first === undefined || second === undefined) return null;
      const name = textOf(first, "name");
      return {
        bureau: set(set(bureau, second, { name }), line, { subject: name }),
        owed: told("name-ambiguous", line, "subject"),
      };
    },
  },
  inRow("move within the bureau to no section", rosterForm, transfers, {
    values: { kind: "轮岗", to: null },
    codes: "transfer-without-section",
    at: "to",
  }),
  inRow("move to an unknown section", rosterForm, transfers, {
    values: { kind: "轮岗", to: "渔政科" },
    codes: "section-not-known",
    at: "to",
  }),
  inRow("move of nobody", rosterForm, transfers, {
    values: { id: "9999" },
    codes: "person-not-known",
    at: "id",
  }),
  inRow("person of an unknown section", rosterForm, people, {
    where: (line) => textOf(line, "section") !== "",
    values: { section: "渔政科" },
    codes: "section-not-known",
    at: "section",
  }),
  inRow("not appraised without a reason", rosterForm, people, {
    where: (line) => textOf(line, "reason") === "",
    values: { takesPart: "否" },
    codes: "reason-missing",
    at: "reason",
  }),
  {
    name: "person's number given twice",
    make: (bureau, dice) => {
      const [first, ...others] = linesOf(bureau, rosterForm, people);
      const line = oneOf(dice, others);
      if (first === undefined || line === null) return null;
      return {
        bureau: set(bureau, line, { id: textOf(first, "id") }),
        owed: told("entry-twice", line, "id"),
      };
    },
  },
  inRow("person's number that is a section's code", rosterForm, people, {
    values: { id: "01" },
    codes: "person-like-section",
    at: "id",
  }),
  inRow("passage for a period that is none", paperForm, passages, {
    where: (line) => ["季度通报", "月度进展汇报"].includes(textOf(line, "paper")),
    values: { period: "年中" },
    codes: "period-not-known",
    at: "period",
  }),
  inRow("issue of a quarter that does not exist", paperForm, issues, {
    where: (line) => textOf(line, "paper") === "季度通报",
    values: { period: "5季度" },
    codes: "period-not-known",
    at: "period",
  }),
];
