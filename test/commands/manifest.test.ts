import { describe, expect, it } from "vitest";
import { manifestInParts, manifestSchema, type ManifestDocument } from "../../src/commands/manifest.ts";
import type { Problem } from "../../src/diagnostics.ts";
import { day } from "../../src/domain/day.ts";

const asOf = day("2025-12-31");
const fonts = [{ style: "仿宋", face: "仿宋体", substituted: false }];
const problem: Problem = {
  code: "cell-blank",
  severity: "must-fix",
  place: { file: "目标办登记/2025年花名册.xlsx", sheet: "人员", cell: "B7" },
  message: "第7行没有填写“姓名”。",
  help: "请补填。",
};

function document(title: string): ManifestDocument {
  return {
    kind: "bulletin",
    title,
    path: `内部/${title}.pdf`,
    period: "2025-Q1",
    day: "2025-04-10",
    pages: 2,
    sha256: "0".repeat(64),
    state: "draft",
    incomplete: false,
    inputs: [{ path: "目标办登记/2025年设置.xlsx", sha256: "1".repeat(64) }],
  };
}

function written(documents: readonly ManifestDocument[], problems: readonly Problem[]): string {
  return Buffer.concat([...manifestInParts({ asOf, fonts, documents, problems })]).toString();
}

describe("the manifest", () => {
  it("is JSON with two spaces a level, its documents in their order", () => {
    const documents = [document("第一季度“通报”\n两行"), document("第二季度通报")];
    const text = written(documents, [problem]);
    const read = manifestSchema.parse(JSON.parse(text));
    expect(read.documents).toEqual(documents);
    expect(read.problems).toMatchObject([{ code: "cell-blank", file: problem.place.file, cell: "B7" }]);
    expect(text).toBe(`${JSON.stringify(read, null, 2)}\n`);
  });

  it("has empty lists where there is nothing to tell", () => {
    const text = written([], []);
    expect(text).toBe(`${JSON.stringify(manifestSchema.parse(JSON.parse(text)), null, 2)}\n`);
  });

  it("comes in several parts where it is long", () => {
    const documents = Array.from({ length: 5000 }, (_, index) => document(`通报${index}`));
    const parts = [...manifestInParts({ asOf, fonts, documents, problems: [] })];
    expect(parts.length).toBeGreaterThan(1);
    expect(JSON.parse(Buffer.concat(parts).toString()).documents).toHaveLength(5000);
  });
});
