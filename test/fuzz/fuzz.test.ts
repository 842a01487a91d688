import { expect, it } from "vitest";
import { fuzz } from "./fuzz.ts";

it("a spoilt file is read or refused with a message; none ends, hangs or silences the program", async () => {
  const { failed, files } = await fuzz({ seed: 1, count: 100 });
  expect(failed).toEqual([]);
  expect(files).toBe(100);
}, 600_000);
