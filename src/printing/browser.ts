import { existsSync } from "node:fs";
import { launch, type Browser } from "puppeteer";
import { BrowserUnavailable } from "./browser-unavailable.ts";
import { bundledBrowser, type Program } from "./bundled.ts";
import { hasBundledBrowser, installedBrowser } from "./installed.ts";

/**
 * Starts the browser named by the settings, else the one that comes with the program
 * (Linux x64), else an installed Edge or Chrome. Throws `BrowserUnavailable`.
 */
export async function startBrowser(configuredPath: string | null): Promise<Browser> {
  const program = await findBrowser(configuredPath);
  try {
    return await launch({
      executablePath: program.path,
      env: { ...process.env, ...program.environment },
      headless: "shell",
      pipe: true,
      timeout: 60_000,
      protocolTimeout: 120_000,
      args: browserArguments(),
    });
  } catch (error) {
    throw new BrowserUnavailable("failed", program.path, error);
  }
}

async function findBrowser(configuredPath: string | null): Promise<Program> {
  const named = configuredPath ?? "";
  if (named !== "") {
    if (!existsSync(named)) throw new BrowserUnavailable("missing", named);
    return { path: named, environment: {} };
  }
  if (hasBundledBrowser()) {
    return bundledBrowser().catch((error: unknown) => {
      throw new BrowserUnavailable("failed", null, error);
    });
  }
  const installed = installedBrowser();
  if (installed === null) throw new BrowserUnavailable("none", null);
  return { path: installed, environment: {} };
}

/** Print alike on every screen, talk to nobody; no sandbox only where root leaves no choice. */
function browserArguments(): string[] {
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  return [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--lang=zh-CN",
    "--no-first-run",
    "--no-pings",
    ...(asRoot ? ["--no-sandbox"] : []),
  ];
}
