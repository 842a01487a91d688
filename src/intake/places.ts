import { parseDay, type Day } from "../domain/day.ts";

/** The folders of the input folder (`office.md` 2). */
export const inputFolders = {
  waiting: "待收",
  copies: "各科室报送",
  office: "目标办登记",
  issued: "已印发",
} as const;

/** Whether the office keeps the workbook itself. */
export function isInOffice(path: string): boolean {
  return path.startsWith(`${inputFolders.office}/`);
}

/** What a dated copy's path says: whose it is and when it was received. */
export interface CopyName {
  readonly section: string;
  readonly receivedOn: Day;
  readonly sequence: number;
}

/** 各科室报送/03/2025-01-05-1 2025年目标台账.xlsx, or null where the path is not a dated copy's. */
export function copyName(path: string): CopyName | null {
  const parts = /^各科室报送\/([^/]+)\/(\d{4}-\d{2}-\d{2})-(\d+) [^/]+\.xlsx$/i.exec(path);
  const receivedOn = parseDay(parts?.[2] ?? "");
  if (parts === null || receivedOn === null) return null;
  return { section: parts[1] ?? "", receivedOn, sequence: Number(parts[3]) };
}

export function copyPath(name: CopyName, year: number, form: string): string {
  const { section, receivedOn, sequence } = name;
  return `${inputFolders.copies}/${section}/${receivedOn}-${sequence} ${year}年${form}.xlsx`;
}

/** Files that office programs and systems leave behind while a workbook is open: no workbooks of anybody. */
export function isLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^(~\$|\.~|\._|\.)/.test(name) || /^(desktop\.ini|thumbs\.db)$/i.test(name) || /\.tmp$/i.test(name);
}
