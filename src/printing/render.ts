import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import Handlebars from "handlebars";
import { isSecondHeading } from "../domain/heading.ts";
import type { Picture } from "../domain/picture.ts";
import { drawPicture } from "./pictures.ts";

/** The compiled templates of a folder. */
export interface Templates {
  /**
   * HTML of a view; every string of the view is escaped, and none is read as a template.
   * Throws where the template is unknown, or names a field that the view lacks.
   */
  render(template: string, view: object): string;
}

const compilation = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: {
    characters: true,
    figure: true,
    drawing: true,
    isSecondHeading: true,
    same: true,
    several: true,
    ordinal: true,
    parts: true,
    widest: true,
  },
};

/** Number of characters of a text as people count them: 𠮷 is one. */
function characters(text: unknown): number {
  return Array.from(String(text)).length;
}

/** Marks a cell that holds one number, date or amount (“2025年3月31日”, “92.6%”, “120台”): it is never broken. */
function figure(text: unknown): string {
  return /^\d[\d.,%年月日:—～-]*\p{L}{0,2}$/u.test(String(text)) ? "figure" : "";
}

function same(left: unknown, right: unknown): boolean {
  return left === right;
}

function several(list: unknown): boolean {
  return Array.isArray(list) && list.length > 1;
}

/** What people count as an index: from one. */
function ordinal(index: unknown): number {
  return Number(index) + 1;
}

/** More rows than the tables of most bureaus have. */
const MOST_ROWS = 250;

/** A page on a screen has its tables whole, whatever their length. */
function isInParts(rows: readonly unknown[], whole: unknown): boolean {
  return whole !== true && rows.length > MOST_ROWS;
}

/**
 * Rows that have every part of a table make its columns as wide as they would be in the whole: of each column the text
 * that is widest without a break, and the one that is widest on one line. None for a table that is whole.
 */
function widest(rows: readonly (readonly unknown[])[], whole: unknown): string[][] {
  if (!isInParts(rows, whole)) return [];
  const columns = Math.max(...rows.map(({ length }) => length));
  return [unbroken, width].map((measure) =>
    Array.from({ length: columns }, (_, column) => {
      const texts = rows.map((row) => String(row[column] ?? ""));
      return texts.reduce((before, text) => (measure(text) > measure(before) ? text : before), "");
    }),
  );
}

/** About, in half characters; a 1 is the narrowest figure. */
function width(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (each === "1" ? 0.9 : each <= "~" ? 1 : 2), 0);
}

/** The width of what stands together in it wherever lines end. */
function unbroken(text: string): number {
  if (figure(text) !== "") return width(text);
  return Math.max(0, ...(text.match(/[!-~]+/gu) ?? []).map(width));
}

/**
 * The rows of a table in parts of about the same length, one where they are not many: what the browser needs to print a
 * single table grows with the square of its pages.
 */
function parts(rows: readonly unknown[], whole: unknown): (readonly unknown[])[] {
  const count = isInParts(rows, whole) ? Math.ceil(rows.length / MOST_ROWS) : 1;
  return Array.from({ length: count }, (_, index) =>
    rows.slice(Math.ceil((index * rows.length) / count), Math.ceil(((index + 1) * rows.length) / count)),
  );
}

/**
 * Compiles the templates of a folder: `*.hbs`, with `partials/*.hbs` by their names and `styles/*.css` as `styles/<name>`,
 * so that a stand-alone page can carry its style in itself. `draw` makes the HTML of a picture, its texts escaped.
 */
export function openTemplates(folder: string, draw: (picture: Picture) => string = drawPicture): Templates {
  const handlebars = Handlebars.create();
  handlebars.registerHelper("characters", characters);
  handlebars.registerHelper("figure", figure);
  handlebars.registerHelper("drawing", (picture: Picture) => new Handlebars.SafeString(draw(picture)));
  handlebars.registerHelper("isSecondHeading", (text: unknown) => isSecondHeading(String(text)));
  handlebars.registerHelper("same", same);
  handlebars.registerHelper("several", several);
  handlebars.registerHelper("ordinal", ordinal);
  handlebars.registerHelper("parts", parts);
  handlebars.registerHelper("widest", widest);
  for (const { name, text } of texts(join(folder, "partials"), ".hbs"))
    handlebars.registerPartial(name, text);
  for (const { name, text } of texts(join(folder, "styles"), ".css"))
    handlebars.registerPartial(`styles/${name}`, text);
  const templates = new Map(
    texts(folder, ".hbs").map(({ name, text }) => [name, handlebars.compile<object>(text, compilation)]),
  );
  return {
    render(template, view) {
      const fill = templates.get(template);
      if (fill === undefined) throw new Error(`no template named ${template}`);
      return fill(view);
    },
  };
}

function texts(folder: string, ending: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((file) => extname(file) === ending)
    .sort()
    .map((file) => ({ name: basename(file, ending), text: readFileSync(join(folder, file), "utf8") }));
}
