// The Typst compiler for Node, one compilation a form.
import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { race, work } from "./work.mjs";

const source = readFileSync(new URL("form.typ", import.meta.url), "utf8");
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: work.fonts }] });
await race(1, ({ view }) =>
  compiler.pdf({ mainFileContent: source, inputs: { view: JSON.stringify(view) } }, { pdfTags: true }),
);
