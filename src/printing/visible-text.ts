const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

/**
 * All that a page says: its text, with a line for each cell of a table, and then what stands in attributes, which
 * readers and search machines see. Styles are left out.
 */
export function visibleText(html: string): string {
  const page = html.replace(/<style\b[\s\S]*?<\/style>/giu, "");
  const attributes = [...page.matchAll(/<[^>]*>/gu)].flatMap(([tag]) =>
    [...tag.matchAll(/="([^"]*)"/gu)].map(([, value = ""]) => value),
  );
  const text = page
    .replace(/<\/?(?:td|th|tr|text|title|li|dt|dd)\b[^>]*>/giu, "\u001F")
    .replace(/<[^>]*>/gu, "");
  return [text, ...attributes].map(decoded).join("\u001F");
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, digits?: string, name = "") => {
      const code = hex !== undefined ? parseInt(hex, 16) : digits !== undefined ? Number(digits) : null;
      if (code === null) return named[String(name)] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
