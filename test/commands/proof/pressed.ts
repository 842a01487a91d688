import type { Effects } from "../../../src/commands/effects.ts";
import { codeRoom, stampPdf, type Stamp } from "../../../src/printing/document-code.ts";

/** The same effects, with a printer that makes small PDFs with document codes, without a browser. */
export function pressed(effects: Effects): Effects {
  return {
    ...effects,
    openPrinter: async () => ({
      ...(await effects.openPrinter()),
      print: async ({ view, stamp }) => ({ bytes: pdf(view, stamp), pages: 1 }),
      printVolume: async (_title, _day, papers, stamp) => ({ bytes: pdf(papers, stamp), pages: 2 }),
    }),
  };
}

function pdf(content: object, stamp: Stamp | undefined): Uint8Array {
  const printed = `%PDF-1.4\n<</Title (a${codeRoom})\n/Creator (Chromium)\n/Producer (Skia)>>\n${JSON.stringify(content)}\n%%EOF\n`;
  return stampPdf(Buffer.from(printed), stamp ?? null);
}
