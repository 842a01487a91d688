import { expect, it } from "vitest";
import { killCommands } from "./kill.ts";

it("a command killed at any moment loses no file and leaves whole papers", async () => {
  expect(await killCommands({ seed: 1, count: 5 })).toEqual([]);
}, 600_000);
