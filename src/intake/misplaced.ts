import type { Problem } from "../diagnostics.ts";
import type { Form } from "../workbook/sheet.ts";
import { copyName, inputFolders, isInOffice } from "./places.ts";

/** The problem of a workbook that lies where nobody looks for its form, or null where it lies right. */
export function misplaced(form: Form, path: string): Problem | null {
  const inOffice = isInOffice(path);
  if (form.kept === "section") {
    if (inOffice) {
      return problem(
        path,
        `${path}是科室报送的${form.name}，放在“${inputFolders.office}”，没有读取。`,
        toReceive,
      );
    }
    return copyName(path) === null
      ? problem(path, `${path}的文件名看不出收到日期，没有读取。`, toReceive)
      : null;
  }
  return inOffice ? null : problem(path, `${path}是目标管理办公室保管的${form.name}，没有读取。`, toOffice);
}

const toReceive = `请移到“${inputFolders.waiting}”，由收表登记；已登记过的，改回“2025-04-05-1 2025年目标台账.xlsx”这样的文件名，放在科室代码的文件夹中。`;
const toOffice = `请移到“${inputFolders.office}”。`;

function problem(file: string, message: string, help: string): Problem {
  return {
    code: "workbook-misplaced",
    severity: "must-fix",
    place: { file, sheet: null, cell: null },
    message,
    help,
  };
}
