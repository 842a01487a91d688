import { comparable } from "../domain/text.ts";
import type { RawWorkbook } from "./cell.ts";

/** What a workbook shows at its top: which form it is, of whom, for which year. */
export interface Top {
  readonly form: string | null;
  /** The section's name, or the keeper's for a register with several copies; null where none is shown. */
  readonly owner: string | null;
  readonly year: number | null;
  /** Whether its sheets or its hidden mark say different things. */
  readonly conflicting: boolean;
}

export const topLabels = { form: "报表", owner: "单位", year: "年度" } as const;

const TOP_ROWS = 6;

/** Reads the labelled cells (报表, 单位, 年度) above the headers of all sheets; the first sheet that has them speaks. */
export function readTop(workbook: RawWorkbook): Top {
  const found = { form: new Set<string>(), owner: new Set<string>(), year: new Set<string>() };
  for (const { rows } of workbook.sheets) {
    for (const { number, cells } of rows) {
      if (number > TOP_ROWS) break;
      cells.forEach((cell, index) => {
        const label = comparable(cell?.text ?? "").replace(/:$/, "");
        const value = comparable(cells[index + 1]?.text ?? "");
        if (value === "") return;
        if (label === topLabels.form) found.form.add(value);
        if (label === topLabels.owner || label === "科室" || label === "登记单位") found.owner.add(value);
        if (label === topLabels.year) found.year.add(value.replace(/年度?$/, ""));
      });
    }
  }
  const [form = null] = found.form;
  const [owner = null] = found.owner;
  const [year = null] = found.year;
  const marked = workbook.mark?.split(":")[1] ?? form;
  return {
    form,
    owner,
    year: year !== null && /^(19|20)\d{2}$/.test(year) ? Number(year) : null,
    conflicting: Object.values(found).some((values) => values.size > 1) || marked !== form,
  };
}
