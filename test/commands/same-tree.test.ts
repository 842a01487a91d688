import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("tree-in-zone.ts", import.meta.url));

it("the whole tree, with its indexes and its manifest, is the same in any time zone, in any folder and on any day", async () => {
  const places = [
    ["Asia/Shanghai", "2026-01-30"],
    ["America/New_York", "2026-02-14"],
  ] as const;
  const told = await Promise.all(
    places.map(async ([zone, today]) => {
      const env = { ...process.env, TZ: zone };
      const args = ["--import", "tsx", script, today];
      const { stdout } = await promisify(execFile)(process.execPath, args, { env });
      return JSON.parse(stdout) as {
        readonly offset: number;
        readonly files: Readonly<Record<string, string>>;
      };
    }),
  );
  const [shanghai, newYork] = told;
  expect(told.map(({ offset }) => offset)).toEqual([-480, 300]);
  expect(Object.keys(shanghai?.files ?? {})).toEqual(
    expect.arrayContaining([".kaoping.json", "manifest.json", "内部/index.html", "涉个人/核验依据.json"]),
  );
  expect(shanghai?.files).toEqual(newYork?.files);
}, 60_000);
