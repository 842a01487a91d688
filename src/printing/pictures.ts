import { createRequire } from "node:module";
import type * as echarts from "echarts";
import type { EChartsOption } from "echarts";
import { once } from "../domain/lazily.ts";
import type { BarPicture, Picture, Fill, GridPicture, Shape } from "../domain/picture.ts";

/** Pixels of 1/96 inch: the text area of an official paper is 156 mm wide. */
const WIDTH = 589;
const BAR = 23;
const CELL = 21;
const LEGEND = 30;
const AXIS = 26;

const black = "#000";
const text = { fontFamily: "var(--song)", fontSize: 13, color: black };
const line = { lineStyle: { color: "#999", width: 0.5 } };

/** The library in one file, loaded for the first picture that is drawn: most builds after another draw none. */
const library = once((): typeof echarts => createRequire(import.meta.url)("echarts/dist/echarts.min.js"));

const drawn = new WeakMap<Picture, string>();

/** A picture as SVG, every text of it escaped; equal pictures give equal bytes. It is drawn once, however often it is asked for. */
export function drawPicture(picture: Picture): string {
  const svg = drawn.get(picture) ?? draw(picture);
  drawn.set(picture, svg);
  return svg;
}

function draw(picture: Picture): string {
  const rows = picture.kind === "bars" ? picture.labels.length * BAR : picture.rows.length * CELL;
  const chart = library().init(null, null, {
    renderer: "svg",
    ssr: true,
    width: WIDTH,
    height: LEGEND + rows + AXIS,
  });
  chart.setOption(picture.kind === "bars" ? barOption(picture) : gridOption(picture));
  const svg = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return settled(svg, picture.kind);
}

/** Without what is there for a mouse; names that the library counts through a whole run begin with the picture's kind. */
function settled(svg: string, kind: Picture["kind"]): string {
  return svg
    .replace(/<style >.*?<\/style>\s*/su, "")
    .replace(/ (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*"|pointer-events="\w+")/gu, "")
    .replace(/(="|="url\(#)zr\d+-/gu, `$1${kind}-`);
}

const legend = { top: 0, itemGap: 18, selectedMode: false, textStyle: text, itemStyle: { borderWidth: 0.8 } };
const frame: EChartsOption = {
  animation: false,
  textStyle: text,
  grid: { left: 2, right: 14, top: LEGEND, bottom: 2, containLabel: true },
};

const stripes = { symbol: "rect", color: black, dashArrayX: [1, 0], dashArrayY: [1.2, 4] } as const;
const fills: Readonly<Record<Fill, object>> = {
  solid: { color: "#444" },
  grey: { color: "#bbb" },
  striped: { color: "#fff", decal: { ...stripes, rotation: -Math.PI / 4 } },
  dotted: {
    color: "#fff",
    decal: {
      symbol: "circle",
      color: black,
      symbolSize: 0.6,
      dashArrayX: [
        [4, 4],
        [0, 4, 4, 0],
      ],
      dashArrayY: [3, 0],
    },
  },
  blank: { color: "#fff" },
};

function barOption({ labels, parts }: BarPicture): EChartsOption {
  return {
    ...frame,
    legend: { ...legend, icon: "rect" },
    xAxis: { type: "value", minInterval: 1, axisLabel: text, splitLine: line },
    yAxis: {
      type: "category",
      inverse: true,
      data: [...labels],
      axisLabel: { ...text, interval: 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: black } },
    },
    series: parts.map(({ name, fill, amounts }) => ({
      type: "bar",
      name,
      stack: "all",
      silent: true,
      barWidth: "68%",
      itemStyle: { ...fills[fill], borderColor: black, borderWidth: 0.7 },
      label: {
        show: true,
        ...text,
        ...amountStyle(fill),
        formatter: ({ value }: { readonly value?: unknown }) => (value === 0 ? "" : String(value)),
      },
      data: [...amounts],
    })),
  };
}

/** White on dark; on a pattern, a white ground: an outline would make the browser draw the digits as pictures. */
function amountStyle(fill: Fill): object {
  if (fill === "solid") return { color: "#fff" };
  return fill === "striped" || fill === "dotted" ? { backgroundColor: "#fff", padding: [0, 2] } : {};
}

const shapes: Readonly<Record<Shape, object>> = {
  ring: {
    symbol: "circle",
    symbolSize: 8,
    itemStyle: { opacity: 1, color: "#fff", borderColor: black, borderWidth: 1 },
  },
  triangle: {
    symbol: "triangle",
    symbolSize: 12,
    itemStyle: { opacity: 1, color: "#999", borderColor: black, borderWidth: 1 },
  },
  square: { symbol: "rect", symbolSize: 12, itemStyle: { opacity: 1, color: black } },
  diamond: {
    symbol: "diamond",
    symbolSize: 12,
    itemStyle: { opacity: 1, color: "#fff", borderColor: black, borderWidth: 1 },
  },
  cross: {
    symbol: "path://M0,0 L10,10 M10,0 L0,10",
    symbolSize: 9,
    itemStyle: { opacity: 1, borderColor: black, borderWidth: 1.2 },
  },
};

function gridOption({ rows, columns, marks }: GridPicture): EChartsOption {
  const axis = {
    type: "category" as const,
    boundaryGap: true,
    axisTick: { show: false },
    axisLabel: { ...text, interval: 0 },
    axisLine: { lineStyle: { color: black, width: 0.5 } },
    splitLine: { show: true, ...line },
  };
  return {
    ...frame,
    legend,
    xAxis: { ...axis, position: "top", data: [...columns] },
    yAxis: { ...axis, inverse: true, data: [...rows] },
    series: marks.map(({ name, shape, cells }) => ({
      type: "scatter",
      name,
      silent: true,
      ...shapes[shape],
      data: cells.map(([column, row]) => [column, row]),
    })),
  };
}
