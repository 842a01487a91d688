import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { z } from "zod";
import { Office, type Figure } from "./office.ts";
import { median, race, run, type Lap } from "./race.ts";
import { writeWork } from "./work.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    forms: { type: "string", default: "200" },
    /** Adds the prefecture of 10,000 people: an hour of its own. */
    large: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const forms = Number(values.forms);

/** Slow peers print fewer forms: their time a form does not fall with the number. */
const contestants = [
  { name: "this program", command: [here("../dist/bench.js")], share: 1 },
  { name: "Typst (npm compiler), a compilation a form", command: [here("peers/typst.mjs")], share: 1 },
  { name: "puppeteer, a new page a form", command: [here("peers/puppeteer.mjs")], share: 0.1 },
  {
    name: "jsreport, handlebars and chrome-pdf, pool of 2",
    command: [here("peers/jsreport.mjs")],
    share: 0.1,
  },
];

installPeers();
await compileContestant();
const laps = new Map<string, Lap[]>();
// Round by round, so that a busy minute of the machine meets all of them.
for (let round = 0; round < rounds; round++) {
  for (const { name, command, share } of contestants) {
    const folder = mkdtempSync(join(tmpdir(), "kaoping-bench-"));
    const lap = await race(command, await writeWork(folder, Math.max(10, Math.round(forms * share))));
    rmSync(folder, { recursive: true });
    laps.set(name, [...(laps.get(name) ?? []), lap]);
    console.error(`${round + 1}/${rounds} ${name}: ${lap.each.toFixed(1)} ms`);
  }
}
const table = tableOf([...(await memoryFigures()), ...(await officeFigures())]);
console.log(table);
if (values.write) writeIntoReadme(table);

/** What printing leaves in memory: tabs are renewed after a thousand forms each. */
async function memoryFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [200, 1500, 5000]) {
    const { said } = await run([here("../dist/bench.js"), "", String(count)]);
    const held = z.object({ megabytes: z.number().nullable() }).parse(JSON.parse(said));
    figures.push({
      what: `memory of program and browser after ${count} forms`,
      value: `${held.megabytes ?? "?"} MB`,
    });
  }
  return figures;
}

async function officeFigures(): Promise<Figure[]> {
  const office = new Office(rounds);
  const [small, bureau] = [await office.bureau(8, 40), await office.bureau(12, 200)];
  const figures = [
    await office.start(),
    ...(await office.builds(small)),
    ...(await office.builds(bureau)),
    await office.shares(bureau),
    await office.check(small),
    await office.check(bureau),
    await office.check(await office.bureau(24, 1000)),
  ];
  if (values.large) {
    const prefecture = await office.bureau(120, 10_000);
    figures.push(await office.check(prefecture), ...(await office.builds(prefecture, 1)));
  }
  office.close();
  return figures;
}

/** The program runs as it is installed: as plain JavaScript. */
async function compileContestant(): Promise<void> {
  await build({
    entryPoints: [here("kaoping.ts")],
    outfile: here("../dist/bench.js"),
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
}

/** The peers are the bench's own: no other command installs them. */
function installPeers(): void {
  if (existsSync(here("peers/node_modules"))) return;
  execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: here("peers"),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

function tableOf(figures: readonly Figure[]): string {
  const [processor] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return [
    `${day}, ${cpus().length} × ${processor?.model ?? "?"}, Node ${process.version}; medians of ${rounds} rounds, ${forms} forms of two pages.`,
    "",
    "| way | ms a form | first form | KB a form |",
    "| --- | --- | --- | --- |",
    ...[...laps].map(([name, own]) => {
      const of = (key: keyof Lap): number => median(own.map((lap) => lap[key]));
      return `| ${name} | ${of("each").toFixed(1)} | ${(of("first") / 1000).toFixed(1)} s | ${Math.round(of("kilobytes"))} |`;
    }),
    "",
    "| run | time |",
    "| --- | --- |",
    ...figures.map(({ what, value }) => `| ${what} | ${value} |`),
  ].join("\n");
}

function writeIntoReadme(text: string): void {
  const file = here("../README.md");
  const [begin, end] = ["<!-- bench: begin -->", "<!-- bench: end -->"];
  const readme = readFileSync(file, "utf8");
  const [before = "", rest = ""] = readme.split(begin);
  const [, after = ""] = rest.split(end);
  writeFileSync(file, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}
