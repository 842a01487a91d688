import {
  decisionForm,
  officeRegister,
  paperForm,
  rosterForm,
  settingsForm,
  targetLedger,
} from "../../../src/sheets/forms.ts";
import type { InputFile } from "../../../src/intake/input.ts";
import { withFile, type Bureau } from "../bureau.ts";
import { currentFiles } from "../lines.ts";
import { oneOf, toldOfFile, type Mistake } from "../mistake.ts";

const single = [settingsForm, rosterForm, officeRegister, decisionForm, paperForm];

/** The same file once more, or in another place. */
function lying(
  name: string,
  files: (bureau: Bureau) => readonly InputFile[],
  path: (file: InputFile) => string,
  code: string,
  { moved = false, at = path }: { readonly moved?: boolean; readonly at?: (file: InputFile) => string } = {},
): Mistake {
  return {
    name,
    make: (bureau, dice) => {
      const file = oneOf(dice, files(bureau));
      if (file === null) return null;
      const base = moved ? { ...bureau, files: bureau.files.filter((each) => each !== file) } : bureau;
      return { bureau: withFile(base, { ...file, path: path(file) }), owed: toldOfFile(code, at(file)) };
    },
  };
}

const office = (bureau: Bureau): readonly InputFile[] => single.flatMap((form) => currentFiles(bureau, form));
const ledgers = (bureau: Bureau): readonly InputFile[] => currentFiles(bureau, targetLedger);
const nameOf = ({ path }: InputFile): string => path.slice(path.lastIndexOf("/") + 1);

export const placeMistakes: readonly Mistake[] = [
  lying(
    "the office's workbook twice",
    office,
    (file) => `目标办登记/${nameOf(file).replace(".xlsx", "（最终版）.xlsx")}`,
    "workbook-twice",
  ),
  lying(
    "a section's workbook among the office's",
    ledgers,
    (file) => `目标办登记/${nameOf(file)}`,
    "workbook-misplaced",
  ),
  lying(
    "the office's workbook among the copies",
    office,
    (file) => `各科室报送/01/2026-01-20-1 ${nameOf(file)}`,
    "workbook-misplaced",
  ),
  lying(
    "copy without its day",
    ledgers,
    (file) => `各科室报送/01/${nameOf(file).replace(/^\S+ /, "")}`,
    "workbook-misplaced",
  ),
  lying(
    "copy of a day that does not exist",
    ledgers,
    (file) => `各科室报送/01/2025-02-30-1 ${nameOf(file).replace(/^\S+ /, "")}`,
    "workbook-misplaced",
  ),
  lying(
    "copy in the folder of no section",
    ledgers,
    (file) => file.path.replace(/\/\d\d\//, "/98/"),
    "section-not-known",
  ),
];
