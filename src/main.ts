import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keptReadings } from "./commands/cache/kept-readings.ts";
import { programMark } from "./commands/cache/program-mark.ts";
import { openShelf, shelfFolder, type ShelfUse } from "./commands/cache/shelf.ts";
import { readCommandLine } from "./commands/command-line.ts";
import type { Command, CommandLine } from "./commands/command.ts";
import { usage } from "./commands/usage.ts";
import type { Effects, ExitCode } from "./commands/effects.ts";
import { knownFiles } from "./commands/known-files.ts";
import { lockFolder, type Lock } from "./commands/lock.ts";
import { machineSettings, type MachineSettings } from "./commands/machine-settings.ts";
import { settle } from "./commands/patience.ts";
import { stopwatch, type Stopwatch } from "./commands/profile.ts";
import { recover } from "./commands/publish/recover.ts";
import { programVersion } from "./commands/proof/program-version.ts";
import { Readers } from "./commands/readers/readers.ts";
import { processTerminal } from "./commands/terminal.ts";
import { sourceTrace } from "./commands/source-trace.ts";
import { CannotRun, UsageError } from "./commands/usage-error.ts";
import { dayInShanghai, type Day } from "./domain/day.ts";
import { once } from "./domain/lazily.ts";
import { BrowserUnavailable } from "./printing/browser-unavailable.ts";
import { pressMark } from "./printing/press-mark.ts";
import { root } from "./root.ts";

function today(): Day {
  return dayInShanghai(Date.now());
}

async function effects(
  { browser, fonts }: MachineSettings,
  { command, output }: CommandLine,
  { ended }: Stopwatch,
  sources: string,
): Promise<Effects> {
  const templates = fileURLToPath(new URL("templates", root));
  const shelf = await openShelf(shelfFolder(output), useOf(command));
  const marks = once(() => ({
    program: programMark(sources),
    press: pressMark({ browserPath: browser ?? null, fonts: fonts ?? join(templates, "fonts") }),
  }));
  return {
    shelf,
    marks,
    programVersion: once(() => programVersion(sources)),
    knownFiles: knownFiles(),
    workbooks: keptReadings(new Readers(), shelf, () => marks().program),
    terminal: processTerminal(),
    today,
    settle,
    ended,
    templates,
    openPrinter: async (drawnStyles = null) => {
      // Loaded only to print: reading and judging start without the browser's library.
      const { openPrinter } = await import("./printing/printer.ts");
      return openPrinter({ templates, browserPath: browser ?? null, fonts: fonts ?? null, drawnStyles });
    },
  };
}

/** Only a build leaves anything to later runs. */
function useOf(command: Command): ShelfUse {
  if (command.name === "join") return "write";
  if (command.name !== "build" && command.name !== "share") return "read";
  return command.fresh ? "renew" : "write";
}

/** Runs one command line and answers with its exit code. */
async function run(args: readonly string[], sources: string): Promise<ExitCode> {
  const machine = await machineSettings(process.env);
  const line = readCommandLine(args, machine, today());
  const { command, output } = line;
  const locks: Lock[] = [];
  try {
    for (const folder of foldersChanged(command, output)) {
      const lock = await lockFolder(folder);
      if (lock === null) {
        throw new CannotRun(`“${folder}”正由另一个窗口中的 kaoping 使用，请等它结束后再运行。`);
      }
      locks.push(lock);
    }
    await finishSwap(command, output);
    const watch = stopwatch(() => performance.now());
    const world = await effects(machine, line, watch, sources);
    const answer = await perform(command, output, world);
    if (line.profile) for (const each of watch.lines()) world.terminal.note(each);
    return answer;
  } finally {
    for (const lock of locks) await lock.release();
  }
}

