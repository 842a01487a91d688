import ExcelJS from "exceljs";
import JSZip from "jszip";

/** Part of no paper and no judgement: fixed so that equal contents give equal bytes. */
const WRITTEN_ON = new Date(Date.UTC(2020, 0, 1));
JSZip.defaults.date = WRITTEN_ON;

/** A new workbook that tells of no time: written twice, it has the same bytes. */
export function datelessWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.created = WRITTEN_ON;
  workbook.modified = WRITTEN_ON;
  return workbook;
}
