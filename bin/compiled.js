// The program as plain JavaScript in dist/. Node runs it at once, where it would spend half a second on TypeScript.
import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import module, { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = join(root, "dist");
const record = join(dist, "compiled.json");
const code = join(dist, "code");
/** Packages of hundreds of small files, taken in so that a start does not open each. */
const takenIn = new Set(
  "zod date-fns @date-fns/utc exceljs jszip saxes handlebars puppeteer cli-progress".split(" "),
);
/**
 * Libraries without what nobody here uses: streams of workbooks, templates loaded as modules, a user's own settings of the
 * browser, and the way to it through a proxy, which is as long as all the others together.
 */
const { resolve } = createRequire(root);
const alias = {
  exceljs: resolve("exceljs/lib/exceljs.bare.js"),
  handlebars: resolve("handlebars/dist/cjs/handlebars.js"),
  puppeteer: "puppeteer-core",
  "proxy-agent": fileURLToPath(new URL("no-proxy.js", import.meta.url)),
};
/** For packages in the older module format, which ask for parts of Node by this name. */
const banner = `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`;
const entries = { main: "src/main.ts", reader: "src/commands/readers/worker.ts" };
const DAY = 24 * 60 * 60 * 1000;

/**
 * The addresses of the entries (`main` and `reader`), and a text that changes with the `sources`, but not with their ends
 * of lines; compiles first what was not compiled from the sources as they are.
 */
export async function compiled() {
  const found = sources();
  const stamp = digest(found.map(({ name, size, mtimeMs }) => `${name} ${size} ${mtimeMs}`));
  const kept = readRecord();
  if (kept?.stamp === stamp) return answer(kept);
  // Copied or checked out anew, sources have other times and are the same.
  const content = digest(found.map(({ name }) => `${name} ${digest([textOf(name)])}`));
  const current = kept?.content === content ? kept : { content, ...(await compile()) };
  writeRecord({ ...current, stamp }, current === kept);
  return answer(current);
}

function answer({ entries: names, content }) {
  // Node 22 and later keep what they made of the JavaScript as well; where that cannot be, they make it again.
  module.enableCompileCache?.(code);
  const addressOf = (name) => pathToFileURL(join(dist, name)).href;
  return { main: addressOf(names.main), reader: addressOf(names.reader), sources: content };
}

function textOf(name) {
  return readFileSync(join(root, name), "utf8").replaceAll("\r\n", "\n");
}

/** What the compiled program depends on. */
function sources() {
  const own = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/${name.replaceAll("\\", "/")}`);
  return ["bin/compiled.js", "bin/no-proxy.js", "package-lock.json", ...own].sort().map((name) => {
    const { size, mtimeMs } = statSync(join(root, name));
    return { name, size, mtimeMs };
  });
}

function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\n");
  return hash.digest("hex");
}

/** What the last compilation made; null where it, or a part of it, is missing or torn. */
function readRecord() {
  try {
    const read = JSON.parse(readFileSync(record, "utf8"));
    return read.files.every((name) => existsSync(join(dist, name))) ? read : null;
  } catch {
    return null;
  }
}

function writeRecord(made, mayFail) {
  try {
    writeWhole(record, JSON.stringify(made));
  } catch (error) {
    if (!mayFail) throw error;
  }
}

/** Names of files hold their content's hash, so that two compilations at once, or a program still running, meet no harm. */
async function compile() {
  const { build, stop } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: "dist",
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    bundle: true,
    splitting: true,
    alias,
    banner: { js: banner },
    external: packages().filter((name) => !takenIn.has(name)),
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    minifyWhitespace: true,
    legalComments: "none",
    sourcemap: true,
    metafile: true,
    write: false,
    logLevel: "error",
  });
  await stop();
  mkdirSync(dist, { recursive: true });
  const files = outputFiles.map(({ path, contents }) => {
    const name = basename(path);
    writeWhole(join(dist, name), contents);
    return name;
  });
  removeOthers(new Set([...files, basename(record)]));
  rmSync(code, { recursive: true, force: true });
  const made = Object.entries(metafile.outputs);
  const entryOf = (source) => basename(made.find(([, { entryPoint }]) => entryPoint === source)[0]);
  return {
    files,
    entries: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, entryOf(source)])),
  };
}

function packages() {
  return Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).dependencies);
}

function writeWhole(file, content) {
  const beside = join(dist, `${randomUUID()}.part`);
  writeFileSync(beside, content);
  renameSync(beside, file);
}

/** Removes what earlier sources were compiled to, once no running program can still load from it. */
function removeOthers(kept) {
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    const { name } = entry;
    if (kept.has(name) || !entry.isFile()) continue;
    const file = join(dist, name);
    const { mtimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > DAY) rmSync(file, { force: true });
  }
}
