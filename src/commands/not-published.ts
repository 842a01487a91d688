import type { Effects, ExitCode } from "./effects.ts";
import type { Outcome } from "./publish/publish.ts";

export type NotPublished = Exclude<Outcome, { readonly kind: "published" }>;

/** Says why the output folder stands as it was. */
export function notPublished(
  outcome: NotPublished,
  output: string,
  { terminal }: Pick<Effects, "terminal">,
): ExitCode {
  if (outcome.kind === "held-open") {
    terminal.note(`“${outcome.path}”正被打开，文稿没有更新，原有文稿保持不变。请关闭后再运行一次。`);
    return 1;
  }
  if (outcome.kind === "written-meanwhile") {
    terminal.note(`“${outcome.path}”在生成过程中被改动，文稿没有更新，原有文稿保持不变。请再运行一次。`);
    return 1;
  }
  const { files } = outcome;
  terminal.note(
    `“${output}”中有不是本程序生成的文件（${files.slice(0, 5).join("、")}${files.length > 5 ? "等" : ""}），没有改动。`,
  );
  terminal.note("请换一个空文件夹，或先把这些文件移走。");
  return 2;
}
