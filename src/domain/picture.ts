/** How a part of a picture is filled: told apart in black and white too. */
export type Fill = "solid" | "grey" | "striped" | "dotted" | "blank";

/** The shape of a mark on a grid. */
export type Shape = "ring" | "triangle" | "square" | "diamond" | "cross";

/** One bar a label, made of the parts' amounts. */
export interface BarPicture {
  readonly kind: "bars";
  readonly caption: string;
  /** What the picture shows, in words, for those who cannot see it. */
  readonly alternative: string;
  readonly labels: readonly string[];
  /** Each with one amount a label. */
  readonly parts: readonly {
    readonly name: string;
    readonly fill: Fill;
    readonly amounts: readonly number[];
  }[];
}

/** Marks in the cells of a grid; a cell without one is blank. */
export interface GridPicture {
  readonly kind: "grid";
  readonly caption: string;
  readonly alternative: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Each with the cells it stands in: column and row, from 0. */
  readonly marks: readonly {
    readonly name: string;
    readonly shape: Shape;
    readonly cells: readonly (readonly [column: number, row: number])[];
  }[];
}

/** A picture of numbers: data alone, drawn by the printer. */
export type Picture = BarPicture | GridPicture;

/** A picture as drawn: PNG, and its size in any one unit. */
export interface DrawnPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}
