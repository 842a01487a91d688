import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { officeFigures, type Figure } from "./office.ts";
import { median, race, type Lap } from "./race.ts";
import { writeWork } from "./work.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    forms: { type: "string", default: "200" },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const forms = Number(values.forms);

/** Slow peers print fewer forms: their time a form does not fall with the number. */
const contestants = [
  { name: "this program", command: ["--import", "tsx", here("kaoping.ts")], share: 1 },
  { name: "Typst (npm compiler), a compilation a form", command: [here("peers/typst.mjs")], share: 1 },
  { name: "puppeteer, a new page a form", command: [here("peers/puppeteer.mjs")], share: 0.1 },
  {
    name: "jsreport, handlebars and chrome-pdf, pool of 2",
    command: [here("peers/jsreport.mjs")],
    share: 0.1,
  },
];

installPeers();
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
const table = tableOf(await officeFigures(rounds));
console.log(table);
if (values.write) writeIntoReadme(table);

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
