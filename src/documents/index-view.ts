import type { Table } from "./blocks.ts";

/** How a section stands with one duty to file. */
export type DutyState = "按时" | "补报" | "未报" | "免于计次" | "期限待定" | "未到期";

/** The sign of each state: told apart without colour. */
export const dutySigns: Readonly<Record<DutyState, string>> = {
  按时: "√",
  补报: "补",
  未报: "缺",
  免于计次: "免",
  期限待定: "？",
  未到期: "·",
};

/** A paper in the folder; `href` is relative to the index. */
export interface IndexEntry {
  readonly title: string;
  /** Null where the paper was withdrawn and stands here no more. */
  readonly href: string | null;
  /** The same text as a Word file; null where there is none. */
  readonly word: string | null;
  readonly pages: number;
  /** The paper's data day, as people write it: 2025年4月10日. */
  readonly dayText: string;
  readonly state: "送审稿" | "印发稿" | "已被取代" | "撤回";
  /** Whether it is the issue in force. */
  readonly issued: boolean;
  readonly incomplete: boolean;
  /** What else the clerk should know: 与现有数据不一致，见更正通知. */
  readonly note: string | null;
}

/** Papers of a kind that stand in one folder; `title` names it where there are several. */
export interface PaperShelf {
  readonly title: string | null;
  readonly count: number;
  /** The page that lists them, relative to the index, where they are too many for it. */
  readonly page: string | null;
  readonly entries: readonly IndexEntry[];
}

/** The kinds of paper that belong to one piece of work: 通报与汇报. */
export interface PaperGroup {
  readonly title: string;
  readonly kinds: readonly {
    readonly heading: string;
    readonly count: number;
    readonly folded: boolean;
    readonly shelves: readonly PaperShelf[];
  }[];
}

/** Problems that are mended in the same way. */
export interface ProblemGroup {
  /** What to do: 请从下拉项中选择. */
  readonly heading: string;
  readonly count: number;
  /** The page that lists them, relative to the index, where they are too many for it. */
  readonly page: string | null;
  readonly items: readonly { readonly place: string; readonly message: string; readonly help: string }[];
}

/** Copies to hand back to a section, or to mend in the office itself; `href` is relative to the index. */
export interface ReturnedShelf {
  readonly title: string;
  readonly files: readonly {
    readonly title: string;
    readonly href: string;
    /** How many places must be mended, and how many looked at. */
    readonly mend: number;
    readonly check: number;
  }[];
}

/** The duties of a year by section: `groups` names runs of columns (月计划: 1月…12月). */
export interface DutyMatrix {
  readonly legend: readonly { readonly state: DutyState; readonly sign: string }[];
  readonly groups: readonly { readonly title: string; readonly columns: readonly string[] }[];
  readonly rows: readonly {
    readonly section: string;
    /** One a column; `text` says the whole of it: 3月完成情况表：2025年4月9日收到，应于4月7日前报送. */
    readonly cells: readonly { readonly state: DutyState; readonly sign: string; readonly text: string }[];
  }[];
}

/** The page that opens a tree of the output folder. Parts that are empty are left out of it. */
export interface IndexView {
  readonly tree: "可公开" | "内部" | "涉个人";
  readonly bureau: string;
  /** 2025年度目标管理与考核 */
  readonly yearLine: string;
  /** 截至2026年1月30日 */
  readonly asOf: string;
  /** Who may read the tree, or what the reader should do first. */
  readonly notice: string | null;
  /** The other trees that this one may lead to. */
  readonly links: readonly { readonly title: string; readonly href: string }[];
  /** `id` of a part of this page ("problems", "progress", "matters", "papers") where the tile leads to one. */
  readonly tiles: readonly {
    readonly label: string;
    readonly value: string;
    readonly part: "papers" | "problems" | "progress" | "matters" | null;
    readonly calls: boolean;
  }[];
  /** The page that says what the papers say differently from the last ones; null where there is none. */
  readonly changes: string | null;
  readonly newest: readonly IndexEntry[];
  readonly papers: readonly PaperGroup[];
  readonly problems: readonly ProblemGroup[];
  /** Only in 涉个人: the copies quote what people typed. */
  readonly returned: readonly ReturnedShelf[];
  readonly progress: {
    /** The page that says all of it, relative to the index. */
    readonly href: string;
    readonly summary: Table | null;
    readonly matrix: DutyMatrix | null;
  } | null;
  readonly matters: readonly {
    readonly subject: string;
    readonly text: string;
    readonly evidence: readonly string[];
  }[];
}
