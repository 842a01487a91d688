import { expect, it } from "vitest";
import { submissionNotes } from "../../src/assessment/submission-notes.ts";
import { bureau, judged } from "../support/years.ts";

it("五(一)比例: 30% is more than the 20% of 公务员考核规定, and of how many people", () => {
  expect(submissionNotes(judged(bureau))).toEqual([
    {
      subject: { kind: "全局" },
      clause: "五(一)比例",
      text: "优秀等次比例按方案为30%，参加考核4人，取整数1名；《公务员考核规定》一般掌握在20%以内，为0名。",
      cells: [],
    },
  ]);
});
