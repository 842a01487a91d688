import { inflateSync } from "node:zlib";

/** The tables of a font by their tags. */
export interface FontTables {
  /** Throws where the font has no such table. */
  get(tag: string): Buffer;
}

/** The tables of a font, plain (.ttf, .otf) or packed (.woff), each unpacked once, when it is asked for. */
export function readTables(font: Buffer): FontTables {
  const packed = font.toString("latin1", 0, 4) === "wOFF";
  const [start, size, count] = packed ? [44, 20, font.readUInt16BE(12)] : [12, 16, font.readUInt16BE(4)];
  const entries = new Map(
    Array.from({ length: count }, (_, index) => start + index * size).map((at) => [
      font.toString("latin1", at, at + 4),
      at,
    ]),
  );
  const unpacked = new Map<string, Buffer>();
  return {
    get(tag) {
      const at = entries.get(tag);
      if (at === undefined) throw new Error(`a font without ${tag}`);
      if (!packed) return slice(font, font.readUInt32BE(at + 8), font.readUInt32BE(at + 12));
      const bytes = unpacked.get(tag) ?? unpack(font, at);
      unpacked.set(tag, bytes);
      return bytes;
    },
  };
}

function unpack(font: Buffer, entry: number): Buffer {
  const bytes = slice(font, font.readUInt32BE(entry + 4), font.readUInt32BE(entry + 8));
  return bytes.length < font.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
}

function slice(font: Buffer, offset: number, length: number): Buffer {
  return font.subarray(offset, offset + length);
}

/** A plain font of these tables, in the order of their tags. Its sums are left out: a browser counts its own. */
export function writeFont(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const pieces: Buffer[] = [head];
  let offset = head.length;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const rest = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    pieces.push(bytes, rest);
    offset += bytes.length + rest.length;
  }
  return Buffer.concat(pieces);
}
