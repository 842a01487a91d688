import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, run } from "./race.ts";

const program = fileURLToPath(new URL("../bin/kaoping.js", import.meta.url));
const asOf = ["--as-of", "2026-01-30"];

/** A line of the table: what was measured, and how much it was. */
export interface Figure {
  readonly what: string;
  readonly value: string;
}

/** Whole runs of the program: a first build of a bureau's year, a second, and how checking grows with the people. */
export async function officeFigures(rounds: number): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), "kaoping-bench-office-"));
  const timed = async (times: number, args: readonly string[]): Promise<number> => {
    const taken: number[] = [];
    for (let round = 0; round < times; round++) {
      const { milliseconds } = await run([program, ...args], home);
      taken.push(milliseconds);
    }
    return median(taken);
  };
  const bureau = async (sections: number, people: number): Promise<string> => {
    const input = join(home, `${people}`);
    const size = ["--sections", String(sections), "--people", String(people)];
    await run([program, "demo", "--to", input, ...size], home);
    return input;
  };
  const input = await bureau(12, 200);
  const build = ["build", "--input", input, "--output", join(home, "output"), ...asOf];
  const figures: Figure[] = [
    { what: "`kaoping --help`", value: seconds(await timed(rounds, ["--help"])) },
    {
      what: `12 sections, 200 people: build of ${filesIn(input)} workbooks, nothing kept`,
      value: seconds(await timed(1, [...build, "--fresh"])),
    },
    { what: "the same again, nothing changed", value: seconds(await timed(rounds, build)) },
  ];
  for (const [sections, people] of [
    [8, 40],
    [12, 200],
    [24, 1000],
  ] as const) {
    const folder = people === 200 ? input : await bureau(sections, people);
    const taken = await timed(1, ["check", "--input", folder, "--output", join(home, "none"), ...asOf]);
    figures.push({
      what: `check of ${people} people, ${filesIn(folder)} workbooks`,
      value: `${seconds(taken)} (${Math.round(taken / people)} ms a person)`,
    });
  }
  rmSync(home, { recursive: true });
  return figures;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function filesIn(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".xlsx")).length;
}
