import type { Problem } from "../../src/diagnostics.ts";
import type { Input } from "../../src/intake/input.ts";
import type { Place } from "../../src/domain/place.ts";
import { comparable } from "../../src/domain/text.ts";
import type { Reading } from "./bureau.ts";
import type { Owed } from "./mistake.ts";

/** Null where the program did what it owed; else what it said or read instead. */
export function shortfall(owed: Owed, clean: Reading, found: Reading): string | null {
  switch (owed.kind) {
    case "told": {
      const fresh = freshIn(clean.problems, found.problems);
      return fresh.some(({ code, place }) => owed.codes.includes(code) && isAt(place, owed.at))
        ? null
        : `owed ${owed.codes.join(" or ")} at ${shown(owed.at)}, told ${listed(fresh)}`;
    }
    case "tidied": {
      const fresh = freshIn(clean.problems, found.problems);
      const said = fresh.some(({ severity, place }) => severity === "tidied" && isAt(place, owed.at));
      return said
        ? otherwise(clean, found, [])
        : `not told as tidied at ${shown(owed.at)}, told ${listed(fresh)}`;
    }
    case "same":
      return otherwise(clean, found, owed.but ?? []);
    case "either": {
      const short = owed.ways.map((way) => shortfall(way, clean, found));
      return short.includes(null) ? null : short.join("; or ");
    }
  }
}

/** What reads otherwise than without the mistake, or is asked though it was read as meant. */
function otherwise(clean: Reading, found: Reading, but: readonly string[]): string | null {
  const asked = openOf(found.problems).filter(({ code }) => !but.includes(code));
  if (asked.length > openOf(clean.problems).length) return `asked ${listed(asked)}`;
  const [before, now] = [valuesIn(clean.input), valuesIn(found.input)];
  if (before === now) return null;
  let at = 0;
  while (before[at] === now[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 90), at + 60);
  return `reads otherwise: ${around(before)} / ${around(now)}`;
}

function openOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity !== "tidied");
}

function freshIn(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const key = ({ code, place, message }: Problem): string => `${code}|${shown(place)}|${message}`;
  const known = new Set(before.map(key));
  return now.filter((problem) => !known.has(key(problem)));
}

function isAt(place: Place, at: Place): boolean {
  return place.file === at.file && place.sheet === at.sheet && place.cell === at.cell;
}

function shown({ file, sheet, cell }: Place): string {
  return `${file}!${sheet ?? ""}!${cell ?? ""}`;
}

function listed(problems: readonly Problem[]): string {
  const some = problems.slice(0, 4).map(({ code, place }) => `${code} at ${shown(place)}`);
  return problems.length === 0 ? "nothing" : `${some.join("; ")}${problems.length > 4 ? " …" : ""}`;
}

/** All that was read, without where it stood and how it was written. */
function valuesIn({ years }: Input): string {
  return JSON.stringify(years, (key, value: unknown) => {
    if (["place", "at", "text", "file", "settingsFile", "registerFile"].includes(key)) return undefined;
    return typeof value === "string" ? comparable(value) : value;
  });
}
