import type { Judgement, JudgedSection } from "../assessment/judgement.ts";
import { byRemedy, inOrder, ownHelp, type Problem, type Remedy, type Severity } from "../diagnostics.ts";
import { inChinese, monthAndDate, type Day } from "../domain/day.ts";
import { fullWidth } from "../domain/text.ts";
import { mendingText } from "../facts/mending.ts";
import { yearInHand } from "../facts/years.ts";
import { cite } from "../regulation/quote.ts";
import type { Table } from "./blocks.ts";
import { copyName, filedWith, mendByText, mustFix, type Arrival } from "./receipt.ts";

/** 签收单 of a section on a day: what arrived and when, in time or not, and what has to be mended by when. */
export interface ReceiptSlip {
  readonly section: { readonly code: string; readonly name: string };
  readonly bureau: string;
  /** 截至2025年4月8日 */
  readonly asOf: string;
  readonly years: readonly SlipYear[];
  readonly office: string;
}

interface SlipYear {
  readonly heading: string;
  /** 2025年度累计未按时报送1次（方案四（一）3）。 */
  readonly late: string;
  readonly arrivals: Table;
  readonly mending: readonly {
    /** 2025年目标台账必须改2项，请于4月11日前补正。上次3项，已补正2项，剩1项，新增1项。 */
    readonly sentence: string;
    readonly tables: readonly Table[];
  }[];
}

/** `arrivals` finds the copies of a year by the code of their section, in any order. */
export type ArrivalsOf = (year: number, section: string) => readonly Arrival[];

/** A slip for every section that has sent something in the years in hand, in the office's order. */
export function composeReceiptSlips(
  judgements: readonly Judgement[],
  arrivals: ArrivalsOf,
  asOf: Day,
): ReceiptSlip[] {
  const inHand = yearInHand(
    judgements.map(({ facts }) => facts.year),
    asOf,
  );
  const current = judgements.filter(({ facts }) => inHand !== null && facts.year >= inHand);
  // By code, in the order of the latest year: a section that was renamed is one section.
  const sections = new Map<string, string>();
  for (const { section } of current.toReversed().flatMap((each) => each.sections)) {
    if (!sections.has(section.code)) sections.set(section.code, section.name);
  }
  const settings = current.at(-1)?.facts.settings;
  return [...sections].flatMap(([code, name]): ReceiptSlip[] => {
    const years = current.flatMap((judgement) => slipYear(judgement, code, arrivals));
    if (years.length === 0) return [];
    return [
      {
        section: { code, name },
        bureau: settings?.unit.fullName ?? "",
        asOf: `截至${inChinese(asOf)}`,
        years,
        office: settings?.unit.targetOffice ?? "目标管理办公室",
      },
    ];
  });
}

function slipYear(judgement: Judgement, code: string, arrivals: ArrivalsOf): SlipYear[] {
  const { facts } = judgement;
  const section = judgement.sections.find((each) => each.section.code === code);
  const all = arrivals(facts.year, code).toSorted((left, right) => newestFirst(left, right));
  if (section === undefined || all.length === 0) return [];
  return [
    {
      heading: `${facts.year}年度`,
      late: lateSentence(section, facts.year),
      arrivals: arrivalTable(all, section, judgement),
      mending: all.flatMap((arrival) => mendingOf(arrival, judgement)),
    },
  ];
}

function newestFirst({ copy: left }: Arrival, { copy: right }: Arrival): number {
  if (left.receivedOn !== right.receivedOn) return left.receivedOn < right.receivedOn ? 1 : -1;
  return right.sequence - left.sequence;
}

function lateSentence({ facts }: JudgedSection, year: number): string {
  return `${year}年度累计未按时报送${facts.lateFilings.value}次（方案${cite("四(一)3")}）。`;
}

function arrivalTable(all: readonly Arrival[], section: JudgedSection, judgement: Judgement): Table {
  const { year, settings } = judgement.facts;
  return {
    caption: "收到的报表",
    columns: [
      { title: "收到日期", share: 18, align: "center" },
      { title: "报表", share: 26, align: "left" },
      { title: "报送材料", share: 36, align: "left" },
      { title: "补正", share: 20, align: "left" },
    ],
    rows: all.map(({ copy, open }) => {
      const count = mustFix(open?.problems ?? []).length;
      const mend = count === 0 ? "无须补正" : `${count}项，${mendByText(copy.receivedOn, settings)}`;
      return [
        inChinese(copy.receivedOn),
        copyName(copy, year),
        filedWith(copy, section, judgement).join("、") || "—",
        open === null ? "以后一次报送的为准" : mend,
      ];
    }),
    total: null,
  };
}

const captions: Readonly<Record<Severity, string>> = {
  "must-fix": "必须改",
  check: "请核对",
  tidied: "已规范格式，核对无误的不必修改",
};

