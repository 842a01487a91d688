import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Paper } from "../documents/paper.ts";

/**
 * The same paper, its view packed until somebody asks for it, each time anew. Of a large bureau the papers of its people
 * would fill the memory; those of other subjects stay as they are.
 */
export function packed(paper: Paper): Paper {
  if (paper.person === undefined || paper.layout === "official") return paper;
  const { view, ...others } = paper;
  // A copy: what the library answers with holds on to a larger piece of memory.
  const bytes = new Uint8Array(deflateRawSync(JSON.stringify(view), { level: 1 }));
  return {
    ...others,
    get view() {
      return unpacked(bytes);
    },
  };
}

function unpacked(bytes: Uint8Array): object {
  const view: unknown = JSON.parse(inflateRawSync(bytes).toString("utf8"));
  // What was packed above.
  if (typeof view !== "object" || view === null) throw new Error("no view of a paper");
  return view;
}
