import { stat } from "node:fs/promises";
import { readBytes, sha256 } from "./files.ts";

/** Hashes of files; one that the system shows unchanged is read once in a run. */
export interface KnownFiles {
  /** The SHA-256 of what stands in a file now. Throws where the system does not give it out. */
  hash(file: string): Promise<string>;
  /** The same where it was found before and the file stands as it did; null where it would have to be read. */
  known(file: string): Promise<string | null>;
}

interface Seen {
  /** What the system shows of the file: its number, size and times; the last is that of any change, which no program sets back. */
  readonly as: string;
  readonly hash: string;
}

export function knownFiles(): KnownFiles {
  const seen = new Map<string, Seen>();
  const look = async (file: string): Promise<{ as: string; hash: string | null }> => {
    const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    const as = `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    const before = seen.get(file);
    return { as, hash: before?.as === as ? before.hash : null };
  };
  return {
    async hash(file) {
      // Looked at before it is read: what changes meanwhile looks another way from then on.
      const { as, hash } = await look(file);
      if (hash !== null) return hash;
      const found = sha256(await readBytes(file));
      seen.set(file, { as, hash: found });
      return found;
    },
    known: async (file) => (seen.has(file) ? (await look(file)).hash : null),
  };
}
