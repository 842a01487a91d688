import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrinterThread } from "../../../src/commands/printing/printer-thread.ts";
import { sha256, writeWhole } from "../../../src/commands/files.ts";
import type { Picture } from "../../../src/domain/picture.ts";
import { openPrinter, type Printer } from "../../../src/printing/printer.ts";
import { appraisalForm, bulletin, paper } from "../../printing/samples.ts";
import { bureau } from "../../support/years.ts";
import { workbookFiles } from "../office.ts";

const project = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const templates = project("templates");
const form = paper("appraisal-form", appraisalForm);
const official = paper("bulletin", bulletin);
const picture: Picture = {
  kind: "bars",
  caption: "各科室目标完成情况",
  alternative: "计量科完成8项，标准化科完成10项。",
  labels: ["计量科", "标准化科"],
  parts: [{ name: "已完成", fill: "solid", amounts: [8, 10] }],
};
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "kaoping-printing-"));
});
afterAll(() => rm(home, { recursive: true }));

describe("a printer in a thread of its own", () => {
  it("makes the very files of one that is in none", async () => {
    const printers: Printer[] = await Promise.all([
      openPrinter({ templates }),
      openPrinterThread({ templates }),
    ]);
    const [here, there] = await Promise.all(
      printers.map(async (printer) => {
        const volume = [form, form].map((each) => ({ paper: each, pages: 2 }));
        const illustrated = printer.illustrate("图", null, async (draw) => (await draw(picture)).png);
        const printed = await Promise.all([
          printer.print(form),
          printer.print(official),
          printer.printVolume("合订", "2026-01-26", volume),
        ]);
        const lacking = await printer.undrawable({ ...official, view: { ...bulletin, title: "\u{10FFFD}" } });
        await printer.close();
        const { fonts, unusableFonts } = printer;
        const hashes = [...printed, await illustrated].map(({ bytes, pages }) => [sha256(bytes), pages]);
        return { fonts, unusableFonts, lacking, hashes };
      }),
    );
    expect(there).toEqual(here);
    expect(there?.lacking).toEqual(["\u{10FFFD}"]);
  });

  it("says when there is no browser, and what it cannot print", async () => {
    await expect(openPrinterThread({ templates, browserPath: "/none/chrome" })).rejects.toMatchObject({
      name: "BrowserUnavailable",
      reason: "missing",
      path: "/none/chrome",
    });
    const printer = await openPrinterThread({ templates });
    await expect(printer.print({ ...form, template: "none" })).rejects.toThrow(/none/u);
    await printer.close();
    await expect(printer.print(form)).rejects.toThrow(/ended/u);
  });

  it("throws why it ended to all who wait, and to who comes later", async () => {
    const entry = join(home, "dying.js");
    await writeFile(
      entry,
      `import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ number, name }) => {
        if (name !== "opened") throw new Error("out of paper");
        parentPort.postMessage({ number, kind: "done", value: { kind: "opened", fonts: [], unusableFonts: [] } });
      });`,
    );
    const printer = await openPrinterThread({ templates }, pathToFileURL(entry));
    const asked = [printer.print(form), printer.undrawable(form)];
    for (const each of asked) await expect(each).rejects.toThrow("out of paper");
    await expect(printer.print(form)).rejects.toThrow("out of paper");
    await expect(printer.close()).rejects.toThrow("out of paper");
  });
});

/** The processes that a process started, by what they were started with. */
function startedBy(parent: number): { readonly id: number; readonly command: string }[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return ids.flatMap((id) => {
    try {
      // Behind the name, which may hold anything: the state, and who started it.
      const [, from] = /\) \S (\d+)[^)]*$/u.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
      const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
      return Number(from) === parent ? [{ id: Number(id), command }] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const seen = look();
    if (seen !== undefined) return seen;
    await setTimeout(50);
  }
  throw new Error("in vain");
}

// Other systems list their processes otherwise.
it.runIf(process.platform === "linux")("a build that is broken off takes its browser along", async () => {
  for (const [name, bytes] of await workbookFiles(bureau)) await writeWhole(join(home, "input", name), bytes);
  const build = spawn(process.execPath, [project("bin/kaoping.js"), "build", "--as-of", "2026-01-30"], {
    cwd: home,
    stdio: "ignore",
  });
  const ended = new Promise<number | null>((resolve) => void build.once("exit", resolve));
  const browser = await until(() =>
    startedBy(build.pid ?? 0).find(({ command }) => command.includes("--headless")),
  );
  build.kill("SIGINT");
  expect(await ended).toBe(130);
  await until(() => (isRunning(browser.id) ? undefined : true));
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
