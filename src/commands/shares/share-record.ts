import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { parseDay, type Day } from "../../domain/day.ts";
import { madeSchema, type Index } from "../cache/made-before.ts";
import { machineDisk } from "../publish/disk.ts";
import { parsed } from "../files.ts";
import { readRecord } from "../publish/record.ts";
import { CannotRun } from "../usage-error.ts";
import type { Share } from "./share.ts";

/** In the folder of a share: what it was built from, and what `join` needs to know of its papers. */
export const shareRecordName = "分份记录.json";

const schema = z.object({
  nth: z.number().int(),
  of: z.number().int(),
  asOf: z.custom<Day>((text) => typeof text === "string" && parseDay(text) !== null),
  program: z.string(),
  input: z.string(),
  ...madeSchema.shape,
});

/** A share that was built: its papers lie in `folder`. */
export interface BuiltShare extends z.infer<typeof schema> {
  readonly folder: string;
  /** Where each file lies in the folder, by its hash. */
  readonly places: ReadonlyMap<string, string>;
}

/** The record of a share as the bytes of its file. */
export function shareRecord(
  { nth, of }: Share,
  from: { readonly asOf: Day; readonly program: string; readonly input: string },
  { fonts, made, lacking }: Index,
): Uint8Array {
  const record = { nth, of, ...from, fonts, made, lacking };
  return new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`);
}

/** Reads the folders that `build --shard` wrote, in their order. Throws `CannotRun` where they are not the shares of one build. */
export async function readShares(folders: readonly string[]): Promise<[BuiltShare, ...BuiltShare[]]> {
  const shares = await Promise.all(folders.map(readShare));
  shares.sort((left, right) => left.nth - right.nth);
  const [first, ...others] = shares;
  if (first === undefined) throw new CannotRun("请写明各份文稿所在的文件夹。");
  for (const share of others) {
    const differs = differenceOf(first, share);
    if (differs !== null) {
      throw new CannotRun(
        `“${first.folder}”与“${share.folder}”${differs}，不能合并，请用同样的条件重新生成。`,
      );
    }
  }
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (nth) => shares.filter((share) => share.nth === nth).length !== 1,
  );
  if (missing.length > 0) {
    throw new CannotRun(`全部文稿分为${first.of}份，第${missing.join("、")}份缺少或重复，请补齐后再合并。`);
  }
  return [first, ...others];
}

function differenceOf(first: BuiltShare, other: BuiltShare): string | null {
  if (first.of !== other.of) return `所分份数不同（${first.of}份、${other.of}份）`;
  if (first.asOf !== other.asOf) return `截至日期不同（${first.asOf}、${other.asOf}）`;
  if (first.program !== other.program) return "不是同一个程序生成的";
  if (first.input !== other.input) return "所用的报表不同";
  // A share without a paper started no browser.
  const [left, right] = [first.fonts, other.fonts].map((fonts) => JSON.stringify(fonts));
  return first.fonts !== null && other.fonts !== null && left !== right ? "所用的字体不同" : null;
}

async function readShare(folder: string): Promise<BuiltShare> {
  const bytes = await readFile(join(folder, shareRecordName)).catch(() => null);
  const record = bytes === null ? null : schema.safeParse(parsed(bytes));
  if (record?.success !== true) {
    throw new CannotRun(
      `“${folder}”中没有分份生成的文稿（缺“${shareRecordName}”），请先用 kaoping build --shard 生成。`,
    );
  }
  const made = await readRecord(machineDisk, folder);
  const places = new Map([...(made ?? [])].map(([file, hash]) => [hash, file]));
  return { ...record.data, folder, places };
}
