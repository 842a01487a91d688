import path from "node:path";
import JSZip from "jszip";

/**
 * What Excel would “repair” or refuse in a workbook's package, by the rules of the format (ECMA-376): empty where it
 * opens without a word.
 */
export async function packageFaults(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !name.endsWith("/"));
  const parts = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await zip.file(name)?.async("string")) ?? ""] as const),
    ),
  );
  return [...shapeFaults(parts), ...relationFaults(parts), ...typeFaults(parts), ...sheetFaults(parts)];
}

type Parts = ReadonlyMap<string, string>;

/** Shape numbers are unique in the workbook and lie in the blocks that their drawing has claimed. */
function shapeFaults(parts: Parts): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const claimed = new Set<string>();
  for (const [name, text] of parts) {
    if (!name.endsWith(".vml")) continue;
    const blocks = /<o:idmap [^>]*data="([^"]*)"/.exec(text)?.[1]?.split(",") ?? [];
    for (const block of blocks) {
      if (claimed.has(block)) faults.push(`${name}: block ${block} claimed twice`);
      claimed.add(block);
    }
    for (const [, id = ""] of text.matchAll(/<v:shape id="_x0000_s(\d+)"/g)) {
      if (ids.has(id)) faults.push(`${name}: shape ${id} twice`);
      ids.add(id);
      if (!blocks.includes(String(Math.floor(Number(id) / 1024))))
        faults.push(`${name}: shape ${id} not in its block`);
    }
    const shapes = text.match(/<v:shape /g)?.length ?? 0;
    const comments = parts.get(`xl/comments${/(\d+)\.vml$/.exec(name)?.[1] ?? ""}.xml`) ?? "";
    const notes = comments.match(/<comment /g)?.length ?? 0;
    if (shapes !== notes) faults.push(`${name}: ${shapes} shapes for ${notes} notes`);
  }
  return faults;
}

/** Every relationship within the package leads to a part, and every r:id to a relationship. */
function relationFaults(parts: Parts): string[] {
  const faults: string[] = [];
  for (const [name, text] of parts) {
    if (!name.endsWith(".rels")) continue;
    const source = name.replace("_rels/", "").replace(/\.rels$/, "");
    const ids = new Set<string>();
    for (const [tag] of text.matchAll(/<Relationship [^>]*>/g)) {
      const attribute = (key: string): string => new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1] ?? "";
      if (ids.has(attribute("Id"))) faults.push(`${name}: ${attribute("Id")} twice`);
      ids.add(attribute("Id"));
      if (attribute("TargetMode") === "External") {
        faults.push(`${name}: leads outside to ${attribute("Target")}`);
        continue;
      }
      const target = attribute("Target");
      const full = target.startsWith("/")
        ? target.slice(1)
        : path.posix.join(path.posix.dirname(source), target);
      if (!parts.has(full)) faults.push(`${name}: no part ${full}`);
    }
    for (const [, id = ""] of (parts.get(source) ?? "").matchAll(/ r:id="([^"]*)"/g)) {
      if (!ids.has(id)) faults.push(`${source}: no relationship ${id}`);
    }
  }
  return faults;
}

function typeFaults(parts: Parts): string[] {
  const types = parts.get("[Content_Types].xml") ?? "";
  return [...parts.keys()]
    .filter((name) => name !== "[Content_Types].xml")
    .filter((name) => {
      const extension = name.slice(name.lastIndexOf(".") + 1);
      return !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${extension}"`);
    })
    .map((name) => `${name}: no content type`);
}

function sheetFaults(parts: Parts): string[] {
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(
    ([, name = ""]) => name,
  );
  const folded = names.map((name) => name.toLowerCase());
  const links = [...parts.values()].flatMap((text) =>
    [...text.matchAll(/ location="([^"]*)"/g)].map(([, to = ""]) => to.replaceAll("&apos;", "'")),
  );
  return [
    ...names
      .filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))
      .map((name) => `sheet name ${name}`),
    ...(new Set(folded).size === folded.length ? [] : ["a sheet name twice"]),
    ...[...parts].flatMap(([name, text]) =>
      /<v>(NaN|-?Infinity)<\/v>/.test(text) ? [`${name}: no number`] : [],
    ),
    ...links
      .filter((to) => !names.some((name) => to.startsWith(`'${name.replaceAll("'", "''")}'!`)))
      .map((to) => `a link to ${to}`),
  ];
}
