import type { Printer } from "../printing/printer.ts";

/** Which face draws which style, and what to do where one only stands in. */
export function fontNotes({ fonts, unusableFonts }: Pick<Printer, "fonts" | "unusableFonts">): string[] {
  const substituted = fonts.filter((each) => each.substituted).map(({ style }) => style);
  const drawn = fonts.map(
    ({ style, face, substituted: stands }) => `${style}：${face}${stands ? "（代替）" : ""}`,
  );
  return [
    ...(drawn.length === 0 ? [] : [`所用字体　${drawn.join("　")}`]),
    ...(unusableFonts.length === 0
      ? []
      : [
          `字体文件${unusableFonts.map((file) => `“${file}”`).join("、")}打不开或不完整，没有采用；请换成完整的字体文件。`,
        ]),
    ...(substituted.length === 0
      ? []
      : [
          `本机没有找到${substituted.join("、")}字体，已用开源字体代替；可把本单位的字体文件放入 templates/fonts。`,
        ]),
  ];
}
