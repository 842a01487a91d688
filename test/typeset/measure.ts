import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What is drawn, in points from the top left corner of its page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** `#e00000` */
  readonly colour: string;
}

/** A drawn character with the edges of its ink. */
export interface Glyph extends Box {
  readonly character: string;
  /** Name of the face in the file, without the mark of its subset. */
  readonly face: string;
  readonly size: number;
  readonly baseline: number;
  /** How its line runs: along the upright sheet, or turned by a quarter to be read from the sheet's right side. */
  readonly runs: "across" | "up" | "otherwise";
  readonly inFont: boolean;
}

export interface MeasuredPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Filled shapes: rules, and the lines of tables. */
  readonly shapes: readonly Box[];
}

type Matrix = readonly [number, number, number, number, number, number];
interface State {
  matrix: Matrix;
  colour: string;
}
/** The part of pdfjs's lists of drawing steps that is read here; it gives them no types. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly fontChar: string;
  readonly isSpace: boolean;
  readonly isInFont: boolean;
}
type Step = readonly unknown[];

const fills: readonly number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke];

/** Reads where every character and rule of a PDF stands, from its drawing steps and the outlines of its faces. */
export async function measurePdf(bytes: Uint8Array): Promise<MeasuredPage[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: MeasuredPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { fnArray, argsArray } = await page.getOperatorList();
    const steps = fnArray.map(
      (step, index) => [step, ...Array.from((argsArray[index] ?? []) as Step)] as const,
    );
    pages.push({ width, height, ...trace(steps, height, (id) => page.commonObjs.get(id) as unknown) });
  }
  await document.destroy();
  return pages;
}

function trace(
  steps: readonly (readonly [number, ...Step])[],
  height: number,
  objectNamed: (id: string) => unknown,
): Pick<MeasuredPage, "glyphs" | "shapes"> {
  const glyphs: Glyph[] = [];
  const shapes: Box[] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], colour: "#000000" };
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let font = { id: "", size: 0 };
  const place = (matrix: Matrix, x: number, y: number): { x: number; y: number } => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: height - (matrix[1] * x + matrix[3] * y + matrix[5]),
  });
  const boxOf = (matrix: Matrix, points: readonly (readonly [number, number])[]): Box => {
    const placed = points.map(([x, y]) => place(matrix, x, y));
    const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
    const { colour } = state;
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      colour,
    };
  };
  const show = (shown: readonly (ShownGlyph | number)[]): void => {
    let along = 0;
    const { name } = objectNamed(font.id) as { name: string };
    for (const glyph of shown) {
      if (typeof glyph === "number") {
        along -= (glyph / 1000) * font.size;
        continue;
      }
      const at = times(times(state.matrix, line), [font.size, 0, 0, font.size, along, 0]);
      along += (glyph.width / 1000) * font.size;
      if (glyph.unicode.trim() === "") continue;
      const { path } = objectNamed(`${font.id}_path_${glyph.fontChar}`) as { path: Float32Array };
      const box = boxOf(at, pointsOf(path));
      const { y: baseline } = place(at, 0, 0);
      const size = Math.hypot(at[2], at[3]);
      const face = name.replace(/^[A-Z]{6}\+/u, "");
      const runs =
        at[0] > 0 && at[1] === 0 ? "across" : at[1] > 0 && Math.abs(at[0]) < 1e-3 ? "up" : "otherwise";
      glyphs.push({ ...box, character: glyph.unicode, face, size, baseline, runs, inFont: glyph.isInFont });
    }
  };
  for (const [step, ...args] of steps) {
    if (step === OPS.save) saved.push({ ...state });
    else if (step === OPS.restore) state = saved.pop() ?? state;
    else if (step === OPS.transform) state.matrix = times(state.matrix, matrixOf(args));
    else if (step === OPS.setFillRGBColor) state.colour = String(args[0]);
    else if (step === OPS.setFont) font = { id: String(args[0]), size: Number(args[1]) };
    else if (step === OPS.setTextMatrix) line = matrixOf(Array.from(Object.values(args[0] as object)));
    else if (step === OPS.moveText) line = times(line, [1, 0, 0, 1, Number(args[0]), Number(args[1])]);
    else if (step === OPS.showText) show(args[0] as (ShownGlyph | number)[]);
    else if (step === OPS.constructPath && fills.includes(Number(args[0]))) {
      const [left = 0, top = 0, right = 0, bottom = 0] = Object.values(args[2] as object).map(Number);
      shapes.push(
        boxOf(state.matrix, [
          [left, top],
          [right, bottom],
        ]),
      );
    }
  }
  return { glyphs, shapes };
}

/** The points of an outline: each drawing step is followed by the points that it takes. */
function pointsOf(path: Float32Array): [number, number][] {
  const counts = [1, 1, 3, 2, 0];
  const points: [number, number][] = [];
  for (let at = 0; at < path.length;) {
    const count = counts[path[at] ?? 4] ?? 0;
    for (let point = 0; point < count; point++)
      points.push([path[at + 1 + 2 * point] ?? 0, path[at + 2 + 2 * point] ?? 0]);
    at += 1 + 2 * count;
  }
  return points;
}

function matrixOf(values: Step): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number);
  return [a, b, c, d, e, f];
}

function times(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [p, q, r, s, t, u] = right;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
