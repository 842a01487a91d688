import { readFileSync, readdirSync } from "node:fs";

/** Memory that this process and those it started hold now, pages that they share counted once; null where the system does not tell. */
export function residentMegabytes(): number | null {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      const parent = /^PPid:\s+(\d+)/mu.exec(textOf(`/proc/${name}/status`))?.[1];
      if (parent !== undefined) parents.set(Number(name), Number(parent));
    }
    const isOurs = (process_: number): boolean => {
      const parent = parents.get(process_);
      return process_ === process.pid || (parent !== undefined && parent > 0 && isOurs(parent));
    };
    const kilobytes = [...parents.keys()].filter(isOurs).map((each) => {
      const share = /^Pss:\s+(\d+)/mu.exec(textOf(`/proc/${each}/smaps_rollup`))?.[1];
      return Number(share ?? 0);
    });
    return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
  } catch {
    return null;
  }
}

/** Empty for a process that has ended since it was listed. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
