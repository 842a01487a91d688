import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { keepingSome } from "../domain/lazily.ts";

const compiledPlace = /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g;

/** Files of the compiled program that one trace leads through, at most. */
const FILES = 50;

/**
 * The trace of a fault with the lines of the sources in place of those of the compiled program. It is asked for once a
 * fault is there: Node would read every map at every start.
 */
export function sourceTrace(trace: string): string {
  const mapOf = keepingSome(readMap, FILES);
  return trace.replace(compiledPlace, (whole, file: string, line: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    return entry === undefined || !("originalSource" in entry)
      ? whole
      : `${entry.originalSource.replace(/^(?:\.\.\/)+/, "")}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

/** The map beside a compiled file; null where there is none. */
function readMap(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, "utf8")));
  } catch {
    return null;
  }
}
