import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/domain/picture.ts";
import { drawPicture } from "../../src/printing/pictures.ts";

const hostile = `<script>alert(1)</script>"&'`;
const bars: Picture = {
  kind: "bars",
  caption: "完成情况",
  alternative: "条形图",
  labels: ["办公室", hostile],
  parts: [
    { name: "已完成", fill: "solid", amounts: [11, 12] },
    { name: "滞后", fill: "dotted", amounts: [0, 2] },
    { name: hostile, fill: "striped", amounts: [3, 0] },
  ],
};
const grid: Picture = {
  kind: "grid",
  caption: "报送情况",
  alternative: "方格图",
  rows: ["办公室", hostile],
  columns: ["1月", "2月"],
  marks: [
    {
      name: "按时",
      shape: "ring",
      cells: [
        [0, 0],
        [1, 0],
      ],
    },
    { name: "未报", shape: "square", cells: [[0, 1]] },
  ],
};

describe.each([
  ["bars", bars],
  ["grid", grid],
] as const)("a picture of %s", (_, picture) => {
  const svg = drawPicture(picture);

  it("has the same bytes whenever it is drawn", () => {
    drawPicture(bars);
    expect(drawPicture(picture)).toBe(svg);
  });

  it("escapes what comes from workbooks, and brings in nothing from outside", () => {
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toMatch(/<script|<image|href=|@import/u);
  });

  it("is set in the faces of the page", () => {
    expect(new Set(svg.match(/font-family:[^;]*/gu))).toEqual(new Set(["font-family:var(--song)"]));
  });
});

it("writes every amount but none, and tells parts apart by patterns, not by colour", () => {
  const svg = drawPicture(bars);
  const written = [...svg.matchAll(/>(\d+)<\/text>/gu)].map(([, amount]) => amount);
  expect(written).toEqual(expect.arrayContaining(["11", "12", "2", "3"]));
  expect(svg.match(/<pattern /gu)).toHaveLength(2);
  const colours = new Set([...svg.matchAll(/fill="#(\w+)"/gu)].map(([, digits = ""]) => digits));
  for (const colour of colours) expect(new Set(colour).size).toBe(1);
});

it("outlines no text: outlined digits would come out as pictures, and not always with equal bytes", () => {
  expect(drawPicture(bars)).not.toMatch(/<text[^>]* stroke=/u);
});

it("marks each cell of a grid by its shape", () => {
  const marked = (cells: readonly (readonly [number, number])[]) =>
    drawPicture({ ...grid, marks: [{ name: "未报", shape: "square", cells }] }).match(/<path/gu)?.length ?? 0;
  expect(
    marked([
      [0, 0],
      [1, 1],
    ]) - marked([[0, 0]]),
  ).toBe(1);
});
