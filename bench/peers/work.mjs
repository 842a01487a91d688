import { readFileSync } from "node:fs";

/** What the bench hands to a contestant: the same forms as finished pages and as data. */
export const work = JSON.parse(readFileSync(process.argv[2], "utf8"));

/** Tells the bench how long the forms took: the first from the start of the process, all on average, and their size. */
export async function race(atOnce, print) {
  let bytes = 0;
  let first = 0;
  const rest = work.forms.entries();
  const runner = async () => {
    for (const [index, form] of rest) {
      const printed = await print(form, index);
      bytes += printed.length;
      first ||= performance.now();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, runner));
  const count = work.forms.length;
  const each = (performance.now() - start) / count;
  process.stdout.write(`${JSON.stringify({ first, each, kilobytes: bytes / count / 1024 })}\n`);
}
