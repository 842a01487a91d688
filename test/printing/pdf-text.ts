import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A printed word or line piece, in points from the top left corner of its page. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
}

/** A heading of an outline, with those below it. */
interface Heading {
  readonly title: string;
  readonly items: readonly Heading[];
}

/** What a PDF holds, read back by another program than the one that wrote it. */
export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
  /** What made it, as readers show it. */
  readonly creator: unknown;
  /** Its outline: headings below headings. */
  readonly outline: readonly Heading[];
  /** The pieces of each page. */
  readonly pages: readonly (readonly Piece[])[];
  /** The text of each page, without spaces. */
  readonly texts: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  const pages: Piece[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [size, , , , left, bottom] = item.transform as number[];
        return [{ text: item.str, left: left ?? 0, baseline: height - (bottom ?? 0), size: size ?? 0 }];
      }),
    );
  }
  const outline = (await document.getOutline()) as Heading[] | null;
  const markInfo = await document.getMarkInfo();
  await document.destroy();
  return {
    title: facts["Title"],
    language: facts["Language"],
    tagged: markInfo?.Marked === true,
    creator: facts["Creator"],
    outline: outline ?? [],
    pages,
    texts: pages.map((pieces) =>
      pieces
        .map(({ text }) => text)
        .join("")
        .replaceAll(/\s/gu, ""),
    ),
  };
}

/** The fonts named in a PDF, and whether any is drawn as pictures (Type 3) or left out of the file. */
export function fontsOf(bytes: Uint8Array): { names: string[]; type3: number; embedded: number } {
  const text = Buffer.from(bytes).toString("latin1");
  return {
    names: [...text.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/gu)].map((match) => match[1] ?? ""),
    type3: [...text.matchAll(/\/Subtype \/Type3/gu)].length,
    embedded: [...text.matchAll(/\/FontFile[23] /gu)].length,
  };
}
