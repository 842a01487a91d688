import { readElements } from "./elements.ts";

/**
 * Numbers of the formats that every spreadsheet program has built in and that show days. 27–36 and 50–58 are the
 * Chinese ones (2025年1月5日, 1月5日); files name them by number alone (ISO/IEC 29500-1, 18.8.30).
 */
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Whether a written format shows a day: 0.0\h, "第"0"日" and [h]:mm do not. */
export function showsDay(format: string): boolean {
  const [shown = ""] = format
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .split(";");
  if (/general|[#0?]/i.test(shown)) return false;
  return /[yde]/i.test(shown) || /a{3,}/i.test(shown) || (/m/i.test(shown) && !/[hs]/i.test(shown));
}

/** Whether each cell style, by its number, shows a day. */
export function readDayFormats(styles: string): readonly boolean[] {
  const written = new Map<number, string>();
  const shown: boolean[] = [];
  let ofCells = false;
  readElements(styles, {
    open: (name, attributes) => {
      const id = Number(attributes["numFmtId"] ?? "0");
      if (name === "numFmt") written.set(id, attributes["formatCode"] ?? "");
      if (name === "cellXfs") ofCells = true;
      if (name !== "xf" || !ofCells) return;
      const format = written.get(id);
      shown.push(format === undefined ? isBuiltInDay(id) : showsDay(format));
    },
    close: (name) => {
      if (name === "cellXfs") ofCells = false;
    },
  });
  return shown;
}
