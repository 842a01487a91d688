import { createHash, type Hash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { officeFaces, unusableFonts } from "./fonts.ts";
import { hasBundledBrowser, installedBrowser } from "./installed.ts";

/** Folders of fonts below folders of fonts that are looked into. */
const DEEPEST = 4;

/**
 * A text that changes with everything of this computer that a print depends on beside the program itself: the browser,
 * the office's own faces, the faces that are installed. Found without starting the browser.
 */
export function pressMark(settings: {
  readonly browserPath: string | null;
  /** The folder of the office's own fonts. */
  readonly fonts: string;
}): string {
  const mark = createHash("sha256");
  for (const folder of browserFolders(settings.browserPath)) addFolder(mark, folder, 0);
  for (const folder of fontFolders()) addFolder(mark, folder, DEEPEST);
  for (const { family, file } of officeFaces(settings.fonts)) {
    mark.update(`${family}\n`);
    mark.update(readFileSync(file));
  }
  for (const file of unusableFonts(settings.fonts)) mark.update(`no font: ${file}\n`);
  return mark.digest("hex");
}

/** Where the program of the browser lies; updates change the names, sizes or times there or one folder above. */
function browserFolders(named: string | null): string[] {
  // The one that comes with the program changes with the program's packages.
  if ((named ?? "") === "" && hasBundledBrowser()) return [];
  const program = (named ?? "") === "" ? installedBrowser() : named;
  if (program === null || !existsSync(program)) return [];
  const folder = dirname(realpathSync(program));
  return [folder, dirname(folder)];
}

function fontFolders(): string[] {
  const home = homedir();
  if (process.platform === "win32") {
    const { WINDIR = "C:\\Windows", LOCALAPPDATA = join(home, "AppData", "Local") } = process.env;
    return [join(WINDIR, "Fonts"), join(LOCALAPPDATA, "Microsoft", "Windows", "Fonts")];
  }
  if (process.platform === "darwin")
    return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library", "Fonts")];
  const settings = hasBundledBrowser() ? [] : ["/etc/fonts", join(home, ".config", "fontconfig")];
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(home, ".local/share/fonts"),
    join(home, ".fonts"),
    ...settings,
  ];
}

/** Adds what a folder holds: names, sizes and times, with the folders below it as deep as asked. */
function addFolder(mark: Hash, folder: string, depth: number): void {
  mark.update(`${folder}/\n`);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const place = join(folder, entry.name);
    const stats = statSync(place, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    if (stats.isDirectory()) {
      if (depth > 0) addFolder(mark, place, depth - 1);
      else mark.update(`${place}/\n`);
    } else mark.update(`${place} ${stats.size} ${stats.mtimeMs}\n`);
  }
}
