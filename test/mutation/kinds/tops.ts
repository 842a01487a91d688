import {
  commentForm,
  routineAppraisal,
  summaryForm,
  targetLedger,
  attendanceRegister,
  allForms,
  settingsForm,
} from "../../../src/sheets/forms.ts";
import type { RawSheet } from "../../../src/workbook/cell.ts";
import type { InputFile } from "../../../src/intake/input.ts";
import { withFile, type Bureau } from "../bureau.ts";
import { currentFiles, rawCell, workbookOf, type Written } from "../lines.ts";
import { oneOf, toldOfFile, type Mistake, type Mistaken } from "../mistake.ts";

const sent = [targetLedger, routineAppraisal, summaryForm, commentForm];

/** The sheet with another value to the right of a label at its top. */
function relabelled(raw: RawSheet, label: string, value: Written): RawSheet {
  return {
    ...raw,
    rows: raw.rows.map((row) => {
      const isTop = row.cells.some((cell) => cell?.text === "报表");
      const index = isTop ? row.cells.findIndex((cell) => cell?.text === label) : -1;
      return index < 0 ? row : { ...row, cells: row.cells.with(index + 1, rawCell(value)) };
    }),
  };
}

function withTop(file: InputFile, label: string, value: Written, sheets: "all" | "second"): InputFile {
  const workbook = workbookOf(file);
  const changed = workbook.sheets.map((raw, index) =>
    sheets === "all" || index === 1 ? relabelled(raw, label, value) : raw,
  );
  return { ...file, opened: { kind: "opened", workbook: { ...workbook, sheets: changed } } };
}

function inTop(
  name: string,
  files: (bureau: Bureau) => readonly InputFile[],
  change: (file: InputFile, bureau: Bureau) => InputFile,
  codes: string | readonly string[],
): Mistake {
  return {
    name,
    make: (bureau, dice): Mistaken | null => {
      const file = oneOf(dice, files(bureau));
      if (file === null) return null;
      return { bureau: withFile(bureau, change(file, bureau)), owed: toldOfFile(codes, file.path) };
    },
  };
}

const ofSections = (bureau: Bureau): readonly InputFile[] =>
  sent.flatMap((form) => currentFiles(bureau, form));
const any = (bureau: Bureau): readonly InputFile[] =>
  allForms.filter((form) => form !== settingsForm).flatMap((form) => currentFiles(bureau, form));

function ownerOf(file: InputFile): string {
  const row = workbookOf(file).sheets[0]?.rows.find(({ number }) => number === 2);
  return row?.cells[3]?.text ?? "";
}

export const topMistakes: readonly Mistake[] = [
  inTop(
    "another section's name at the top",
    ofSections,
    (file, bureau) => {
      const other =
        ofSections(bureau)
          .map(ownerOf)
          .find((owner) => owner !== ownerOf(file)) ?? "";
      return withTop(file, "单位", other, "all");
    },
    "owner-differs",
  ),
  inTop(
    "unknown section at the top",
    ofSections,
    (file) => withTop(file, "单位", "渔政科", "all"),
    "owner-differs",
  ),
  inTop("no section at the top", ofSections, (file) => withTop(file, "单位", null, "all"), "owner-differs"),
  inTop("last year's form", any, (file) => withTop(file, "年度", 2024, "all"), "year-without-settings"),
  inTop(
    "year that cannot be read",
    any,
    (file) => withTop(file, "年度", "本年", "all"),
    "year-not-recognised",
  ),
  inTop("no year at the top", any, (file) => withTop(file, "年度", null, "all"), "year-not-recognised"),
  inTop(
    "another form's name at the top",
    ofSections,
    (file) => withTop(file, "报表", "培训台账", "all"),
    "form-renamed",
  ),
  inTop(
    "sheets of different years",
    (bureau) => currentFiles(bureau, targetLedger),
    (file) => withTop(file, "年度", 2024, "second"),
    "top-conflicting",
  ),
  inTop(
    "sheets of different sections",
    (bureau) => currentFiles(bureau, targetLedger),
    (file) => withTop(file, "单位", "渔政科", "second"),
    "top-conflicting",
  ),
  inTop(
    "register of a keeper who is not named",
    (bureau) => currentFiles(bureau, attendanceRegister),
    (file) => withTop(file, "单位", "信息中心", "all"),
    "keeper-not-named",
  ),
  {
    name: "section's name with a space at the top",
    make: (bureau, dice) => {
      const file = oneOf(dice, ofSections(bureau));
      if (file === null) return null;
      return {
        bureau: withFile(bureau, withTop(file, "单位", [...ownerOf(file)].join("　"), "all")),
        owed: { kind: "same" },
      };
    },
  },
  {
    name: "year as 2025年度",
    make: (bureau, dice) => {
      const file = oneOf(dice, any(bureau));
      return file === null
        ? null
        : { bureau: withFile(bureau, withTop(file, "年度", "２０２５年度", "all")), owed: { kind: "same" } };
    },
  },
];
