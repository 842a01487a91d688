import { mm } from "./lines.ts";

/** The text area of GB/T 9704 in points, its lines and its characters. */
export const pitch = 28.5;
export const left = 28 * mm;
export const right = 184 * mm;
export const character = (156 * mm) / 28;
