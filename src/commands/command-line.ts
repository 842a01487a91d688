import { parseArgs } from "node:util";
import type { Day } from "../domain/day.ts";
import { paperNames } from "../sheets/paper-periods.ts";
import type { Command, CommandLine, IssueRequest } from "./command.ts";
import type { MachineSettings } from "./machine-settings.ts";
import { countFrom, dayFrom, yearFrom, years } from "./option-values.ts";
import { UsageError } from "./usage-error.ts";

const options = {
  input: { type: "string" },
  output: { type: "string" },
  "as-of": { type: "string" },
  date: { type: "string" },
  json: { type: "boolean", default: false },
  from: { type: "string" },
  to: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  fresh: { type: "boolean", default: false },
  profile: { type: "boolean", default: false },
  shard: { type: "string" },
  year: { type: "string" },
  sections: { type: "string", default: "8" },
  people: { type: "string", default: "40" },
  seed: { type: "string", default: "1" },
  list: { type: "boolean", default: false },
  withdraw: { type: "boolean", default: false },
  cells: { type: "boolean", default: false },
  since: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** Reads a command line. Throws `UsageError` for one that asks for nothing the program can do. */
export function readCommandLine(args: readonly string[], machine: MachineSettings, today: Day): CommandLine {
  const { values, positionals } = parsed(args);
  const [name, ...rest] = positionals;
  const input = values.input ?? machine.input ?? "input";
  const output = values.output ?? machine.output ?? "output";
  const asOf = dayFrom(values["as-of"], "as-of");
  const most =
    name === "join" || name === "verify" ? Infinity : name === "issue" ? 2 : name === "explain" ? 1 : 0;
  if (rest.length > most) throw new UsageError(`多余的内容：${rest.join(" ")}`);
  return { command: commandOf(), output, profile: values.profile };

  function commandOf(): Command {
    if (values.help) return { name: "help" };
    switch (name) {
      case "receive":
        return { name, input, date: dayFrom(values.date, "date") ?? today };
      case "check":
        return { name, input, asOf: asOf ?? today, json: values.json };
      case "build":
        return buildOf(values, input, asOf);
      case "join":
        if (rest.length === 0)
          throw new UsageError("请写明各份文稿所在的文件夹，如：kaoping join 份1 份2 份3。");
        return { name, input, folders: rest };
      case "blank":
        return { name, input, output: values.output ?? "空白表", asOf: asOf ?? today };
      case "carry-over":
        return { name, input, asOf: asOf ?? today, from: yearBefore(values), dryRun: values["dry-run"] };
      case "demo":
        return { name, ...demoSize(values) };
      case "explain": {
        const [subject] = rest;
        if (subject === undefined) throw new UsageError("请写明科室名称、人员姓名或编号。");
        return { name, input, asOf: asOf ?? today, subject, year: yearFrom(values.year) };
      }
      case "verify":
        if (rest.length === 0) throw new UsageError("请写明要查验的PDF文件。");
        return { name, input, asOf: asOf ?? today, files: rest, cells: values.cells };
      case "issue":
        return {
          name,
          input,
          asOf: asOf ?? today,
          year: yearFrom(values.year),
          ask: issueRequest(rest, values),
        };
      case undefined:
        throw new UsageError("请写明命令。");
      default:
        throw new UsageError(`没有“${name}”这个命令。`);
    }
  }
}

function buildOf({ shard, fresh, since }: Values, input: string, asOf: Day | null): Command {
  if (shard === undefined) return { name: "build", input, asOf, fresh, since: since ?? null };
  const [, nth = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(shard) ?? [];
  const share = { nth: Number(nth), of: Number(of) };
  if (share.nth < 1 || share.nth > share.of)
    throw new UsageError("--shard 请写成 第几份/共几份，如 1/3、2/3、3/3。");
  if (asOf === null)
    throw new UsageError(
      "分份生成须用 --as-of 写明截至日期，各份相同；待收的报表请先用 kaoping receive 收下。",
    );
  return { name: "share", input, asOf, share, fresh };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const option = error instanceof Error ? /'(-[^'\s]*)/.exec(error.message)?.[1] : undefined;
    throw new UsageError(option === undefined ? "选项写法不对。" : `选项“${option}”写法不对。`);
  }
}

type Values = ReturnType<typeof parsed>["values"];

/** The largest demo. */
const mostSections = 120;

/** The year to carry over from, named itself or by the year after it; null where neither is named. */
function yearBefore({ from, to }: Values): number | null {
  const before = from === undefined ? null : countFrom(from, "from", years.first, years.last);
  const after = to === undefined ? null : countFrom(to, "to", years.first + 1, years.last + 1);
  if (before !== null && after !== null && after !== before + 1) {
    throw new UsageError(`只能结转到下一年度，--from ${before} 的下一年度是${before + 1}。`);
  }
  return before ?? (after === null ? null : after - 1);
}

function demoSize({ to = "demo/input", year = "2025", sections, people, seed }: Values) {
  const size = {
    to,
    year: countFrom(year, "year", years.first, years.last),
    sections: countFrom(sections, "sections", 1, mostSections),
    people: countFrom(people, "people", 1, 100_000),
    seed: countFrom(seed, "seed", 0, 4_294_967_295),
  };
  if (size.people < size.sections) throw new UsageError("--people 不能少于 --sections，每个科室至少一人。");
  return size;
}

function issueRequest([name, period]: readonly string[], { list, withdraw }: Values): IssueRequest {
  if (list) {
    if (name !== undefined || withdraw) throw new UsageError("--list 单独使用，不写文种和期间。");
    return { kind: "list" };
  }
  if (name === undefined || period === undefined) {
    throw new UsageError("请写明文种和期间，如：kaoping issue 季度通报 1季度。");
  }
  const paper = paperNames.find((each) => each === name);
  if (paper === undefined) throw new UsageError(`没有“${name}”这个文种。文种有：${paperNames.join("、")}。`);
  return { kind: withdraw ? "withdraw" : "issue", paper, period };
}
