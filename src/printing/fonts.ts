import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { characterMap, inMemory, withoutRadicals } from "./cmap.ts";

/** The five styles of a Chinese official paper. */
export type Style = "仿宋" | "小标宋" | "黑体" | "楷体" | "宋体";

/** A font file that the style sheets call by its family. */
export interface Face {
  readonly family: string;
  readonly file: string;
  /** The style that the office's own file draws; null for a face of the program, and for the office's rare characters. */
  readonly style: Style | null;
  /** Whether it is a file of the office: such a face is used as it is. */
  readonly office: boolean;
}

const styles: readonly Style[] = ["仿宋", "小标宋", "黑体", "楷体", "宋体"];
const officeNames = [...styles, "生僻字"] as const;
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
      office: false,
    },
    {
      family: "Kaoping Title",
      file: resolve("@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
      style: null,
      office: false,
    },
    {
      family: "Kaoping Hei",
      file: resolve("@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf"),
      style: null,
      office: false,
    },
    {
      family: "Kaoping Kai",
      file: resolve("@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff"),
      style: null,
      office: false,
    },
  ];
}

/**
 * The office's own fonts: files in the folder named after their style (仿宋.ttf), and 生僻字, which ends every stack. What
 * is no font, or only half of one, is passed over (`unusableFonts`).
 */
export function officeFaces(folder: string): readonly Face[] {
  return officeNames.flatMap((name) =>
    filesNamed(folder, name)
      .filter(isFont)
      .slice(0, 1)
      .map((file) => ({
        family: `Kaoping Office ${name}`,
        file,
        style: name === "生僻字" ? null : name,
        office: true,
      })),
  );
}

/** Names of the files in the folder that are called like a font of the office and cannot be used as one. */
export function unusableFonts(folder: string): readonly string[] {
  return officeNames
    .flatMap((name) => filesNamed(folder, name))
    .filter((file) => !isFont(file))
    .map((file) => basename(file));
}

function filesNamed(folder: string, name: string): string[] {
  return endings.map((ending) => join(folder, `${name}${ending}`)).filter((file) => existsSync(file));
}

/** Whether a file has what is needed of a font: a map of its characters that can be read. */
function isFont(file: string): boolean {
  try {
    const font = readFileSync(file);
    characterMap(inMemory(font))(0x4e00);
    withoutRadicals(font);
    return true;
  } catch {
    // A folder, a file that may not be read, or bytes that are no font: one answer for all of them.
    return false;
  }
}
