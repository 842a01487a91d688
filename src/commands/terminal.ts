import { SingleBar } from "cli-progress";
import type { Progress, Terminal } from "./effects.ts";

/** Papers between two plain lines of progress, where there is no terminal to draw a bar on. */
const LINES = 4;

/** The terminal of the process: results on standard output, everything else on standard error. */
export function processTerminal(): Terminal {
  return {
    say: (line) => process.stdout.write(`${inert(line)}\n`),
    note: (line) => process.stderr.write(`${inert(line)}\n`),
    progress: (label, total) => (process.stderr.isTTY ? bar(label, total) : lines(label, total)),
  };
}

/** The text without marks that would drive the terminal: file names and cells may hold them. */
export function inert(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

function bar(label: string, total: number): Progress {
  const drawn = new SingleBar({
    format: `${label} {bar} {value}/{total}　约余{eta_formatted}`,
    // Before the first step nobody knows.
    formatTime: (left) => (Number.isFinite(left) ? timeText(left * 1000) : "—"),
    barCompleteChar: "■",
    barIncompleteChar: "□",
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  drawn.start(total, 0);
  return { step: () => drawn.increment(), end: () => drawn.stop() };
}

function lines(label: string, total: number): Progress {
  let done = 0;
  const each = Math.max(1, Math.ceil(total / LINES));
  const start = performance.now();
  return {
    step: () => {
      done += 1;
      if (done % each !== 0 && done !== total) return;
      const left = ((performance.now() - start) / done) * (total - done);
      const wait = done === total ? "" : `　约余${timeText(left)}`;
      process.stderr.write(`${label} ${done}/${total}${wait}\n`);
    },
    end: () => undefined,
  };
}

/** A time as people say it: 40秒, 3分20秒. */
export function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
}
