import { identityOf } from "../../documents/paper.ts";
import type { RecordedPaper } from "../../documents/recorded.ts";
import type { Written } from "../manifest.ts";

/** What is recorded of a written paper. An issued one keeps its cells in its own record. */
export function recordedOf(
  { identity, code, path, sha256, day, incomplete, issued, figures, sources }: Written,
  program: string,
): RecordedPaper {
  return {
    ...identityOf(identity),
    code: code ?? null,
    path,
    sha256,
    day,
    state: issued?.state ?? "draft",
    incomplete,
    program,
    get figures() {
      return issued === undefined
        ? figures()
        : figures().map(({ name, value }) => ({ name, value, cells: [] }));
    },
    cells: sources,
  };
}
