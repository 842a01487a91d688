import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { demo } from "../../src/commands/demo.ts";
import { listFiles } from "../../src/commands/files.ts";
import { inOffice, type Office } from "./office.ts";

const size = { year: 2025, sections: 1, people: 3, seed: 1 };

function write(office: Office, seed = 1) {
  return demo({ ...size, seed, to: path.join(office.input, "demo") }, office.effects);
}

async function contents(office: Office): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(office.input, "demo");
  const files = await listFiles(folder);
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [file, (await readFile(path.join(folder, file))).toString("base64")] as const,
      ),
    ),
  );
}

describe("demo", () => {
  it("writes an input folder with 待收 empty, and makes it anew with equal bytes", () =>
    inOffice(async (office) => {
      expect(await write(office)).toBe(0);
      const first = await contents(office);
      expect([...first.keys()].some((file) => file.startsWith("各科室报送/01/"))).toBe(true);
      expect(await listFiles(path.join(office.input, "demo", "待收"))).toEqual([]);
      expect(await write(office)).toBe(0);
      expect(await contents(office)).toEqual(first);
    }));

  it("replaces its own workbooks only: another seed leaves none of the first", () =>
    inOffice(async (office) => {
      await write(office);
      const first = await contents(office);
      await write(office, 2);
      const second = await contents(office);
      expect(second).not.toEqual(first);
      await rm(path.join(office.input, "demo"), { recursive: true });
      await write(office, 2);
      expect(await contents(office)).toEqual(second);
    }));

  it("clears away what was issued from it, and nothing issued from workbooks of others", () =>
    inOffice(async (office) => {
      const folder = path.join(office.input, "demo");
      const issued = path.join(folder, "已印发", "2025", "季度通报 1季度-1");
      await mkdir(issued, { recursive: true });
      await writeFile(path.join(issued, "记录.json"), "{}");
      expect(await write(office)).toBe(2);
      await rm(issued, { recursive: true });
      await write(office);
      await mkdir(issued, { recursive: true });
      await writeFile(path.join(issued, "记录.json"), "{}");
      expect(await write(office)).toBe(0);
      expect(await listFiles(path.join(folder, "已印发"))).toEqual([]);
    }));

  it("never writes into a folder that holds workbooks of others, or its own that somebody changed", () =>
    inOffice(async (office) => {
      const folder = path.join(office.input, "demo");
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, "真实数据.xlsx"), "别人的");
      expect(await write(office)).toBe(2);
      expect(await listFiles(folder)).toEqual(["真实数据.xlsx"]);
      await rm(path.join(folder, "真实数据.xlsx"));
      await write(office);
      const [own = ""] = (await listFiles(folder)).filter((file) => file.endsWith(".xlsx"));
      await writeFile(path.join(folder, own), "改过");
      expect(await write(office)).toBe(2);
      expect(await readFile(path.join(folder, own), "utf8")).toBe("改过");
    }));
});