/** The folders that a command changes, and so needs for itself. */
function foldersChanged(command: Command, output: string): string[] {
  if (command.name === "receive") return [command.input];
  if (command.name === "carry-over") return command.dryRun ? [] : [command.input];
  if (command.name === "issue") return command.ask.kind === "list" ? [] : [command.input];
  // A share reads what others read at the same time, and the same folder.
  if (command.name === "share" || command.name === "join") return [output];
  return command.name === "build" ? [command.input, output] : [];
}

/** Commands that read and change no output, and so finish what a build left half-way only where none is going on. */
const finishing: ReadonlySet<Command["name"]> = new Set(["check", "receive", "explain", "verify"]);

/** Finishes a swap that an earlier build left half-way, unless a build is going on at this moment. */
async function finishSwap(command: Command, output: string): Promise<void> {
  if (command.name === "build" || command.name === "share" || command.name === "join") await recover(output);
  if (!finishing.has(command.name)) return;
  const lock = await lockFolder(output);
  if (lock === null) return;
  try {
    await recover(output);
  } finally {
    await lock.release();
  }
}

/** Each command is loaded when it is asked for. */
async function perform(command: Command, output: string, world: Effects): Promise<ExitCode> {
  switch (command.name) {
    case "help":
      world.terminal.say(usage);
      return 0;
    case "receive": {
      const { receive } = await import("./commands/receive.ts");
      return receive(command, world);
    }
    case "check": {
      world.workbooks.prepare();
      const { check } = await import("./commands/check.ts");
      return check(command, world);
    }
    case "build": {
      const { buildIfChanged } = await import("./commands/build-if-changed.ts");
      return buildIfChanged({ ...command, output }, world);
    }
    case "share": {
      const { buildShare } = await import("./commands/build-share.ts");
      return buildShare({ ...command, output }, world);
    }
    case "join": {
      const { joinShares } = await import("./commands/join.ts");
      return joinShares({ ...command, output }, world);
    }
    case "blank": {
      const { blank } = await import("./commands/blank.ts");
      return blank(command, world);
    }
    case "carry-over": {
      const { carryOver } = await import("./commands/carry-over/carry-over.ts");
      return carryOver(command, world);
    }
    case "demo": {
      const { demo } = await import("./commands/demo.ts");
      return demo(command, world);
    }
    case "issue": {
      const { issue } = await import("./commands/issue.ts");
      return issue(command, world);
    }
    case "verify": {
      const { verify } = await import("./commands/verify.ts");
      return verify({ ...command, output }, world);
    }
    case "explain": {
      const { explain } = await import("./commands/explain.ts");
      return explain(command, world);
    }
  }
}

/** What to do where the printing found no browser; null for every other error. */
function browserMessage(error: unknown): string | null {
  if (!(error instanceof BrowserUnavailable)) return null;
  const where = error.path === null ? "" : `“${error.path}”`;
  const mend = "请安装 Edge 或 Chrome，或在 kaoping.config.json 的 browser 一项写明浏览器程序的路径。";
  if (error.reason === "none") return `没有找到可用来排印的浏览器。${mend}`;
  if (error.reason === "missing") return `设置的浏览器${where}不存在。${mend}`;
  return `浏览器${where}没有启动成功。${mend}`;
}

/**
 * The whole program: what the user can cause ends in a sentence, and only a fault of the program shows a trace. `sources`
 * is a text that changes with the sources of the program and nothing else.
 */
export async function main(args: readonly string[], sources: string): Promise<ExitCode> {
  try {
    return await run(args, sources);
  } catch (error) {
    const unavailable = browserMessage(error);
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}\n`);
    else if (error instanceof CannotRun) process.stderr.write(`${error.message}\n`);
    else if (unavailable !== null) process.stderr.write(`${unavailable}\n`);
    else if (error instanceof Error && error.name === "HeldOpen") {
      process.stderr.write(`${error.message}\n`);
      return 1;
    } else {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`程序出现故障，请把以下内容发给维护人员：\n${sourceTrace(trace)}\n`);
      return 3;
    }
    return 2;
  }
}
