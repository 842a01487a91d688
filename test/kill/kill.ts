import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles, readBytes, sha256, writeWhole } from "../../src/commands/files.ts";
import { lockFolder } from "../../src/commands/lock.ts";
import { manifestSchema } from "../../src/commands/manifest.ts";
import { recover } from "../../src/commands/publish/recover.ts";
import { dice } from "../../src/demo/dice.ts";
import { ledger, workbookFiles } from "../commands/office.ts";
import { bureau } from "../support/years.ts";

const program = fileURLToPath(new URL("../../bin/kaoping.js", import.meta.url));
/** Papers of past years stand: what was dropped now changes none of them, but a post in the roster does. */
const changedRoster = bureau.replace("科长", "一级主任科员");
const dropped = ["3月", "4月", "5月"].map((month) => ledger(`待收/${month}.xlsx`, month)).join("");

/** Kills `receive`, and `build`, which receives first, at moments that the seed chooses; answers with what was left amiss. */
export async function killCommands({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): Promise<string[]> {
  const home = await mkdtemp(path.join(tmpdir(), "kaoping-kill-"));
  try {
    const model = path.join(home, "model");
    for (const [name, bytes] of await workbookFiles(bureau))
      await writeWhole(path.join(model, "input", name), bytes);
    await run(model, "build", null);
    const before = await papersIn(model);
    for (const [name, bytes] of await workbookFiles(changedRoster + dropped))
      await writeWhole(path.join(model, "input", name), bytes);
    const hashes = await hashesIn(path.join(model, "input"), "待收/");
    const whole = path.join(home, "whole");
    await cp(model, whole, { recursive: true });
    const took = {
      receive: await timeOf(() => run(whole, "receive", null)),
      build: await timeOf(() => run(whole, "build", null)),
    };
    const after = await papersIn(whole);
    if (before.papers === after.papers) throw new Error("the change in the roster changes no paper");
    const amiss: string[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const command = nth % 2 === 0 ? "build" : "receive";
      const moment = Math.round(dice(seed, nth).next() * took[command] * 1.1);
      const office = path.join(home, String(nth));
      await cp(model, office, { recursive: true });
      await run(office, command, moment);
      const found = [...(await lostFiles(office, hashes)), ...(await halfPapers(office, [before, after]))];
      await run(office, "receive", null);
      found.push(...(await receivedOnce(office, hashes)));
      amiss.push(
        ...found.map(
          (each) => `seed ${seed}, kill ${nth}, ${command} after ${moment} of ${took[command]} ms: ${each}`,
        ),
      );
      await rm(office, { recursive: true });
    }
    return amiss;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function timeOf(action: () => Promise<void>): Promise<number> {
  const began = Date.now();
  await action();
  return Date.now() - began;
}

/** Runs a command; with a number of milliseconds, kills it and all that it started after them. */
async function run(office: string, command: string, killAfter: number | null): Promise<void> {
  const args = [program, command, "--input", path.join(office, "input")];
  if (command !== "receive") args.push("--output", path.join(office, "output"));
  await new Promise<void>((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"], detached: true });
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    const timer = killAfter === null ? null : setTimeout(() => killGroup(child.pid), killAfter);
    child.on("error", fail);
    child.on("exit", (code) => {
      if (timer !== null) clearTimeout(timer);
      if (code === 0 || code === 1 || (killAfter !== null && code === null)) done();
      else fail(new Error(`${command} ended with ${code ?? "a signal"}: ${said}`));
    });
  });
}

function killGroup(id: number | undefined): void {
  try {
    if (id !== undefined) process.kill(-id, "SIGKILL");
  } catch {
    // It ended by itself in the same moment.
  }
}

/** Hashes of the workbooks below a folder of the input, without what is half written. */
async function hashesIn(input: string, start: string): Promise<string[]> {
  const names = (await listFiles(input)).filter((name) => name.startsWith(start) && name.endsWith(".xlsx"));
  return Promise.all(names.map(async (name) => sha256(await readBytes(path.join(input, name)))));
}

async function lostFiles(office: string, hashes: readonly string[]): Promise<string[]> {
  const input = path.join(office, "input");
  const [waiting, copies] = [await hashesIn(input, "待收/"), await hashesIn(input, "各科室报送/")];
  return hashes.flatMap((hash) => {
    const filed = copies.filter((each) => each === hash).length;
    if (filed > 1) return [`${hash} filed ${filed} times`];
    return filed === 1 || waiting.includes(hash) ? [] : [`${hash} is lost`];
  });
}

async function receivedOnce(office: string, hashes: readonly string[]): Promise<string[]> {
  const input = path.join(office, "input");
  const [waiting, copies] = [await hashesIn(input, "待收/"), await hashesIn(input, "各科室报送/")];
  const wrong = hashes.filter((hash) => copies.filter((each) => each === hash).length !== 1);
  return [
    ...waiting.map((hash) => `${hash} still waits`),
    ...wrong.map((hash) => `${hash} is not filed once`),
  ];
}

interface Papers {
  /** The documents that the manifest lists, with their hashes. */
  readonly papers: string;
  /** Listed papers that are missing or have other bytes. */
  readonly broken: readonly string[];
}

async function papersIn(office: string): Promise<Papers> {
  const output = path.join(office, "output");
  const text = new TextDecoder().decode(await readBytes(path.join(output, "manifest.json")));
  const { documents } = manifestSchema.parse(JSON.parse(text));
  const broken: string[] = [];
  for (const { path: name, sha256: hash } of documents) {
    const found = await readBytes(path.join(output, name)).then(sha256, () => "missing");
    if (found !== hash) broken.push(`${name} is ${found}`);
  }
  return { papers: JSON.stringify(documents.map(({ path: name, sha256: hash }) => [name, hash])), broken };
}

/** The next command may take the output folder, and finds the papers of one state in it, whole. */
async function halfPapers(office: string, states: readonly Papers[]): Promise<string[]> {
  const output = path.join(office, "output");
  const lock = await lockFolder(output);
  if (lock === null) return ["the output is still locked"];
  await recover(output);
  await lock.release();
  const { papers, broken } = await papersIn(office);
  if (broken.length > 0) return [...broken];
  return states.some((state) => state.papers === papers)
    ? []
    : ["the papers are neither the old nor the new ones"];
}
