import JSZip from "jszip";

/** Shapes of a drawing are numbered in blocks of this many, and no two drawings of a workbook may share a block. */
const BLOCK = 1024;

/**
 * The workbook with what the library writes against the rules of the format set right: notes of several sheets get
 * shape numbers of their own (ECMA-376 part 4, 19.2.2.14 idmap; Excel else calls the file damaged), and links within
 * the workbook lead to a location alone, without a relationship to the outside.
 */
export async function mendedParts(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await renumberShapes(zip);
  await keepLinksInside(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function partsLike(zip: JSZip, name: RegExp): Promise<{ number: string; text: string }[]> {
  const found = Object.keys(zip.files).flatMap((file) => {
    const number = name.exec(file)?.[1];
    return number === undefined ? [] : [{ file, number }];
  });
  found.sort((left, right) => Number(left.number) - Number(right.number));
  return Promise.all(
    found.map(async ({ file, number }) => ({ number, text: (await zip.file(file)?.async("string")) ?? "" })),
  );
}

async function renumberShapes(zip: JSZip): Promise<void> {
  let block = 1;
  for (const { number, text } of await partsLike(zip, /^xl\/drawings\/vmlDrawing(\d+)\.vml$/)) {
    const comments = (await zip.file(`xl/comments${number}.xml`)?.async("string")) ?? "";
    const sizes = noteSizes(comments);
    const first = block;
    let shape = 0;
    const renumbered = text.replace(/<v:shape [\s\S]*?<\/v:shape>/g, (drawn) => {
      // The first number of a block belongs to the block itself.
      const id = (first + Math.floor(shape / (BLOCK - 1))) * BLOCK + 1 + (shape % (BLOCK - 1));
      const sized = resized(drawn, sizes[shape] ?? 4);
      shape += 1;
      return sized.replace(/id="_x0000_s\d+"/, `id="_x0000_s${id}"`);
    });
    block = first + Math.max(1, Math.ceil(shape / (BLOCK - 1)));
    const blocks = Array.from({ length: block - first }, (_, index) => first + index).join(",");
    zip.file(
      `xl/drawings/vmlDrawing${number}.vml`,
      renumbered.replace(/(<o:idmap [^>]*data=")[^"]*"/, `$1${blocks}"`),
    );
  }
}

/** How many lines each note takes, in the order of the notes. */
function noteSizes(comments: string): number[] {
  return [...comments.matchAll(/<comment [\s\S]*?<\/comment>/g)].map(([note]) =>
    note
      .replace(/<[^>]*>/g, "")
      .split("\n")
      .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 22)), 1),
  );
}

/** A note's box as high as its text: the library draws all of them small. */
function resized(shape: string, lines: number): string {
  return shape
    .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:220pt;height:${lines * 14}pt`)
    .replace(/<x:Anchor>([^<]*)<\/x:Anchor>/, (_, anchor: string) => {
      const [left = 0, leftOff = 0, top = 0, topOff = 0] = anchor.split(",").map(Number);
      const bottom = top + Math.max(3, Math.ceil((lines * 14) / 15));
      return `<x:Anchor>${[left, leftOff, top, topOff, left + 3, 40, bottom, 8].join(", ")}</x:Anchor>`;
    });
}

async function keepLinksInside(zip: JSZip): Promise<void> {
  for (const { number, text } of await partsLike(zip, /^xl\/worksheets\/sheet(\d+)\.xml$/)) {
    const inside = new Set<string>();
    const mended = text.replace(/<hyperlink [^>]*location="[^>]*>/g, (link) => {
      const id = / r:id="([^"]*)"/.exec(link);
      if (id?.[1] !== undefined) inside.add(id[1]);
      return link.replace(/ r:id="[^"]*"/, "");
    });
    if (inside.size === 0) continue;
    zip.file(`xl/worksheets/sheet${number}.xml`, mended);
    const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
    const related = (await zip.file(relations)?.async("string")) ?? "";
    zip.file(
      relations,
      related.replace(/<Relationship [^>]*>/g, (each) =>
        inside.has(/ Id="([^"]*)"/.exec(each)?.[1] ?? "") ||
        inside.has(/^<Relationship Id="([^"]*)"/.exec(each)?.[1] ?? "")
          ? ""
          : each,
      ),
    );
  }
}
