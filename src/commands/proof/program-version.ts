import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../root.ts";

const home = fileURLToPath(root);

/**
 * The program that made a paper, as its file says: 0.1.0+1a2b3c4d. The letters change with its `sources`, templates and
 * packages, and with nothing of the machine: neither its kind nor its ends of lines.
 */
export function programVersion(sources: string): string {
  const templates = readdirSync(join(home, "templates"), { recursive: true, encoding: "utf8" })
    .map((name) => `templates/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.(?:hbs|css|html)$/.test(name));
  const mark = createHash("sha256").update(`${sources}\n`);
  for (const file of [...templates, "package.json", "package-lock.json"].sort()) {
    mark.update(`${file}\n${read(file)}\n`);
  }
  const version = /"version": "([^"]+)"/.exec(read("package.json"))?.[1] ?? "";
  return `${version}+${mark.digest("hex").slice(0, 8)}`;
}

function read(file: string): string {
  return readFileSync(join(home, file), "utf8").replaceAll("\r\n", "\n");
}
