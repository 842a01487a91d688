import { sha256 } from "../files.ts";

/** A file of the set that stands, to be taken into the next one as it is. */
export interface StandingFile {
  /** Where it lies on this computer. */
  readonly place: string;
  readonly sha256: string;
}

/** What a file of a set holds. */
export type Content = Uint8Array | StandingFile;

export function sha256Of(content: Content): string {
  return content instanceof Uint8Array ? sha256(content) : content.sha256;
}
