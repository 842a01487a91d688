import { describe, expect, it } from "vitest";
import { buildOver } from "../../src/commands/build-over.ts";
import type { ExitCode } from "../../src/commands/effects.ts";
import type { NotPublished } from "../../src/commands/not-published.ts";
import { WrittenMeanwhile } from "../../src/commands/publish/written-meanwhile.ts";
import { inOffice } from "./office.ts";

const file = "内部/通报.pdf";
const written: NotPublished = { kind: "written-meanwhile", path: file };

/** Ends as told, one attempt after the other; answers with the exit code, the attempts made, and what was said. */
async function built(ends: readonly (ExitCode | NotPublished | Error)[]) {
  let result: { exitCode: ExitCode; attempts: number; said: readonly string[] } | null = null;
  await inOffice(async ({ output, effects, noted }) => {
    const seen = new Set<object>();
    const exitCode = await buildOver(output, effects, async (before) => {
      const end = ends[seen.size];
      seen.add(before);
      if (end === undefined || end instanceof Error) throw end ?? new Error("one attempt too many");
      return end;
    });
    result = { exitCode, attempts: seen.size, said: noted };
  });
  return result;
}

describe("a build over papers that stand", () => {
  it("is made once where nobody writes into them", async () => {
    expect(await built([0])).toEqual({ exitCode: 0, attempts: 1, said: [] });
  });

  it.each([
    ["is told of", written],
    ["ends the attempt", new WrittenMeanwhile(file)],
  ])("is made again where somebody writes into one: it %s", async (_, end) => {
    const said = [`“${file}”在生成过程中被改动，重新生成。`];
    expect(await built([end, 1])).toEqual({ exitCode: 1, attempts: 2, said });
  });

  it("is given up at the third", async () => {
    const again = `“${file}”在生成过程中被改动，重新生成。`;
    const end = `“${file}”在生成过程中被改动，文稿没有更新，原有文稿保持不变。请再运行一次。`;
    expect(await built([written, written, written, 0])).toEqual({
      exitCode: 1,
      attempts: 3,
      said: [again, again, end],
    });
  });

  it("is not made again where a file is held open, or where it fails", async () => {
    const said = [`“${file}”正被打开，文稿没有更新，原有文稿保持不变。请关闭后再运行一次。`];
    expect(await built([{ kind: "held-open", path: file }, 0])).toEqual({ exitCode: 1, attempts: 1, said });
    await expect(built([new Error("disk full"), 0])).rejects.toThrow("disk full");
  });
});
