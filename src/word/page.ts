import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from "docx";

/** Twentieths of a point, in which Word measures. */
export const TWIPS = 20;

/** A line of the text, in twips. */
export const LINE = 28.5 * TWIPS;

const MILLIMETRE = (72 / 25.4) * TWIPS;

/** The width of one character of the text, 3号 drawn together as in the style sheet: 28 fill a line (GB/T 9704, 5.2.3). */
export const CHARACTER = 15.75 * TWIPS;

const side = { left: Math.round(28 * MILLIMETRE), right: Math.round(26 * MILLIMETRE) };
const paper = { width: 11906, height: 16838 };

/** The width of the text area, in twips. */
export const TEXT_WIDTH = paper.width - side.left - side.right;

/** A4 with 37 mm above and 28 mm left, 22 lines of 28 characters, page numbers 7 mm below the text (GB/T 9704, 5 and 7.5). */
export const officialPage: ISectionPropertiesOptions = {
  page: {
    size: paper,
    margin: {
      ...side,
      top: Math.round(37 * MILLIMETRE),
      bottom: Math.round(35 * MILLIMETRE),
      header: Math.round(15 * MILLIMETRE),
      footer: Math.round(25.6 * MILLIMETRE),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
};

const acrossSide = { left: Math.round(35 * MILLIMETRE), right: Math.round(37 * MILLIMETRE) };

/** The width of the text area of a page across, in twips. */
export const TEXT_ACROSS = paper.height - acrossSide.left - acrossSide.right;

/** The same page turned: A4 横排, for attachments. Word turns the paper itself, so its upright measures are given. */
export const pageAcross: ISectionPropertiesOptions = {
  page: {
    size: { ...paper, orientation: PageOrientation.LANDSCAPE },
    margin: {
      ...acrossSide,
      top: Math.round(28 * MILLIMETRE),
      bottom: Math.round(26 * MILLIMETRE),
      header: Math.round(15 * MILLIMETRE),
      footer: Math.round(16.6 * MILLIMETRE),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
};
