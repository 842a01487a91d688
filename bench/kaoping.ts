import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { FILES_AT_ONCE } from "../src/commands/in-turns.ts";
import { openPrinter, type CountedPrinter } from "../src/printing/printer.ts";
import { formsOf } from "./forms.ts";
import { residentMegabytes } from "./memory.ts";

type View = { readonly title: string };

async function printAll(printer: CountedPrinter, views: Iterable<View>): Promise<number> {
  let bytes = 0;
  const rest = views[Symbol.iterator]();
  const runner = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      const view = next.value;
      const paper = {
        template: "appraisal-form",
        layout: "form",
        title: view.title,
        view,
        day: "2026-01-12",
        incomplete: false,
      } as const;
      await printer.undrawable(paper);
      const printed = await printer.print(paper);
      bytes += printed.bytes.length;
      first ||= performance.now();
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, runner));
  return bytes;
}

let first = 0;
const templates = fileURLToPath(new URL("../templates", import.meta.url));
const [file = "", count] = process.argv.slice(2);
const printer = await openPrinter({ templates });
if (count === undefined) {
  const work = z.object({ forms: z.array(z.object({ view: z.looseObject({ title: z.string() }) })) });
  const { forms } = work.parse(JSON.parse(readFileSync(file, "utf8")));
  const start = performance.now();
  const bytes = await printAll(
    printer,
    forms.map(({ view }) => view),
  );
  const each = (performance.now() - start) / forms.length;
  console.log(JSON.stringify({ first, each, kilobytes: bytes / forms.length / 1024 }));
} else {
  // How much memory the program and its browser take after as many forms as were asked for, fifty different ones.
  const views = formsOf(50);
  const forms = function* (): Generator<View> {
    for (let index = 0; index < Number(count); index++) {
      const view = views[index % views.length];
      if (view !== undefined) yield view;
    }
  };
  await printAll(printer, forms());
  console.log(JSON.stringify({ megabytes: residentMegabytes(), renewed: printer.tally.navigations }));
}
await printer.close();
