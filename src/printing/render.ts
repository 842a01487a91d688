import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import Handlebars from "handlebars";
import { isSecondHeading } from "../domain/heading.ts";
import { keepingSome, oncePer } from "../domain/lazily.ts";
import type { Picture } from "../domain/picture.ts";
import { isFigure } from "./figure.ts";
import { drawPicture } from "./pictures.ts";
import { parts, widest } from "./table-parts.ts";

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

/** Marks a cell that is never broken. */
function figure(text: unknown): string {
  return isFigure(String(text)) ? "figure" : "";
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

/** Makes the HTML of a picture, its texts escaped. */
type Draw = (picture: Picture) => string;

/**
 * The templates of a folder: `*.hbs`, with `partials/*.hbs` by their names and `styles/*.css` as `styles/<name>`, so that a
 * stand-alone page can carry its style in itself. They are read and compiled once in a run.
 */
export function openTemplates(folder: string, draw: Draw = drawPicture): Templates {
  return templatesBy(draw)(folder);
}

/** Folders of templates that one run has to do with, at most. */
const FOLDERS = 4;

const templatesBy = oncePer((draw: Draw) =>
  keepingSome((folder: string) => compileTemplates(folder, draw), FOLDERS),
);

function compileTemplates(folder: string, draw: Draw): Templates {
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
