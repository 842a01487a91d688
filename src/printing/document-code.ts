import { hash } from "node:crypto";
import { foundAt, pdfBytes, placesOf } from "./pdf-bytes.ts";

/** What a document code says of a paper beside its bytes. */
export interface Stamp {
  /** Of the program that printed it, as readers of the file show it: 0.1.0+1a2b3c4d. */
  readonly program: string;
  /** `shortHash` of all that the paper came from. */
  readonly basis: string;
}

/** What a document code tells of the bytes of its file. */
export interface ReadStamp extends Stamp {
  /** `appended`: whole up to a point behind which somebody put more, as seals and remarks are put. */
  readonly bytes: "unchanged" | "appended" | "changed";
}

/**
 * Stands behind the title while the browser prints. Its place in the file is room for the document code: the browser
 * lets nobody set anything of a file's metadata but the title.
 */
export const codeRoom = "K".repeat(64);

const titleStart = "/Title ";
const creator = String.raw`\s*/Creator \((?:\\.|[^\\)])*\)`;
const titled = new RegExp(
  String.raw`/Title (?:<FEFF(?<hex>(?:[0-9A-F]{4})*?)(?:004B){64}>|\((?<plain>(?:\\.|[^\\)])*?)K{64}\))${creator}`,
  "y",
);
/** How the room ends a title, by its two ways of being written. */
const roomEnds = [`${"004B".repeat(codeRoom.length)}>`, `${codeRoom})`];
/** More bytes than what made the file takes behind its title. */
const LONGEST_CREATOR = 1024;

const group = "[0-9A-HJKMNP-TV-Z]{4}";
const code = `(${group}(?:-${group}){3})-(${group}(?:-${group}){3})`;
const stamped = new RegExp(String.raw`/Creator \(Kaoping (\S+) ${code}\)`, "u");
const anywhere = new RegExp(String.raw`Kaoping (\S+) ${code}`, "u");
const blankSeal = "0000-0000-0000-0000";

/**
 * Takes the room away from the title of a printed file and writes the program's name with the document code as what
 * made it (/Creator). The code is the basis and a seal over all other bytes. No byte moves; answers with the same array.
 * Throws where it finds no room.
 */
export function stampPdf(printed: Uint8Array, stamp: Stamp | null): Uint8Array {
  const bytes = pdfBytes(printed);
  // By the end of the title, which may be long: a section's name alone may have 32,767 characters.
  const found = roomEnds.flatMap((room) =>
    [...placesOf(bytes, room)].flatMap((place) => {
      const start = bytes.lastIndexOf(titleStart, place);
      const within = place - start + room.length + LONGEST_CREATOR;
      const title = start < 0 ? null : foundAt(bytes, start, titled, within);
      return title === null ? [] : [{ start, title }];
    }),
  );
  const [entry] = found;
  if (entry === undefined || found.length !== 1) throw new Error("PDF without one room for a code");
  const { start, title } = entry;
  const [whole] = title;
  const { hex, plain = "" } = title.groups ?? {};
  const named = hex === undefined ? `/Title (${plain})` : `/Title <FEFF${hex}>`;
  const maker = stamp === null ? "Kaoping" : `Kaoping ${stamp.program} ${stamp.basis}-${blankSeal}`;
  const written = `${named}\n/Creator (${maker})`.padEnd(whole.length, " ");
  if (written.length !== whole.length) throw new Error("document code longer than its room");
  bytes.write(written, start, "latin1");
  if (stamp !== null) {
    const seal = start + named.length + `\n/Creator (${maker}`.length - blankSeal.length;
    bytes.write(shortHash(bytes), seal, "latin1");
  }
  return printed;
}

/** The document code of a file as it was printed, with what it says of the bytes; null where it has none. */
export function readStamp(file: Uint8Array): ReadStamp | null {
  const text = Buffer.from(file).toString("latin1");
  const found = stamped.exec(text);
  if (found === null) return null;
  const [whole, program = "", basis = "", seal = ""] = found;
  const blank = Buffer.from(file);
  blank.write(blankSeal, found.index + whole.length - 1 - blankSeal.length, "latin1");
  const ends = [...text.matchAll(/%%EOF\r?\n?/gu)].map((end) => end.index + end[0].length);
  const fits = (end: number): boolean => shortHash(blank.subarray(0, end)) === seal;
  const bytes = fits(file.length) ? "unchanged" : ends.some(fits) ? "appended" : "changed";
  return { program, basis, bytes };
}

/** The code that stands in a text; null where none does. */
export function codeIn(text: string): Stamp | null {
  const found = anywhere.exec(text);
  return found === null ? null : { program: found[1] ?? "", basis: found[2] ?? "" };
}

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first 80 bits of the SHA-256, as sixteen letters and digits none of which is taken for another: 3K7Q-…. */
export function shortHash(bytes: Uint8Array | string): string {
  const bits = BigInt(`0x${hash("sha256", bytes).slice(0, 20)}`);
  const digits = Array.from({ length: 16 }, (_, at) => letters[Number((bits >> BigInt(75 - 5 * at)) & 31n)]);
  return [0, 4, 8, 12].map((at) => digits.slice(at, at + 4).join("")).join("-");
}
