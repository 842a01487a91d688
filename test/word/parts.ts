import JSZip from "jszip";
import { SaxesParser } from "saxes";

/** An element of a part, by its name with prefix: `w:p`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The parts of a Word file that are XML, each read whole; throws where one is no XML. */
export async function partsOf(docx: Uint8Array): Promise<ReadonlyMap<string, Element>> {
  const zip = await JSZip.loadAsync(docx);
  const names = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/u.test(name));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, parsed((await zip.file(name)?.async("string")) ?? "")] as const),
    ),
  );
}

function parsed(xml: string): Element {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: Element[];
    text: string;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, children: [], text: "" };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on("closetag", () => void stack.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** All elements of a name below another. */
export function allOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** The text of every paragraph, in order; breaks are ends of lines. */
export function paragraphsOf(document: Element): string[] {
  return allOf(document, "w:p").map(textOf);
}

function textOf(element: Element): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:br") return "\n";
  if (element.name === "w:tab") return "\t";
  if (element.name === "w:pPr") return "";
  return element.children.map(textOf).join("");
}
