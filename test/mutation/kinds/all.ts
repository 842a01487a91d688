import type { Mistake } from "../mistake.ts";
import { attendanceMistakes } from "./attendance.ts";
import { byteMistakes } from "./bytes.ts";
import { cellMistakes } from "./cells.ts";
import { decisionMistakes } from "./decisions.ts";
import { ledgerMistakes } from "./ledgers.ts";
import { placeMistakes } from "./places.ts";
import { registerMistakes } from "./registers.ts";
import { settingMistakes } from "./settings.ts";
import { sheetMistakes } from "./sheets.ts";
import { topMistakes } from "./tops.ts";

/** Every kind of mistake, by where it is made. */
export const mistakesIn = {
  cells: cellMistakes,
  sheets: sheetMistakes,
  tops: topMistakes,
  ledgers: ledgerMistakes,
  attendance: attendanceMistakes,
  registers: registerMistakes,
  decisions: decisionMistakes,
  settings: settingMistakes,
  places: placeMistakes,
  bytes: byteMistakes,
} as const satisfies Readonly<Record<string, readonly Mistake[]>>;

export const mistakes: readonly Mistake[] = Object.values(mistakesIn).flat();
