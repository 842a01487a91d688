import { describe, expect, it } from "vitest";
import type { BoxText } from "../../src/documents/form-boxes.ts";
import { fitSide, pageHeight } from "../../src/documents/form-side.ts";
import { sheetsOf } from "../../src/documents/continuation-sheets.ts";

const sentence = "全年目标按时限完成，群众反映较好。";
const box = (label: string, sentences: number): BoxText => ({
  label,
  paragraphs: sentences === 0 ? [] : [sentence.repeat(sentences)],
  runsOn: false,
  signedBy: "签名",
});

describe("one side of a form", () => {
  it.each([
    [[10, 5, 0, 0], "小四"],
    [[25, 15, 0, 0], "五号"],
    [[40, 30, 0, 0], "小五"],
  ])("with %j sentences in its boxes is set in %s", (sentences, size) => {
    const placed = fitSide(
      sentences.map((count, index) => box(String(index), count)),
      pageHeight,
    );
    expect(new Set(placed.map((each) => each.box.size))).toEqual(new Set([size]));
    expect(placed.every(({ rest }) => rest === null)).toBe(true);
  });

  it("cuts its longest texts at the end of a sentence, and leaves the short ones whole", () => {
    const placed = fitSide([box("评语", 200), box("意见", 2), box("说明", 150)], pageHeight);
    expect(placed.map(({ rest }) => rest === null)).toEqual([false, true, false]);
    for (const { box: shown, rest } of placed) {
      if (rest === null) continue;
      expect(shown.paragraphs.at(-1)).toMatch(/。$/u);
      expect(rest).toMatchObject({ label: shown.label, runsOn: true });
      expect([...shown.paragraphs, ...rest.paragraphs].join("")).toMatch(
        /^(全年目标按时限完成，群众反映较好。)+$/u,
      );
    }
  });
});

describe("continuation sheets", () => {
  it("hold what is left over in order, each box naming the pages before and after it", () => {
    const sheets = sheetsOf(
      [
        { text: box("个人总结", 120), page: 1 },
        { text: box("评语", 10), page: 2 },
      ],
      3,
    );
    expect(
      sheets.flatMap(({ page, boxes }) => boxes.map(({ label, from, to }) => [page, label, from, to])),
    ).toEqual([
      [3, "个人总结", 1, 4],
      [4, "个人总结", 3, null],
      [4, "评语", 2, null],
    ]);
  });
});
