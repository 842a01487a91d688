import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dayInShanghai, parseDay, type Day } from "./domain/day.ts";
import type { Effects, ExitCode } from "./commands/effects.ts";
import { machineSettings, type MachineSettings } from "./commands/machine-settings.ts";
import { recover } from "./commands/publish/recover.ts";
import { processTerminal } from "./commands/terminal.ts";
import { UsageError } from "./commands/usage-error.ts";

const usage = `用法：kaoping <命令> [选项]

  receive  收表：把“待收”中的报表登记收存        [--date 年-月-日]
  check    核对全部报表，不出文稿                [--as-of 年-月-日] [--json]
  build    收表、核对、出文稿                    [--output 文件夹] [--as-of 年-月-日]
  blank    写出空白表                            [--output 文件夹]
  demo     写出演示数据                          [--to 文件夹] [--year 年] [--sections 数] [--people 数] [--seed 数]
  explain  说明一个科室或一名人员的考评依据      名称 [--as-of 年-月-日]

每个命令都可用 --input 指定报表所在文件夹，默认是“input”。`;

const options = {
  input: { type: "string" },
  output: { type: "string" },
  "as-of": { type: "string" },
  date: { type: "string" },
  json: { type: "boolean", default: false },
  to: { type: "string", default: "demo/input" },
  year: { type: "string", default: "2025" },
  sections: { type: "string", default: "8" },
  people: { type: "string", default: "40" },
  seed: { type: "string", default: "1" },
  help: { type: "boolean", default: false },
} as const;

function effects({ browser, fonts }: MachineSettings): Effects {
  const templates = fileURLToPath(new URL("../templates", import.meta.url));
  return {
    terminal: processTerminal(),
    today: () => dayInShanghai(Date.now()),
    templates,
    openPrinter: async () => {
      // Loaded only to print: reading and judging start without the browser's library.
      const { openPrinter } = await import("./printing/printer.ts");
      return openPrinter({ templates, browserPath: browser ?? null, fonts: fonts ?? null });
    },
  };
}

function dayFrom(shown: string | undefined, option: string): Day | null {
  if (shown === undefined) return null;
  const day = parseDay(shown);
  if (day === null) throw new UsageError(`--${option} 请写成 年-月-日，如 2025-04-10。`);
  return day;
}

function countFrom(shown: string, option: string, least: number): number {
  const count = Number(shown);
  if (!Number.isInteger(count) || count < least)
    throw new UsageError(`--${option} 请填不小于${least}的整数。`);
  return count;
}

/** Runs one command line and answers with its exit code. */
async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command, ...rest] = positionals;
  const machine = await machineSettings(process.env);
  const world = effects(machine);
  const input = values.input ?? machine.input ?? "input";
  const output = values.output ?? machine.output ?? "output";
  if (values.help) {
    world.terminal.say(usage);
    return 0;
  }
  if (rest.length > (command === "explain" ? 1 : 0)) throw new UsageError(`多余的内容：${rest.join(" ")}`);
  const asOf = dayFrom(values["as-of"], "as-of");
  if (command !== "blank" && command !== "demo") await recover(output);
  switch (command) {
    case "receive": {
      const { receive } = await import("./commands/receive.ts");
      return receive({ input, date: dayFrom(values.date, "date") ?? world.today() }, world);
    }
    case "check": {
      const { check } = await import("./commands/check.ts");
      return check({ input, asOf: asOf ?? world.today(), json: values.json }, world);
    }
    case "build": {
      const { build } = await import("./commands/build.ts");
      return build({ input, output, asOf }, world);
    }
    case "blank": {
      const { blank } = await import("./commands/blank.ts");
      return blank({ input, output: values.output ?? "空白表", asOf: asOf ?? world.today() }, world);
    }
    case "demo": {
      const { demo } = await import("./commands/demo.ts");
      return demo(
        {
          to: values.to,
          year: countFrom(values.year, "year", 2000),
          sections: countFrom(values.sections, "sections", 1),
          people: countFrom(values.people, "people", 1),
          seed: countFrom(values.seed, "seed", 0),
        },
        world,
      );
    }
    case "explain": {
      const [name] = rest;
      if (name === undefined) throw new UsageError("请写明科室名称、人员姓名或编号。");
      const { explain } = await import("./commands/explain.ts");
      return explain({ input, asOf: asOf ?? world.today(), name }, world);
    }
    default:
      throw new UsageError(command === undefined ? "请写明命令。" : `没有“${command}”这个命令。`);
  }
}

function isUsageError(error: unknown): error is Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof UsageError || code.startsWith("ERR_PARSE_ARGS");
}

/** What to do where the printing found no browser; null for every other error. */
function browserMessage(error: unknown): string | null {
  if (!(error instanceof Error && error.name === "BrowserUnavailable" && "reason" in error)) return null;
  const where = "path" in error && typeof error.path === "string" ? `“${error.path}”` : "";
  const mend = "请安装 Edge 或 Chrome，或在 kaoping.config.json 的 browser 一项写明浏览器程序的路径。";
  if (error.reason === "none") return `没有找到可用来排印的浏览器。${mend}`;
  if (error.reason === "missing") return `设置的浏览器${where}不存在。${mend}`;
  return `浏览器${where}没有启动成功。${mend}`;
}

/** The whole program: what the user can cause ends in a sentence, and only a fault of the program shows a trace. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    return await run(args);
  } catch (error) {
    if (isUsageError(error)) {
      const own = error instanceof UsageError ? error.message : "选项写法不对。";
      process.stderr.write(`${own}\n\n${usage}\n`);
      return 2;
    }
    const unavailable = browserMessage(error);
    if (unavailable !== null) {
      process.stderr.write(`${unavailable}\n`);
      return 2;
    }
    if (error instanceof Error && error.name === "HeldOpen") {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    process.stderr.write(
      `程序出现故障，请把以下内容发给维护人员：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 3;
  }
}
