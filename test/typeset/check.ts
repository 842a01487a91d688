import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkPaper } from "./checks.ts";
import type { Declared } from "./faces.ts";
import { fontsOf } from "../printing/pdf-text.ts";
import { measurePdf } from "./measure.ts";

/** Measures a printed PDF, says each check with its verdict, and answers 1 where one is not met. */
async function main(file: string): Promise<number> {
  const bytes = new Uint8Array(readFileSync(file));
  const findings = checkPaper(await measurePdf(bytes), declaredFor(file));
  const { names, type3, embedded } = fontsOf(bytes);
  const whole = type3 === 0 && embedded === names.length;
  for (const { id, item, value, target, tolerance, verdict } of findings)
    console.log([verdict, id, item, value, `应为${target}`, tolerance].join("\t"));
  console.log(
    [whole ? "符合" : "不符合", "FT-04", "字体全部嵌入，无Type3", `${embedded}/${names.length}`].join("\t"),
  );
  return whole && findings.every(({ verdict }) => verdict !== "不符合") ? 0 : 1;
}

/** The faces that the nearest manifest above the file declares. */
function declaredFor(file: string): Declared[] {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, "manifest.json");
    if (existsSync(manifest)) {
      const { fonts } = JSON.parse(readFileSync(manifest, "utf8")) as { fonts?: Declared[] };
      if (fonts !== undefined) return fonts;
    }
    if (folder === path.dirname(folder)) return [];
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("用法：npm run typeset-check -- 文件.pdf");
  process.exitCode = 2;
} else process.exitCode = await main(file);
