import { expect, it } from "vitest";
import type { Picture } from "../../src/domain/picture.ts";
import { drawPicture } from "../../src/printing/pictures.ts";
import { pictureWords } from "../../src/printing/picture-words.ts";
import { visibleText } from "../../src/printing/visible-text.ts";

const bars: Picture = {
  kind: "bars",
  caption: "图1　各科室完成情况",
  alternative: "计量科5项",
  labels: ["计量科", "质量<科>"],
  parts: [{ name: "已完成", fill: "solid", amounts: [5, 13] }],
};
const grid: Picture = {
  kind: "grid",
  caption: "图2　报送情况",
  alternative: "计量科按时",
  rows: ["计量科", "质量&安全科"],
  columns: ["1月", "2月"],
  marks: [{ name: "未按时", shape: "ring", cells: [[0, 1]] }],
};

it.each([bars, grid])("the words of a picture hold every text that is drawn", (picture) => {
  const words = visibleText(pictureWords(picture));
  const texts = [...drawPicture(picture).matchAll(/<text[^>]*>([^<]*)/gu)].map(([, text = ""]) =>
    visibleText(text),
  );
  expect(texts.length).toBeGreaterThan(3);
  // Marks of the scale are the library's own.
  for (const text of texts) if (/\p{Script=Han}/u.test(text)) expect(words).toContain(text);
});
