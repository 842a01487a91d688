import { expect, it } from "vitest";
import { killBuilds } from "./kill.ts";

it("a build killed at any moment loses no file and leaves whole papers", async () => {
  expect(await killBuilds({ seed: 1, count: 5 })).toEqual([]);
}, 600_000);
