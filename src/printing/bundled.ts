import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";

/** A browser ready to start: its program, and the environment that it needs. */
export interface Program {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The browser that comes with the program on Linux x64, unpacked once for each user into the temporary folder,
 * with the libraries that a bare system lacks.
 */
export async function bundledBrowser(): Promise<Program> {
  const home = join(tmpdir(), `kaoping-browser-${packageVersion()}-${userInfo().uid}`);
  if (!(await isOurs(home))) await unpackInto(home);
  return {
    path: join(home, "chromium"),
    environment: { LD_LIBRARY_PATH: join(home, "al2023", "lib"), FONTCONFIG_FILE: join(home, "fonts.conf") },
  };
}

function packageVersion(): string {
  const program = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(program), "../../package.json"), "utf8"));
  return (manifest as { version: string }).version;
}

/** Whether the folder exists and belongs to this user: never start what another user put there. */
async function isOurs(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  if ((await stat(folder)).uid !== userInfo().uid) throw new Error(`${folder} belongs to another user`);
  return true;
}

/** Unpacks beside the folder and moves into place, so that no second run finds half a browser. */
async function unpackInto(home: string): Promise<void> {
  const workshop = await mkdtemp(`${home}-`);
  await withEnvironment({ TMPDIR: workshop, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" }, async () => {
    const { default: chromium } = await import("@sparticuz/chromium");
    chromium.setGraphicsMode = false;
    await chromium.executablePath();
  });
  await writeFile(join(workshop, "fonts.conf"), fontSettings(home));
  await chmod(workshop, 0o700);
  try {
    await rename(workshop, home);
  } catch (error) {
    await rm(workshop, { recursive: true, force: true });
    if (!(await isOurs(home))) throw error;
  }
}

/** The package reads where to unpack, and whether to bring its libraries, from the environment, and changes it. */
async function withEnvironment(values: Record<string, string>, action: () => Promise<void>): Promise<void> {
  const touched = [...Object.keys(values), "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"];
  const before = touched.map((name) => ({ name, value: process.env[name] }));
  Object.assign(process.env, values);
  try {
    await action();
  } finally {
    for (const { name, value } of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Real Chinese faces that the system holds are found by their names; the browser's own Latin face is always there. */
function fontSettings(home: string): string {
  const folders = [
    join(home, "fonts"),
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(homedir(), ".local/share/fonts"),
    join(homedir(), ".fonts"),
  ];
  const lines = folders.map(
    (folder) => `<dir>${folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</dir>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${lines.join("\n")}
<cachedir>${join(home, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
