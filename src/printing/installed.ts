import { existsSync } from "node:fs";
import { join } from "node:path";

/** Whether a browser comes with the program on this computer. */
export function hasBundledBrowser(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/** The Edge or Chrome that is installed on this computer; null where there is none. */
export function installedBrowser(): string | null {
  return installedBrowsers().find((path) => existsSync(path)) ?? null;
}

function installedBrowsers(): string[] {
  if (process.platform === "win32") {
    const folders = ["PROGRAMFILES(X86)", "PROGRAMFILES", "LOCALAPPDATA"].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = ["Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe"];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return ["microsoft-edge", "google-chrome", "chromium", "chromium-browser"].map(
    (name) => `/usr/bin/${name}`,
  );
}
