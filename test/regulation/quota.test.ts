import { describe, expect, it } from "vitest";
import { quotaOf } from "../../src/regulation/quota.ts";

describe("五(一)比例: 优秀等次的比例掌握在参加考核总人数的30%以内", () => {
  it.each([
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 1],
    [9, 2],
    [10, 3],
    [33, 9],
    [34, 10],
    [40, 12],
  ])("%i who take part: %i places", (participants, places) => {
    expect(quotaOf(participants, 30, null)).toBe(places);
  });

  it.each([
    { sentence: "核定名额 below the share", set: 2, places: 2 },
    { sentence: "核定名额 equal to the share", set: 3, places: 3 },
    { sentence: "核定名额 above the share", set: 4, places: 3 },
    { sentence: "核定名额 of none", set: 0, places: 0 },
  ])("10 who take part, $sentence: $places", ({ set, places }) => {
    expect(quotaOf(10, 30, set)).toBe(places);
  });

  it("never exceeds 30% by a rounding", () => {
    for (let people = 0; people <= 1000; people += 1) {
      const places = quotaOf(people, 30, null);
      expect(places * 10).toBeLessThanOrEqual(people * 3);
      expect((places + 1) * 10).toBeGreaterThan(people * 3);
    }
  });
});
