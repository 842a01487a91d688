import type { Place } from "./domain/place.ts";

/** 必须改, 请核对, 已规范格式. */
export type Severity = "must-fix" | "check" | "tidied";

/** What tells a row from others, wherever it stands: `key` to compare by, `label` to read: 3月 1, 2001 张伟. */
export interface RowIdentity {
  readonly key: string;
  readonly label: string;
}

/** Something that a user should see: collected, never thrown, shown in one place. */
export interface Problem {
  /** Stable, named for the fault: `cell-not-in-list`. */
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The title of the cell's column. */
  readonly column?: string;
  /** Whose row it is, where the sheet says how its rows are told apart. */
  readonly row?: RowIdentity;
  /** Where it stands, what stands there and what is wrong with it, as one office writes to another. */
  readonly message: string;
  /** The message without the value of the cell, where that value may not reach a wider paper. */
  readonly discreetMessage?: string;
  /** How to mend it. */
  readonly help: string;
  /** What all of its kind have to do, where `help` speaks of this one alone: 请填写带年份的日期. */
  readonly remedy?: string;
  /** Clause id of the scheme that it serves. */
  readonly clause?: string;
}

/** A 请核对: it holds no paper back. */
export type CheckProblem = Problem & { readonly severity: "check" };

export const severityNames: Readonly<Record<Severity, string>> = {
  "must-fix": "必须改",
  check: "请核对",
  tidied: "已规范格式",
};

const order: Readonly<Record<Severity, number>> = { "must-fix": 0, check: 1, tidied: 2 };

/** Problems in the order people mend them: gravest first, then by workbook, sheet and row. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const key = (problem: Problem): string =>
    [
      order[problem.severity],
      problem.place.file,
      problem.place.sheet ?? "",
      (problem.place.cell ?? "").replace(/[A-Z]+/, "").padStart(7, "0"),
      problem.place.cell ?? "",
      problem.code,
    ].join("|");
  return problems
    .map((problem) => ({ problem, key: key(problem) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ problem }) => problem);
}

/** Problems that are mended in the same way, in the order of mending. */
export interface Remedy {
  readonly severity: Severity;
  readonly help: string;
  readonly problems: readonly Problem[];
}

/** Groups problems by what to do. */
export function byRemedy(problems: readonly Problem[]): Remedy[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of inOrder(problems)) {
    const key = `${problem.severity}|${problem.remedy ?? problem.help}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group): Remedy[] => {
    const [first] = group;
    if (first === undefined) return [];
    const same = group.every(({ help }) => help === first.help);
    const help = same ? first.help : (first.remedy ?? first.help);
    return [{ severity: first.severity, help, problems: group }];
  });
}

/** What a problem's line says beyond what stands above its group. */
export function ownHelp({ help: own }: Problem, { help }: Pick<Remedy, "help">): string {
  return own === help ? "" : own;
}

/** The shape that `check --json` and the manifest hold. */
export interface ProblemRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly column?: string;
  readonly row?: string;
  readonly message: string;
  readonly help: string;
  readonly clause?: string;
}

export function problemRecord(problem: Problem): ProblemRecord {
  const { code, severity, place, column, row, message, help, clause } = problem;
  return {
    code,
    severity,
    file: place.file,
    sheet: place.sheet,
    cell: place.cell,
    ...(column === undefined ? {} : { column }),
    ...(row === undefined ? {} : { row: row.label }),
    message,
    help,
    ...(clause === undefined ? {} : { clause }),
  };
}
