import { keptReadings } from "../../../src/commands/cache/kept-readings.ts";
import type { Effects } from "../../../src/commands/effects.ts";

/** What a command did that takes time. */
export interface Counts {
  /** Workbooks that were opened and read. */
  read: number;
  /** Papers and volumes that were printed. */
  printed: number;
  /** Browsers that were started. */
  starts: number;
}

/** The same effects, reading by way of the shelf as the program does, with a count of what they are asked for. */
export function counted(effects: Effects): { readonly effects: Effects; readonly counts: Counts } {
  const counts: Counts = { read: 0, printed: 0, starts: 0 };
  const workbooks: Effects["workbooks"] = {
    prepare: () => effects.workbooks.prepare(),
    kept: (hash) => effects.workbooks.kept(hash),
    open: (bytes, hash) => {
      counts.read += 1;
      return effects.workbooks.open(bytes, hash);
    },
    keep: (hashes) => effects.workbooks.keep(hashes),
  };
  const openPrinter: Effects["openPrinter"] = async () => {
    counts.starts += 1;
    const printer = await effects.openPrinter();
    return {
      ...printer,
      print: (paper) => {
        counts.printed += 1;
        return printer.print(paper);
      },
      printVolume: (title, day, papers, stamp) => {
        counts.printed += 1;
        return printer.printVolume(title, day, papers, stamp);
      },
    };
  };
  return {
    effects: {
      ...effects,
      workbooks: keptReadings(workbooks, effects.shelf, () => effects.marks().program),
      openPrinter,
    },
    counts,
  };
}
