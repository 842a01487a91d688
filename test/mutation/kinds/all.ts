import type { Mistake } from "../mistake.ts";
import { byteMistakes } from "./bytes.ts";
import { cellMistakes } from "./cells.ts";
import { decisionMistakes } from "./decisions.ts";
import { ledgerMistakes } from "./ledgers.ts";
import { placeMistakes } from "./places.ts";
import { registerMistakes } from "./registers.ts";
import { settingMistakes } from "./settings.ts";
import { sheetMistakes } from "./sheets.ts";
import { topMistakes } from "./tops.ts";

/** Every kind of mistake, in the order in which they are made. */
export const mistakes: readonly Mistake[] = [
  ...cellMistakes,
  ...sheetMistakes,
  ...topMistakes,
  ...ledgerMistakes,
  ...registerMistakes,
  ...decisionMistakes,
  ...settingMistakes,
  ...placeMistakes,
  ...byteMistakes,
];
