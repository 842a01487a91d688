import { Refused } from "../kind-of-file.ts";
import { attribute, readElements } from "./elements.ts";
import type { Parts } from "./parts.ts";

/** What a file says of the workbook as a whole. */
export interface Contents {
  /** In the order of their tabs, charts left out. */
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[];
  /** Whether its days are counted from 1904. */
  readonly from1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
  /** The keywords among its properties, where our blank workbooks carry their mark. */
  readonly keywords: string | null;
}

interface Link {
  /** The last word of the relation's type, the same in strict and in transitional files. */
  readonly type: string;
  readonly target: string;
}

export async function readContents(parts: Parts): Promise<Contents> {
  const top = parts.has("_rels/.rels") ? await links(parts, "") : new Map<string, Link>();
  const main = [...top.values()].find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const related = await links(parts, main);
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  readElements(await parts.text(main), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(1|true|on)$/i.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      // Hidden, or veryHidden: only a macro shows such a sheet again.
      const hidden = /hidden$/i.test(attributes["state"] ?? "");
      listed.push({ name: attributes["name"] ?? "", id: attribute(attributes, "id") ?? "", hidden });
    },
  });
  const sheets = listed.flatMap(({ name, id, hidden }) => {
    const link = related.get(id);
    if (link === undefined) throw new Refused("damaged");
    return link.type === "worksheet" ? [{ name, part: link.target, hidden }] : [];
  });
  if (sheets.length === 0) throw new Refused("damaged");
  const only = (type: string): string | null =>
    [...related.values()].find((link) => link.type === type)?.target ?? null;
  return {
    sheets,
    from1904,
    strings: only("sharedStrings"),
    styles: only("styles"),
    keywords: await keywords(parts, [...top.values()].find(({ type }) => type === "core-properties")?.target),
  };
}

/** The relations of a part (of the whole file: ""), by their ids. */
async function links(parts: Parts, of: string): Promise<Map<string, Link>> {
  const [folder, name] = [of.slice(0, of.lastIndexOf("/") + 1), of.slice(of.lastIndexOf("/") + 1)];
  const found = new Map<string, Link>();
  readElements(await parts.text(`${folder}_rels/${name}.rels`), {
    open: (element, attributes) => {
      if (element !== "Relationship") return;
      const type = (attributes["Type"] ?? "").replace(/^.*\//, "");
      found.set(attributes["Id"] ?? "", { type, target: resolved(folder, attributes["Target"] ?? "") });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

async function keywords(parts: Parts, part: string | undefined): Promise<string | null> {
  if (part === undefined || !parts.has(part)) return null;
  let inside = false;
  let found = "";
  readElements(await parts.text(part), {
    open: (name) => void (inside = name === "keywords"),
    text: (text) => void (found += inside ? text : ""),
    close: () => void (inside = false),
  });
  return found === "" ? null : found;
}