function mendingOf({ copy, open }: Arrival, { facts }: Judgement): SlipYear["mending"] {
  if (open === null || open.problems.length + open.together.length === 0) return [];
  const ordered = inOrder(open.problems);
  return [
    {
      sentence: mendingSentence({ copy, open }, facts),
      tables: [
        ...(["must-fix", "check", "tidied"] as const).flatMap((severity) =>
          itemTable(
            captions[severity],
            ordered.filter((each) => each.severity === severity),
          ),
        ),
        ...itemTable("与其他报表对照，需要核对或改正", inOrder(open.together)),
      ],
    },
  ];
}

/** What has to be done about a copy, and how it stands against the one before. */
function mendingSentence(
  { copy, open }: Arrival,
  { year, settings }: Pick<Judgement["facts"], "year" | "settings">,
): string {
  const count = mustFix(open?.problems ?? []).length;
  const compared = open?.mending == null ? null : mendingText(open.mending);
  const todo =
    count === 0
      ? `${copyName(copy, year)}没有必须改的内容。`
      : `${copyName(copy, year)}必须改${count}项，请于${mendByText(copy.receivedOn, settings)}补正。`;
  return `${todo}${compared ?? ""}`;
}

function itemTable(caption: string, problems: readonly Problem[]): Table[] {
  if (problems.length === 0) return [];
  const table: Table = {
    caption: `${caption}（${problems.length}项）`,
    columns: [
      { title: "序号", share: 7, align: "center" },
      { title: "位置", share: 17, align: "left" },
      { title: "对象", share: 14, align: "left" },
      { title: "内容", share: 34, align: "left" },
      { title: "怎样办理", share: 28, align: "left" },
    ],
    rows: problems.map((problem, index) => [
      String(index + 1),
      [problem.place.sheet, problem.place.cell].filter((each) => each !== null).join(" "),
      problem.row?.label ?? "",
      discreetly(problem),
      problem.clause === undefined ? problem.help : `${problem.help}依据：方案${fullWidth(problem.clause)}。`,
    ]),
    total: null,
  };
  return [table];
}

/** 内部 shows no value of a private column. */
function discreetly({ message, discreetMessage }: Problem): string {
  return discreetMessage ?? message;
}

/** The slip as a text to paste into the work group's chat: the latest copy of each form, and what is to be mended in it. */
export function receiptText(
  slip: ReceiptSlip,
  judgements: readonly Judgement[],
  arrivals: ArrivalsOf,
): string {
  const lines = judgements.flatMap((judgement) => {
    const { year } = judgement.facts;
    const section = judgement.sections.find((each) => each.section.code === slip.section.code);
    if (section === undefined || !slip.years.some(({ heading }) => heading === `${year}年度`)) return [];
    const open = arrivals(year, slip.section.code)
      .filter((each) => each.open !== null)
      .toSorted(newestFirst);
    return [...open.flatMap((each) => arrivalLines(each, section, judgement)), lateSentence(section, year)];
  });
  return [`${slip.section.name}报送签收单（${slip.asOf}）`, ...lines, slip.office].join("\n");
}

/** What is said of new copies of a section as they are taken in: in short, nothing where there is nothing to say. */
export function receiptLines(
  arrivals: readonly Arrival[],
  section: JudgedSection,
  judgement: Judgement,
): string[] {
  const lines = arrivals.flatMap((arrival) => {
    const { copy, open } = arrival;
    const filed = filedWith(copy, section, judgement);
    const compared = open?.mending == null ? null : mendingText(open.mending);
    const said = [
      filed.length === 0 ? "" : `${filed.join("、")}。`,
      mustFix(open?.problems ?? []).length === 0 && compared === null
        ? ""
        : mendingSentence(arrival, judgement.facts),
    ].join("");
    return said === "" ? [] : [`${section.section.name}：${said}`];
  });
  return lines.length === 0
    ? []
    : [...lines, `${section.section.name}${lateSentence(section, judgement.facts.year)}`];
}

function arrivalLines(arrival: Arrival, section: JudgedSection, judgement: Judgement): string[] {
  const { copy, open } = arrival;
  const filed = filedWith(copy, section, judgement);
  const received = `${monthAndDate(copy.receivedOn)}收到${copyName(copy, judgement.facts.year)}${filed.length === 0 ? "" : `：${filed.join("、")}`}。`;
  const items = byRemedy(mustFix(open?.problems ?? [])).flatMap((remedy, index) =>
    remedyLines(remedy, index + 1),
  );
  return [received, mendingSentence(arrival, judgement.facts), ...items];
}

/** Places told one by one under what to do; the others are marked in the copy handed back. */
const MOST_PLACES = 5;

function remedyLines(remedy: Remedy, number: number): string[] {
  const { help, problems } = remedy;
  const [first, ...others] = problems;
  if (first === undefined) return [];
  if (others.length === 0) return [`${number}. ${discreetly(first)}${help}`];
  const rest = problems.length - MOST_PLACES;
  return [
    `${number}. ${help}（${problems.length}处）`,
    ...problems.slice(0, MOST_PLACES).map((each) => `　${discreetly(each)}${ownHelp(each, remedy)}`),
    ...(rest > 0 ? [`　其余${rest}处见退回的工作簿。`] : []),
  ];
}
