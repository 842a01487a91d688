import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { withoutRadicals } from "./cmap.ts";

/** The five styles of a Chinese official paper. */
export type Style = "仿宋" | "小标宋" | "黑体" | "楷体" | "宋体";

/** A font file that the style sheets call by its family. */
export interface Face {
  readonly family: string;
  readonly file: string;
  /** The style that the office's own file draws; null for a face of the program, and for the office's rare characters. */
  readonly style: Style | null;
}

const styles: readonly Style[] = ["仿宋", "小标宋", "黑体", "楷体", "宋体"];
const endings = [".ttf", ".otf", ".ttc"];

/**
 * Faces that come with the program. WenKai is the file named "latin" of its package: it is the whole font,
 * and draws rare characters of names that the Noto faces lack (𠮷).
 */
export function bundledFaces(): readonly Face[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    {
      family: "Kaoping Song",
      file: resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
      style: null,
    },
    {
      family: "Kaoping Title",
      file: resolve("@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
      style: null,
    },
    {
      family: "Kaoping Hei",
      file: resolve("@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf"),
      style: null,
    },
    {
      family: "Kaoping Kai",
      file: resolve("@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff"),
      style: null,
    },
  ];
}

/** The office's own fonts: files in the folder named after their style (仿宋.ttf), and 生僻字, which ends every stack. */
export function officeFaces(folder: string): readonly Face[] {
  return [...styles, "生僻字" as const].flatMap((name) =>
    endings
      .map((ending) => join(folder, `${name}${ending}`))
      .filter((file) => existsSync(file))
      .slice(0, 1)
      .map((file) => ({ family: `Kaoping Office ${name}`, file, style: name === "生僻字" ? null : name })),
  );
}

/** The same faces from files in the folder, changed so that the text of a PDF can be searched and copied. */
export function readableFaces(faces: readonly Face[], folder: string): Promise<Face[]> {
  return Promise.all(
    faces.map(async (face, index) => {
      const copy = join(folder, `${index}${extname(face.file)}`);
      await writeFile(copy, withoutRadicals(await readFile(face.file)));
      return { ...face, file: copy };
    }),
  );
}

/** Style rules that make the faces known to a page. */
export function fontRules(faces: readonly Face[]): string {
  return faces
    .map(
      ({ family, file }) =>
        `@font-face { font-family: "${family}"; src: url("${pathToFileURL(file).href}"); }`,
    )
    .join("\n");
}
