import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { median, run, type Run } from "./race.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const program = here("../bin/kaoping.js");
const asOf = ["--as-of", "2026-01-30"];

/** A line of the table: what was measured, and how much it was. */
export interface Figure {
  readonly what: string;
  readonly value: string;
}

/** A bureau's input folder, made for the bench. */
interface Bureau {
  readonly sections: number;
  readonly people: number;
  readonly input: string;
}

/** Whole runs of the program, each as a process of its own. */
export class Office {
  readonly #home = mkdtempSync(join(tmpdir(), "kaoping-bench-office-"));
  readonly #rounds: number;

  constructor(rounds: number) {
    this.#rounds = rounds;
  }

  close(): void {
    rmSync(this.#home, { recursive: true });
  }

  async bureau(sections: number, people: number): Promise<Bureau> {
    const input = join(this.#home, String(people));
    const size = ["--sections", String(sections), "--people", String(people)];
    await this.#run(["demo", "--to", input, ...size]);
    return { sections, people, input };
  }

  /** From nothing, then with nothing changed, then with one changed workbook at a time. */
  async builds({ sections, people, input }: Bureau, rounds = this.#rounds): Promise<Figure[]> {
    const output = join(this.#home, `output-${people}`);
    const build = ["build", "--input", input, "--output", output, ...asOf];
    const fresh = await this.#times(Math.min(rounds, 3), () => this.#run([...build, "--fresh", "--profile"]));
    const same = await this.#times(rounds, () => this.#run(build));
    const changed = await this.#times(rounds, async (round) => {
      await changeSummary(input, round);
      return this.#run([...build, "--profile"]);
    });
    const name = `${sections} sections, ${people} people, ${filesIn(input, ".xlsx")} workbooks`;
    const reading = median(fresh.map(({ noted }) => secondsOf(noted, "读取报表")));
    return [
      {
        what: `${name}: a build from nothing, ${filesIn(output, ".pdf")} PDFs`,
        value: `${seconds(timeOf(fresh))}, at most ${peakOf(fresh)} MB`,
      },
      { what: `of it, reading all workbooks with pre-flight, in threads`, value: seconds(reading * 1000) },
      { what: "the same again, nothing changed", value: seconds(timeOf(same)) },
      {
        what: `with one changed workbook (a person's summary): ${madeAnew(changed)} papers printed`,
        value: seconds(timeOf(changed)),
      },
    ];
  }

  /** Two shares side by side and the join, against one build of the same. */
  async shares({ people, input }: Bureau): Promise<Figure> {
    const shares = [1, 2].map((nth) => join(this.#home, `share-${nth}`));
    const joined = join(this.#home, "joined");
    const start = performance.now();
    await Promise.all(
      shares.map((output, index) =>
        this.#run(["build", "--input", input, "--output", output, "--shard", `${index + 1}/2`, ...asOf]),
      ),
    );
    const between = performance.now();
    await this.#run(["join", ...shares, "--input", input, "--output", joined, ...asOf]);
    const end = performance.now();
    await this.#run(["build", "--input", input, "--output", join(this.#home, "whole"), ...asOf]);
    const equal = ["manifest.json", "涉个人/核验依据.json"].every((name) =>
      readFileSync(join(joined, name)).equals(readFileSync(join(this.#home, "whole", name))),
    );
    return {
      what: `${people} people in two shares on this machine, then joined${equal ? ", byte for byte as one build" : ": NOT as one build"}`,
      value: `${seconds(between - start)} + ${seconds(end - between)}`,
    };
  }

  /** How checking (reading and judging, nothing kept) grows with the people. */
  async check({ people, input }: Bureau): Promise<Figure> {
    const none = join(this.#home, "none");
    const runs = await this.#times(1, () =>
      this.#run(["check", "--input", input, "--output", none, ...asOf]),
    );
    const taken = timeOf(runs);
    return {
      what: `check of ${people} people, ${filesIn(input, ".xlsx")} workbooks`,
      value: `${seconds(taken)} (${Math.round(taken / people)} ms a person), at most ${peakOf(runs)} MB`,
    };
  }

  async start(): Promise<Figure> {
    const taken = timeOf(await this.#times(this.#rounds, () => this.#run(["--help"])));
    return { what: "`kaoping --help`", value: seconds(taken) };
  }

  #run(args: readonly string[]): Promise<Run> {
    return run(["--import", here("peak.mjs"), program, ...args], this.#home);
  }

  async #times(rounds: number, action: (round: number) => Promise<Run>): Promise<Run[]> {
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await action(round));
    return runs;
  }
}

/** Gives a person another summary, in the first section that has one. */
async function changeSummary(input: string, round: number): Promise<void> {
  const name = readdirSync(input, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("个人总结.xlsx"))
    .sort()[0];
  if (name === undefined) throw new Error("no summaries among the workbooks");
  const file = join(input, name);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const cell = workbook.getWorksheet("个人总结")?.getCell("C5");
  if (cell === undefined) throw new Error(`no summary in ${name}`);
  cell.value = `本年度认真履行岗位职责，按时完成了第${round + 1}项重点工作。`;
  await workbook.xlsx.writeFile(file);
}

function timeOf(runs: readonly Run[]): number {
  return median(runs.map(({ milliseconds }) => milliseconds));
}

function peakOf(runs: readonly Run[]): number {
  return median(runs.map(({ noted }) => Number(/^peak (\d+) MB$/mu.exec(noted)?.[1] ?? 0)));
}

/** How long a piece of a build took, in seconds, as `--profile` says. */
function secondsOf(noted: string, piece: string): number {
  return Number(new RegExp(`^${piece}\\s+([\\d.]+)秒`, "mu").exec(noted)?.[1] ?? 0);
}

function madeAnew(runs: readonly Run[]): number {
  return median(runs.map(({ noted }) => Number(/^本次重新排印的文稿：(\d+)份/mu.exec(noted)?.[1] ?? 0)));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function filesIn(folder: string, ending: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(ending)).length;
}
