import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { openPrinter } from "../src/printing/printer.ts";

const work = z.object({ forms: z.array(z.object({ view: z.looseObject({ title: z.string() }) })) });
const { forms } = work.parse(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")));
const printer = await openPrinter({ templates: fileURLToPath(new URL("../templates", import.meta.url)) });
let bytes = 0;
let first = 0;
const rest = forms.values();
const start = performance.now();
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (const { view } of rest) {
      const { title } = view;
      const paper = {
        template: "appraisal-form",
        layout: "form",
        title,
        view,
        day: "2026-01-12",
        incomplete: false,
      } as const;
      await printer.undrawable(paper);
      const printed = await printer.print(paper);
      bytes += printed.bytes.length;
      first ||= performance.now();
    }
  }),
);
const each = (performance.now() - start) / forms.length;
await printer.close();
console.log(JSON.stringify({ first, each, kilobytes: bytes / forms.length / 1024 }));
