import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/commands/build.ts";
import { check } from "../../src/commands/check.ts";
import { readCommandLine } from "../../src/commands/command-line.ts";
import { listFiles, readBytes, sha256 } from "../../src/commands/files.ts";
import { freeze } from "../../src/commands/issued/freeze.ts";
import { issue } from "../../src/commands/issue.ts";
import { manifestSchema, type Manifest } from "../../src/commands/manifest.ts";
import { day } from "../../src/domain/day.ts";
import type { PaperName } from "../../src/sheets/paper-periods.ts";
import { bureau } from "../support/years.ts";
import { inOffice, undrawn, type Office } from "./office.ts";

/** 计量科's ledger with three reported months; `second` is the state of February's only row. */
function ledgerOf(file: string, second: string): string {
  const account = second === "未完成" ? "设备送检未归 | 客观 | 催办送检单位 |" : " | | |";
  return `
# ${file} | 目标台账 | 计量科 | 2025
## 年度目标
| 序号 | 目标 | 是否量化 | 完成标准 | 责任人 | 签发人 | 签发日期 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 建立计量标准 | 否 | 通过考核 | 张伟 | 高远 | 2024-12-18 |
## 月计划与完成
| 月份 | 序号 | 对应目标 | 内容 | 责任人 | 签发人 | 签发日期 | 状态 | 未完成原因 | 原因类别 | 改进措施 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1月 | 1 | 1 | 整理建标资料 | 张伟 | 高远 | 2024-12-26 | 已完成 | | | |
| 2月 | 1 | 1 | 送检标准器 | 张伟 | 高远 | 2025-01-26 | ${second} | ${account}
| 3月 | 1 | 1 | 编写技术报告 | 张伟 | 高远 | 2025-02-26 | 已完成 | | | |
`;
}

const first = "| 季度通报 | 1季度 | 〔2025〕3号 | 高远 | 2025-04-11 | |";

