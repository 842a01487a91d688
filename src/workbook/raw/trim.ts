const cellsEnd = "</sheetData>";
const rules = /<(dataValidations|conditionalFormatting)\b.*?<\/\1>/gs;

/** The part without rules of entry and of colour behind its cells: what may stand in a cell our own definitions say. */
export function withoutRules(xml: string): string {
  const end = xml.lastIndexOf(cellsEnd);
  return end < 0 ? xml : xml.slice(0, end) + xml.slice(end).replace(rules, "");
}

/**
 * The part without cells that only carry a format: whole columns of them stand below the entries in many files. A cell
 * closed in its own tag holds nothing.
 */
export function withoutBlankCells(xml: string): string {
  return xml.replace(/<(?:\w+:)?c(?:\s[^<>]*)?\/>/g, "");
}
