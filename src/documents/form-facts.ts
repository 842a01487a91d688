import { factColumns, type FactPlace, type FormFact } from "./appraisal-form-rows.ts";
import { millimetres, typeSizes, type BoxText, type TypeSize } from "./form-boxes.ts";
import { linesOf } from "./text-lines.ts";

/** A fact as it is printed; what finds no room in its cell goes on on the page `to`. */
export interface FactCell extends Omit<FactPlace, "fact"> {
  readonly value: string;
  readonly size: TypeSize;
  readonly align: "left" | "center";
  /** Whether it is the person's name: a volume's outline shows it. */
  readonly isName: boolean;
  readonly to: number | null;
}

/** The rows of facts, their height in millimetres, and what is left over of them. */
export interface FittedFacts {
  readonly rows: readonly (readonly FactCell[])[];
  readonly height: number;
  readonly leftovers: readonly BoxText[];
}

// As form.css sets them, in millimetres.
const tableWidth = 159.5;
const cellMargins = 4.3;
const labelMargins = 2.3;
const leastHeight = 10.5;
const frame = 2.3;

/** In a cell, at most so many lines of each size. */
const steps: readonly (readonly [TypeSize, number])[] = [
  ["小四", 3],
  ["五号", 4],
  ["小五", 6],
];

/** Fits the facts into their cells: in the largest size that takes few lines, from 小四 over 五号 to 小五. */
export function fitFacts(
  places: readonly (readonly FactPlace[])[],
  values: Readonly<Record<FormFact, { readonly value: string }>>,
): FittedFacts {
  const fitted = places.map((row) => {
    let column = 0;
    return row.map(({ fact, ...place }) => {
      const labelWidth = widthOf(column, place.labelSpan) - labelMargins;
      const width = widthOf(column + place.labelSpan, place.span) - cellMargins;
      column += place.labelSpan + place.span;
      const cell = fitValue(values[fact].value, width);
      const align: FactCell["align"] = fact === "work" ? "left" : "center";
      return {
        cell: { ...place, value: cell.shown, size: cell.size, align, isName: fact === "name", to: null },
        height: Math.max(cell.height, heightIn("小四", linesIn(place.label, "小四", labelWidth, 9).length)),
        left: cell.left,
      };
    });
  });
  return {
    rows: fitted.map((row) => row.map(({ cell }) => cell)),
    height: fitted.reduce((sum, row) => sum + Math.max(...row.map(({ height }) => height)), 0),
    leftovers: fitted
      .flat()
      .flatMap(({ cell, left }): BoxText[] =>
        left === "" ? [] : [{ label: cell.label, paragraphs: [left], runsOn: true, signedBy: null }],
      ),
  };
}

function fitValue(
  value: string,
  width: number,
): { readonly shown: string; readonly size: TypeSize; readonly height: number; readonly left: string } {
  for (const [size, most] of steps) {
    const { length } = linesIn(value, size, width, most + 1);
    if (length <= most) return { shown: value, size, height: heightIn(size, length), left: "" };
  }
  // The last line says where the text goes on.
  const shown = linesIn(value, "小五", width, 5).join("");
  return { shown, size: "小五", height: heightIn("小五", 6), left: value.slice(shown.length) };
}

function linesIn(text: string, size: TypeSize, width: number, most: number): string[] {
  return linesOf(text, width / (typeSizes[size].points * millimetres), 0, most);
}

function heightIn(size: TypeSize, lines: number): number {
  return Math.max(leastHeight, frame + lines * typeSizes[size].cellLine * millimetres);
}

function widthOf(column: number, span: number): number {
  const share = factColumns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  return (tableWidth * share) / 100;
}
