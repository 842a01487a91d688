import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/commands/build.ts";
import { listFiles, readBytes, sha256, writeWhole } from "../../src/commands/files.ts";
import { manifestSchema, type Manifest } from "../../src/commands/manifest.ts";
import { day } from "../../src/domain/day.ts";
import { bureau, bureauInOrder } from "../support/years.ts";
import { inOffice, ledger, undrawn, type Office } from "./office.ts";

async function run({ input, output, effects }: Office, asOf: string | null = null) {
  return build({ input, output, asOf: asOf === null ? null : day(asOf) }, effects);
}

async function manifestOf({ output }: Office): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(path.join(output, "manifest.json"), "utf8")));
}

/** The bulletins of a manifest: what these tests are about, whatever other papers there are. */
function bulletinsIn({ documents }: Manifest): Manifest["documents"] {
  return documents.filter(({ kind }) => kind === "bulletin");
}

describe("build", () => {
  it("says what to do first where there is nothing yet, and makes no output", () =>
    inOffice(async (office) => {
      expect(await run(office)).toBe(2);
      expect(office.said).toEqual([
        expect.stringMatching(/还没有设置，请先做三件事：$/),
        expect.stringMatching(/^ {2}1\. .*kaoping blank/),
        expect.stringMatching(/^ {2}2\. .*目标办登记/),
        expect.stringMatching(/^ {2}3\. .*kaoping blank/),
        expect.stringContaining("待收"),
      ]);
      expect(existsSync(office.output)).toBe(false);
    }));

  it("says so, too, where workbooks wait and there is no 设置, and leaves them", () =>
    inOffice(async (office) => {
      await office.file(ledger("待收/台账.xlsx"));
      const before = await office.files();
      expect(await run(office)).toBe(2);
      expect(await office.files()).toEqual(before);
      expect(existsSync(office.output)).toBe(false);
    }));

  it("refuses an output folder with other people's files, before it receives anything", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/台账.xlsx"));
      await writeWhole(path.join(office.output, "论文.docx"), Buffer.from("x"));
      const before = await office.files();
      expect(await run(office)).toBe(2);
      expect(await office.files()).toEqual(before);
      expect(await listFiles(office.output)).toEqual(["论文.docx"]);
      expect(office.noted[0]).toMatch(/不是本程序生成的文件（论文\.docx），没有改动/);
    }));

  it("receives what waits, on today, and judges by today", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/台账.xlsx"));
      expect(await run(office)).toBe(0);
      expect(Object.keys(await office.files())).toContain("各科室报送/02/2025-04-10-1 2025年目标台账.xlsx");
      const manifest = await manifestOf(office);
      const documents = bulletinsIn(manifest);
      expect(manifest.asOf).toBe("2025-04-10");
      expect(documents.map(({ path: file, day: on }) => [file, on])).toEqual([
        ["内部/季度通报/2025年第一季度通报.pdf", "2025-04-10"],
      ]);
      expect(documents[0]?.inputs.map(({ path: file }) => file)).toContain(
        "各科室报送/02/2025-04-10-1 2025年目标台账.xlsx",
      );
    }, "2025-04-10"));

  it("leaves what waits where --as-of names a day", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("待收/台账.xlsx"));
      const before = await office.files();
      expect(await run(office, "2025-04-09")).toBe(0);
      expect(await office.files()).toEqual(before);
      expect(bulletinsIn(await manifestOf(office))).toEqual([]);
    }, "2025-04-10"));

  it("tells in the manifest what could not be received", () =>
    inOffice(async (office) => {
      await office.file(bureauInOrder);
      await office.drop("待收/来信.xlsx", "不是表");
      expect(await run(office)).toBe(1);
      const { problems } = await manifestOf(office);
      expect(problems).toMatchObject([{ code: "file-text", severity: "must-fix", file: "待收/来信.xlsx" }]);
    }));

  it("writes a manifest that knows every paper by its hash, and the workbooks that it read by theirs", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx"));
      expect(await run(office, "2026-01-30")).toBe(0);
      const { documents } = await manifestOf(office);
      const papers = (await listFiles(office.output)).filter((name) => name.endsWith(".pdf"));
      expect(documents.map((each) => each.path)).toEqual(papers);
      expect(documents.length).toBeGreaterThan(12);
      const inputs = await office.files();
      for (const document of documents) {
        expect(sha256(await readBytes(path.join(office.output, document.path)))).toBe(document.sha256);
        for (const { path: file, sha256: hash } of document.inputs) expect(inputs[file]).toBe(hash);
        expect(document.inputs.length).toBeGreaterThan(0);
      }
    }));

  it("answers 1 and marks the paper where a row that it reads must be mended", () =>
    inOffice(async (office) => {
      const faulty = ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx").replace(
        "| 整理建标资料 | 张伟 |",
        "| 整理建标资料 |  |",
      );
      await office.file(bureau + faulty);
      expect(await run(office, "2025-07-10")).toBe(1);
      const documents = bulletinsIn(await manifestOf(office));
      expect(documents.map(({ period, incomplete }) => [period, incomplete])).toEqual([
        ["2025-Q1", false],
        ["2025-Q2", true],
      ]);
      expect(office.said.at(-1)).toMatch(/文稿已生成，请打开“output\/涉个人\/index\.html”查看/);
    }));

  it("does not print a paper with a character that no face draws, and says where it was typed", () =>
    inOffice(async (office) => {
      await office.file(bureau.replaceAll("李小华", `李小${undrawn}`));
      expect(await run(office, "2026-01-30")).toBe(1);
      const { documents, problems, fonts } = await manifestOf(office);
      const forms = documents.filter(({ kind }) => kind === "appraisal-form");
      expect(new Set(forms.map(({ person }) => person))).toEqual(new Set(["1001", "2001", "9001"]));
      expect(documents.find(({ kind }) => kind === "form-volume")).toBeDefined();
      expect(fonts).toEqual([{ style: "仿宋", face: "NotoSerifSC-Regular", substituted: true }]);
      const told = problems.filter(({ code }) => code === "character-without-glyph");
      expect(new Set(told.map(({ severity, sheet, cell }) => [severity, sheet, cell].join()))).toEqual(
        new Set(["must-fix,人员,B6"]),
      );
      expect(told.map(({ message }) => message)).toContainEqual(
        expect.stringMatching(/^字库中没有“𡈼”字（U\+2123C），《.*年度考核登记表.*》没有排印/u),
      );
      expect(office.said.join("\n")).toContain("字库中没有“𡈼”字（U+2123C）");
      expect(office.noted).toContainEqual("所用字体　仿宋：NotoSerifSC-Regular（代替）");
      const index = (tree: string) => readFile(path.join(office.output, tree, "index.html"), "utf8");
      expect(await index("涉个人")).toContain("没有“𡈼”字（U+2123C）");
      expect(await index("内部")).not.toContain("没有排印（涉个人");
    }));

  it("leads from its pages to every paper, and nowhere that nothing is", () =>
    inOffice(async (office) => {
      // A workbook to hand back and a second build, so that every page has something to lead to.
      const faulty = ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx").replace(
        "| 整理建标资料 | 张伟 |",
        "| 整理建标资料 |  |",
      );
      await office.file(bureau + faulty);
      await run(office, "2025-10-10");
      await run(office, "2026-01-30");
      const files = (await listFiles(office.output)).map((file) => file.normalize("NFC"));
      expect(files.filter((file) => file.startsWith("涉个人/退回补正/"))).not.toEqual([]);
      const led = new Set<string>();
      for (const page of files.filter((file) => file.endsWith(".html"))) {
        const html = await readFile(path.join(office.output, page), "utf8");
        for (const [, href = ""] of html.matchAll(/href="([^"#]+)"/gu)) {
          const file = path.posix.join(path.posix.dirname(page), decodeURIComponent(href));
          expect(files, `${page} leads to ${file}`).toContain(file);
          led.add(file);
        }
      }
      const others = /^(?:\.kaoping\.json|manifest\.json|涉个人\/(?:index\.html|核验依据\.json))$/u;
      expect(files.filter((file) => !led.has(file) && !others.test(file))).toEqual([]);
    }));

  it("replaces an earlier build whole", () =>
    inOffice(async (office) => {
      await office.file(bureau);
      await run(office, "2025-10-10");
      expect(bulletinsIn(await manifestOf(office))).toHaveLength(3);
      await run(office, "2025-04-10");
      const { documents } = await manifestOf(office);
      const overviews = ["index.html", "变动情况.html", "报送提醒.txt", "报送进度.html"].map(
        (name) => `内部/${name}`,
      );
      const others = [
        ".kaoping.json",
        "manifest.json",
        "可公开/index.html",
        "涉个人/index.html",
        "涉个人/变动情况.html",
        "涉个人/核验依据.json",
        ...overviews,
      ];
      const papers = documents.flatMap(({ path: file, word }) =>
        word === undefined ? [file] : [file, word.path],
      );
      expect([...(await listFiles(office.output))].sort()).toEqual([...papers, ...others].sort());
      expect(documents.filter(({ kind }) => kind === "bulletin")).toHaveLength(1);
    }));
});
