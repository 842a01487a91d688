import type { Browser } from "puppeteer";
import { openShell, type Shell } from "./shell.ts";
import type { TypeCase } from "./type-case.ts";

/** What a press has done so far. */
export interface Tally {
  /** Browsers started. */
  readonly browsers: number;
  /** Pages that a tab went to: one for each tab, none for a paper. */
  readonly navigations: number;
  /** Jobs of printing or looking that tabs were given. */
  readonly jobs: number;
}

/** Tabs that work side by side, each renewed before its memory grows. */
export interface Press {
  readonly tally: Tally;
  /** Gives a job to the next free tab; jobs begin in the order of the calls. */
  use<T>(job: (shell: Shell) => Promise<T>): Promise<T>;
  /** Ends the browser when the last job has ended. */
  close(): Promise<void>;
}

export interface PressSettings {
  readonly templates: string;
  readonly typeCase: TypeCase;
  /** Tabs at a time. */
  readonly tabs: number;
  /** Jobs after which a tab is renewed. */
  readonly renewAfter: number;
}

interface Tab {
  readonly shell: Shell;
  jobs: number;
}

/** Jobs that wait before another tab is opened: it takes as long as a dozen forms. */
const WORTH_A_TAB = 6;

/** A press of this browser. Its first tab is opened at once, another when there is much to do. */
export async function openPress(browser: Browser, settings: PressSettings): Promise<Press> {
  const tally = { browsers: 1, navigations: 0, jobs: 0 };
  const free: Tab[] = [];
  const waiting: ((tab: Tab) => void)[] = [];
  let opened = 0;

  async function openTab(): Promise<Tab> {
    tally.navigations += 1;
    return { shell: await openShell(browser, settings.templates, settings.typeCase), jobs: 0 };
  }

  /** The tab that a job may have, or the next that is free. */
  async function take(): Promise<Tab> {
    const tab = free.pop();
    if (tab !== undefined) return tab;
    if (opened < settings.tabs && waiting.length >= WORTH_A_TAB) addTab();
    return new Promise((give) => waiting.push(give));
  }

  /** Opens one more tab for whoever waits; where the browser opens none, those that are there do the work. */
  function addTab(): void {
    opened += 1;
    openTab().then(giveBack, () => void (opened -= 1));
  }

  function giveBack(tab: Tab): void {
    const next = waiting.shift();
    if (next === undefined) free.push(tab);
    else next(tab);
  }

  async function renewed(tab: Tab): Promise<Tab> {
    if (tab.jobs < settings.renewAfter) return tab;
    await tab.shell.close();
    return openTab();
  }

  opened = 1;
  free.push(await openTab());
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    tally,
    use(job) {
      const done = (async () => {
        if (closed) throw new Error("the press is closed");
        let tab = await take();
        try {
          tab = await renewed(tab);
          tab.jobs += 1;
          tally.jobs += 1;
          return await job(tab.shell);
        } finally {
          giveBack(tab);
        }
      })();
      // The prints themselves are not held.
      last = Promise.allSettled([last, done]).then(() => undefined);
      return done;
    },
    async close() {
      closed = true;
      await last;
      await browser.close();
    },
  };
}
