import type { Figures } from "./run.ts";

/** The figures as people read them: a line a kind, what was missed, recall and false alarms. */
export function report({ made, found, recall, falseAlarms, kinds }: Figures): string {
  const width = Math.max(...kinds.map(({ name }) => name.length));
  const idle = kinds.filter((kind) => kind.made === 0).map(({ name }) => name);
  return [
    ...kinds.map((kind) => `${kind.name.padEnd(width)}  ${kind.made - kind.missed.length}/${kind.made}`),
    ...kinds.flatMap(({ name, missed }) => missed.map((each) => `MISSED ${name}, ${each}`)),
    ...falseAlarms.map((each) => `FALSE ALARM ${each}`),
    ...(idle.length === 0 ? [] : [`nothing to make them on: ${idle.join(", ")}`]),
    `${kinds.length} kinds, ${made} mistakes, ${found} found, recall ${(recall * 100).toFixed(2)} %, false alarms ${falseAlarms.length}`,
  ].join("\n");
}
