import JSZip from "jszip";
import { Refused, type FileKind } from "../kind-of-file.ts";
import { limits } from "./limits.ts";

declare module "jszip" {
  interface JSZipObject {
    /** Documented by the library, left out of its types. */
    internalStream(type: "uint8array"): JSZip.JSZipStreamHelper<Uint8Array>;
  }
}

/** The parts of an unpacked file, read one by one within the limits of the whole. */
export interface Parts {
  readonly has: (name: string) => boolean;
  /** A part's text; refused where the file lacks it. */
  readonly text: (name: string) => Promise<string>;
}

/** Opens a zip that holds a workbook; any other is refused as what it is. */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  if (bytes.length > limits.fileBytes) throw new Refused("too-large");
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new Refused("half-copied");
  });
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  if (files.length > limits.parts) throw new Refused("too-large");
  // Part names differ in case from one program to the next, and some begin with a stroke.
  const byName = new Map(files.map((file) => [partName(file.name), file]));
  const kind = kindOfPackage([...byName.keys()]);
  if (kind !== "workbook") throw new Refused(kind);
  let left: number = limits.unpackedBytes;
  return {
    has: (name) => byName.has(partName(name)),
    text: async (name) => {
      const file = byName.get(partName(name));
      if (file === undefined) throw new Refused("damaged");
      const part = await unpack(file, left);
      left -= part.length;
      return decoded(part);
    },
  };
}

function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function kindOfPackage(names: readonly string[]): FileKind | "workbook" {
  const holds = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (names.some((name) => /^xl\/workbook\d*\.bin$/.test(name))) return "old-workbook";
  if (holds("xl/")) return "workbook";
  if (holds("word/")) return "word-document";
  if (holds("ppt/")) return "presentation";
  if (names.includes("mimetype") && names.includes("content.xml")) return "opendocument";
  return names.includes("[content_types].xml") ? "workbook" : "archive";
}

/** Inflates no more than `most` bytes, whatever the part declares of itself. */
function unpack(file: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = file.internalStream("uint8array");
    stream.on("data", (chunk) => {
      size += chunk.length;
      if (size <= most) {
        chunks.push(chunk);
        return;
      }
      stream.pause();
      chunks.length = 0;
      reject(new Refused("too-large"));
    });
    stream.on("error", () => reject(new Refused("damaged")));
    stream.on("end", () => resolve(joined(chunks, size)));
    stream.resume();
  });
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function decoded(part: Uint8Array): string {
  const wide = part[0] === 0xff && part[1] === 0xfe;
  return new TextDecoder(wide ? "utf-16le" : "utf-8").decode(part);
}