function register(...rows: readonly string[]): string {
  return `
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 文号 | 签发人 | 印发日期 | 更正或取代 |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

const copy = "各科室报送/02/2025-04-03-1 2025年目标台账.xlsx";
const laterCopy = "各科室报送/02/2025-05-06-1 2025年目标台账.xlsx";
const frozen = "已印发/2025/季度通报 1季度-1";
const bulletin = "2025年第一季度通报.pdf";

interface Ask {
  readonly name?: PaperName;
  readonly period?: string;
  readonly asOf?: string;
  readonly withdraw?: boolean;
}

function run({ input, effects }: Office, ask: Ask = {}) {
  const { name = "季度通报", period = "1季度", asOf = "2025-04-11", withdraw = false } = ask;
  const request = { kind: withdraw ? "withdraw" : "issue", paper: name, period } as const;
  return issue({ input, asOf: day(asOf), year: null, ask: request }, effects);
}

async function built({ input, output, effects }: Office, asOf: string): Promise<Manifest> {
  await build({ input, output, asOf: day(asOf) }, effects);
  return manifestSchema.parse(JSON.parse(await readFile(path.join(output, "manifest.json"), "utf8")));
}

async function indexOf({ output }: Office, tree: string): Promise<string> {
  return readFile(path.join(output, tree, "index.html"), "utf8");
}

async function checked({ input, effects, said }: Office, asOf: string) {
  const before = said.length;
  await check({ input, asOf: day(asOf), json: true }, effects);
  const { problems } = manifestSchema
    .pick({ problems: true })
    .parse(JSON.parse(said.slice(before).join("\n")));
  return aboutIssues(problems);
}

/** Those among the problems that speak of issued papers. */
function aboutIssues(problems: Manifest["problems"]): Manifest["problems"] {
  return problems.filter(({ code }) => /^(issued|correction)-|^publicity-not-withdrawn$/.test(code));
}

describe("issue", () => {
  it("freezes the print, the figures with their cells, the hashes of what was read", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      expect(await run(office)).toBe(0);
      const files = Object.keys(await office.files()).filter((file) => file.startsWith("已印发"));
      expect(files).toEqual([`${frozen}/${bulletin}`, `${frozen}/记录.json`]);
      const text = await readFile(path.join(office.input, frozen, "记录.json"), "utf8");
      const { record } = JSON.parse(text) as { record: Record<string, unknown> };
      expect(record).toMatchObject({
        act: "issue",
        key: { name: "季度通报", period: "1季度" },
        number: "〔2025〕3号",
        signer: "高远",
        issuedOn: "2025-04-11",
        program: "0.1.0+test",
        settings: { unit: { shortName: "州质监局" } },
        papers: [
          {
            kind: "bulletin",
            period: "2025-Q1",
            day: "2025-04-10",
            sha256: sha256(await readBytes(path.join(office.input, frozen, bulletin))),
            view: { documentNumber: "〔2025〕3号" },
          },
        ],
      });
      const [paper] = record["papers"] as {
        figures: { name: string; value: string; cells: number[] }[];
        cells: { cell: string; text: string; file: string }[];
        inputs: { path: string; sha256: string }[];
      }[];
      const done = paper?.figures.find(({ name }) => name === "计量科·已完成");
      expect(done?.value).toBe("3");
      expect(done?.cells.map((place) => paper?.cells[place])).toMatchObject([
        { file: copy, sheet: "月计划与完成", cell: "J5", text: "已完成" },
        { file: copy, sheet: "月计划与完成", cell: "J6", text: "已完成" },
        { file: copy, sheet: "月计划与完成", cell: "J7", text: "已完成" },
      ]);
      const hashes = await office.files();
      expect(paper?.inputs.find((each) => each.path === copy)?.sha256).toBe(hashes[copy]);
    }));

  it("refuses a paper with a character that no face draws, and freezes nothing", () =>
    inOffice(async (office) => {
      const named = (bureau + ledgerOf(copy, "未完成")).replaceAll("催办送检单位", `请${undrawn}工催办`);
      await office.file(named + register(first));
      expect(await run(office)).toBe(1);
      expect(office.noted.join("")).toMatch(/没有办理：.*字库中没有“𡈼”字（U\+2123C）/u);
      expect(Object.keys(await office.files()).some((file) => file.startsWith("已印发"))).toBe(false);
    }));

  it.each<[string, string, Ask, RegExp]>([
    ["no row of 印发登记", "", {}, /“印发登记”中没有这份文稿/],
    [
      "a row without a date and a signer",
      register("| 季度通报 | 1季度 | 〔2025〕3号 | | | |"),
      {},
      /第5行的签发人、印发日期还没有填写/,
    ],
    [
      "a day before its date of issue",
      register(first),
      { asOf: "2025-04-10" },
      /印发日期是2025年4月11日，还没有到/,
    ],
    [
      "a day on which it does not exist yet",
      register(first),
      { asOf: "2025-04-09" },
      /截至2025年4月9日，这份文稿还没有形成/,
    ],
    [
      "a date of issue before its data day",
      register(first.replace("04-11", "04-08")),
      {},
      /早于数据截至2025年4月10日/,
    ],
    ["a period that is none", register(first), { period: "5季度" }, /没有这份文稿/],
    ["a correction that nobody asked for", register(first), { name: "更正通知" }, /没有这份文稿/],
  ])("refuses %s, says why, and writes nothing", (_, rows, ask, reason) =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + rows);
      const before = await office.files();
      expect(await run(office, ask)).toBe(1);
      expect(office.noted.at(-1)).toMatch(reason);
      expect(await office.files()).toEqual(before);
    }),
  );

  it("asks for a 文号 where the paper has room for one", () =>
    inOffice(async (office) => {
      const red = bureau.replace(
        "## 科室",
        "## 参数\n| 参数 | 取值 |\n| --- | --- |\n| 通报版头 | 红头 |\n## 科室",
      );
      await office.file(red + register("| 季度通报 | 1季度 | | 高远 | 2025-04-11 | |"));
      expect(await run(office)).toBe(1);
      expect(office.noted.at(-1)).toMatch(/第5行的文号还没有填写/);
    }));

  it("refuses what is 待补正", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "差不多") + register(first));
      expect(await run(office)).toBe(1);
      expect(office.noted.at(-1)).toMatch(/带“待补正”/);
    }));

  it("refuses a second issue and leaves the first as it is", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      await run(office);
      const before = await office.files();
      expect(await run(office, { asOf: "2025-05-20" })).toBe(1);
      expect(office.noted.at(-1)).toMatch(/已经印发（〔2025〕3号，2025年4月11日）.*填“取代”/);
      expect(await office.files()).toEqual(before);
    }));

  it("lists what can be issued and what was", () =>
    inOffice(async (office) => {
      const second = "| 季度通报 | 2季度 | 〔2025〕5号 | 高远 | | |";
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first, second));
      const list = {
        input: office.input,
        asOf: day("2025-07-11"),
        year: null,
        ask: { kind: "list" },
      } as const;
      await issue(list, office.effects);
      expect(office.said).toEqual([
        "2025年度，截至2025年7月11日：",
        "  可以印发　季度通报 1季度",
        "  不能印发　季度通报 2季度　“印发登记”第6行的印发日期还没有填写。",
        expect.stringMatching(/另有\d+份文稿没有列入“印发登记”/),
      ]);
      await run(office);
      office.said.length = 0;
      await issue(list, office.effects);
      expect(office.said).toContain("  已经印发　季度通报 1季度　〔2025〕3号，2025年4月11日");
    }));
});

describe("a build after the issue", () => {
  it("holds the frozen bytes in place of the draft, whatever the later copies say", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      await run(office);
      await office.file(ledgerOf(laterCopy, "未完成"));
      const { documents } = await built(office, "2025-05-20");
      const own = documents.filter(({ kind }) => kind === "bulletin");
      expect(own).toMatchObject([{ state: "issued", day: "2025-04-10", pages: 1, incomplete: false }]);
      expect(own[0]?.inputs.map((each) => each.path)).toContain(copy);
      expect(await readBytes(path.join(office.output, `内部/季度通报/${bulletin}`))).toEqual(
        await readBytes(path.join(office.input, frozen, bulletin)),
      );
      const index = await indexOf(office, "内部");
      expect(index).toContain('<span class="badge issued">印发稿</span>');
      expect(index).toMatch(/〔2025〕3号，2025年4月11日印发/);
    }));

  it("says what differs, with both cells, in the index and in check", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      await run(office);
      await office.file(ledgerOf(laterCopy, "未完成"));
      await built(office, "2025-05-20");
      expect(await indexOf(office, "内部")).toMatch(/不一致：计量科·已完成印发为“3”，现为“2”；/);
      const differs = await checked(office, "2025-05-20");
      expect(differs).toMatchObject([
        { severity: "check", file: laterCopy, sheet: "月计划与完成", cell: "J6" },
      ]);
      expect(differs[0]?.message).toContain("计量科·完成率印发为“100.0%”，现为“66.7%”");
      expect(differs[0]?.message).toContain(`印发时${copy}“月计划与完成”J6填“已完成”`);
      expect(differs[0]?.message).toContain(`现在${laterCopy}“月计划与完成”J6填“未完成”`);
    }));

  it("knows nothing of it on a day before", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      await run(office);
      const { documents } = await built(office, "2025-04-10");
      expect(documents.filter(({ kind }) => kind === "bulletin")).toMatchObject([{ state: "draft" }]);
    }));

  it.each([
    ["the print", bulletin],
    ["the record", "记录.json"],
  ])("tells of a change to %s and shows neither it nor a draft in its place", (_, file) =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      await run(office);
      const target = path.join(office.input, frozen, file);
      await writeFile(target, (await readFile(target, "utf8")).replace("计量科", "计量股"));
      const { documents, problems } = await built(office, "2025-05-20");
      expect(documents.filter(({ kind }) => kind === "bulletin")).toEqual([]);
      expect(aboutIssues(problems)).toMatchObject([
        { code: "issued-changed", severity: "must-fix", file: `${frozen}/${file}` },
      ]);
      expect(await run(office)).toBe(1);
      expect(office.noted.at(-1)).toMatch(/印发稿被改动/);
    }),
  );

  it("makes nothing of a folder that an ended run left half-written, and the next issue takes it away", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      const half = path.join(office.input, "已印发/2025/.kaoping-x.tmp");
      await mkdir(half, { recursive: true });
      await writeFile(path.join(half, bulletin), "半份");
      expect((await built(office, "2025-05-20")).documents[0]?.state).toBe("draft");
      expect(await run(office)).toBe(0);
      expect(
        (await listFiles(path.join(office.input, "已印发"))).every((file) => !file.includes(".tmp")),
      ).toBe(true);
    }));
});

describe("更正通知", () => {
  const asked = "| 更正通知 | 1季度 | 〔2025〕4号 | 高远 | 2025-05-12 | 季度通报 |";

  it("is made from the difference, and once issued the bulletin leads to it and differs no more", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first, asked));
      await run(office);
      await office.file(ledgerOf(laterCopy, "未完成"));
      const draft = (await built(office, "2025-05-12")).documents.find(
        ({ kind }) => kind === "correction-notice",
      );
      expect(draft).toMatchObject({ state: "draft", period: "2025-Q1", day: "2025-05-12" });
      expect(await run(office, { name: "更正通知", asOf: "2025-05-12" })).toBe(0);
      const after = await built(office, "2025-05-20");
      expect(after.documents.filter(({ kind }) => kind === "correction-notice")).toMatchObject([
        { state: "issued" },
      ]);
      expect(await indexOf(office, "内部")).toMatch(/2025年4月11日印发；见更正通知〔2025〕4号/);
      expect(aboutIssues(after.problems)).toEqual([]);
      expect(await run(office, { name: "更正通知", asOf: "2025-05-20" })).toBe(1);
      expect(office.noted.at(-1)).toMatch(/已经印发（〔2025〕4号/);
    }));

  it("is only asked about once its day has come", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first, asked));
      expect(await checked(office, "2025-04-01")).toEqual([]);
      expect(await checked(office, "2025-05-12")).toMatchObject([{ code: "correction-idle", cell: "A6" }]);
    }));

  it("once it is asked for, is what the difference leads to", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first, asked));
      await run(office);
      await office.file(ledgerOf(laterCopy, "未完成"));
      const told = await checked(office, "2025-05-12");
      expect(told.map(({ code }) => code)).toEqual(["issued-differs"]);
      expect(told[0]?.help).toBe("更正通知已在“印发登记”登记，送审定稿后请印发。");
    }));

  it("has nothing to say where nothing differs", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first, asked));
      await run(office);
      expect(await checked(office, "2025-05-20")).toMatchObject([{ code: "correction-idle", cell: "A6" }]);
    }));
});

describe("a 更正通知 that names no 文种", () => {
  it("is told of, not passed over", () =>
    inOffice(async (office) => {
      await office.file(bureau + register("| 更正通知 | 1季度 | | | | 上次那份 |"));
      expect(await checked(office, "2025-05-20")).toMatchObject([
        { code: "correction-not-known", sheet: "印发登记", cell: "I5" },
      ]);
    }));
});

describe("取代", () => {
  it("lets the paper be issued again: the new one takes its place, both are linked", () =>
    inOffice(async (office) => {
      const again = "| 季度通报 | 1季度 | 〔2025〕6号 | 高远 | 2025-05-12 | 取代〔2025〕3号 |";
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      await run(office);
      await office.file(ledgerOf(laterCopy, "未完成") + register(first, again));
      const pending = await built(office, "2025-05-12");
      expect(
        pending.documents.filter(({ kind }) => kind === "bulletin").map((each) => [each.path, each.state]),
      ).toEqual([
        ["内部/季度通报/2025年第一季度通报.pdf", "issued"],
        ["内部/季度通报/2025年第一季度通报（重新印发）.pdf", "draft"],
      ]);
      expect(await run(office, { asOf: "2025-05-12" })).toBe(0);
      const { documents } = await built(office, "2025-05-20");
      expect(
        documents
          .filter(({ kind }) => kind === "bulletin")
          .map((each) => [each.path, each.state, each.supersedes]),
      ).toEqual([
        [
          "内部/季度通报/2025年第一季度通报.pdf",
          "issued",
          "内部/季度通报/2025年第一季度通报（2025年4月11日印发，已被取代）.pdf",
        ],
        ["内部/季度通报/2025年第一季度通报（2025年4月11日印发，已被取代）.pdf", "replaced", undefined],
      ]);
      const index = await indexOf(office, "内部");
      expect(index).toContain("已被〔2025〕6号取代");
      expect(index).toContain("〔2025〕6号，2025年5月12日印发；取代〔2025〕3号");
      expect(await run(office, { asOf: "2025-05-20" })).toBe(1);
    }));
});

describe("撤回", () => {
  const back = "| 季度通报 | 1季度 | | 高远 | 2025-05-12 | 撤回 |";

  it("keeps the paper, marked, and lets no draft take its place", () =>
    inOffice(async (office) => {
      await office.file(bureau + ledgerOf(copy, "已完成") + register(first));
      await run(office);
      expect(await run(office, { withdraw: true, asOf: "2025-05-12" })).toBe(1);
      expect(office.noted.at(-1)).toMatch(/“更正或取代”填“撤回”/);
      await office.file(register(first, back));
      expect(await run(office, { withdraw: true, asOf: "2025-05-12" })).toBe(0);
      const { documents } = await built(office, "2025-05-20");
      expect(documents.filter(({ kind }) => kind === "bulletin")).toMatchObject([
        { state: "withdrawn", path: "内部/季度通报/2025年第一季度通报（2025年4月11日印发，撤回）.pdf" },
      ]);
      expect(await indexOf(office, "内部")).toContain("2025年5月12日撤回");
      expect(await run(office, { withdraw: true, asOf: "2025-05-20" })).toBe(1);
      expect(await run(office, { asOf: "2025-05-20" })).toBe(1);
      expect(
        (await built(office, "2025-05-11")).documents.find(({ kind }) => kind === "bulletin")?.state,
      ).toBe("issued");
    }));

  it("of a 公示: list and page are issued together, and leave 可公开 when every name is withdrawn", () =>
    inOffice(async (office) => {
      const decided = (state: string): string => `
# 目标办登记/2025年等次审定.xlsx | 等次审定 |  | 2025
## 个人等次
| 编号 | 姓名 | 审核 | 审核日期 | 审定 | 审定日期 |
| --- | --- | --- | --- | --- | --- |
| 1002 | 李小华 | 优秀 | 2026-01-07 | 优秀 | 2026-01-08 |
## 公示
| 批次 | 编号 | 起 | 状态 |
| --- | --- | --- | --- |
| 1 | 1002 | 2026-01-12 | ${state} |
`;
      const row = "| 公示 | 第1批 | | 高远 | 2026-01-12 | |";
      const ask = { name: "公示", period: "第1批", asOf: "2026-01-12" } as const;
      await office.file(bureau + decided("公示中") + register(row));
      expect(await run(office, ask)).toBe(0);
      expect((await listFiles(path.join(office.input, "已印发/2025/公示 第1批-1"))).length).toBe(3);
      const held = (await built(office, "2026-01-14")).documents.filter(({ state }) => state === "issued");
      expect(held.map(({ kind, path: file }) => [kind, file.slice(0, 3)])).toEqual([
        ["publicity-page", "可公开"],
        ["publicity-list", "可公开"],
      ]);
      await office.file(decided("撤回"));
      expect(await checked(office, "2026-01-15")).toMatchObject([
        { code: "publicity-not-withdrawn", sheet: "公示", cell: "E5" },
      ]);
      expect(await run(office, { ...ask, withdraw: true, asOf: "2026-01-15" })).toBe(0);
      await built(office, "2026-01-15");
      expect(
        (await listFiles(path.join(office.output, "可公开"))).filter((file) => file.includes("公示/")),
      ).toEqual([]);
      const index = await indexOf(office, "可公开");
      expect(index).toContain("2026年1月15日撤回");
      expect(index).not.toMatch(/href="[^"]*%E5%85%AC%E7%A4%BA/);
    }));
});

describe("a form of a person that was issued", () => {
  it("stands in its volume as it was issued, and is told of in 内部 without a name or a value", () =>
    inOffice(async (office) => {
      const row = "| 年度考核登记表 | 李小华 | | 高远 | 2026-01-12 | |";
      const ask = { name: "年度考核登记表", period: "1002", asOf: "2026-01-12" } as const;
      await office.file(bureau + register(row));
      expect(await run(office, ask)).toBe(0);
      await office.file(bureau.replace("一级科员", "二级科员"));
      const { documents } = await built(office, "2026-01-14");
      const form = documents.find(({ person, kind }) => kind === "appraisal-form" && person === "1002");
      expect(form).toMatchObject({ state: "issued", day: "2025-12-31" });
      expect(documents.find(({ kind, section }) => kind === "form-volume" && section === "01")).toMatchObject(
        {
          state: "draft",
          pages: 4,
        },
      );
      expect(await indexOf(office, "涉个人")).toMatch(/现为“[^”]*二级科员”/);
      const inside = await indexOf(office, "内部");
      expect(inside).toContain("有一份涉个人的印发稿与现有数据不一致。");
      expect(inside).not.toContain("二级科员");
    }));
});

describe("freeze", () => {
  const folder = "已印发/2025/季度通报 1季度-1";
  const bytes = (text: string) => new TextEncoder().encode(text);

  it("never writes over a folder that is there", () =>
    inOffice(async ({ input, files }) => {
      expect(await freeze(input, folder, [{ name: "一.pdf", bytes: bytes("一") }])).toBe(true);
      const before = await files();
      expect(await freeze(input, folder, [{ name: "一.pdf", bytes: bytes("二") }])).toBe(false);
      expect(await files()).toEqual(before);
    }));

  it("leaves nothing where one of its files cannot be written", () =>
    inOffice(async ({ input, files }) => {
      const frozenFiles = [
        { name: "一.pdf", bytes: bytes("一") },
        { name: "没有这个文件夹/二.pdf", bytes: bytes("二") },
      ];
      await expect(freeze(input, folder, frozenFiles)).rejects.toThrow(/ENOENT/);
      expect(await files()).toEqual({});
    }));
});

describe("the command line of issue", () => {
  const read = (...args: readonly string[]) => readCommandLine(args, {}, day("2025-04-11")).command;

  it("names the paper by 文种 and 期间", () => {
    expect(read("issue", "季度通报", "1季度", "--year", "2025")).toEqual({
      name: "issue",
      input: "input",
      asOf: "2025-04-11",
      year: 2025,
      ask: { kind: "issue", paper: "季度通报", period: "1季度" },
    });
    expect(read("issue", "公示", "第1批", "--withdraw")).toMatchObject({ ask: { kind: "withdraw" } });
    expect(read("issue", "--list")).toMatchObject({ ask: { kind: "list" } });
  });

  it.each([
    [["issue"], /请写明文种和期间/],
    [["issue", "季度通报"], /请写明文种和期间/],
    [["issue", "简报", "1季度"], /没有“简报”这个文种。文种有：季度通报、/],
    [["issue", "季度通报", "1季度", "--list"], /--list 单独使用/],
  ])("says what is missing in %j", (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
