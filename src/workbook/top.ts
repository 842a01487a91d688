import { comparable } from "../domain/text.ts";
import type { RawWorkbook } from "./cell.ts";
import { markedForm } from "./form-mark.ts";

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
const ownerLabels: ReadonlySet<string> = new Set([topLabels.owner, "科室", "登记单位"]);
const ownLabels: ReadonlySet<string> = new Set([...ownerLabels, topLabels.form, topLabels.year]);

/** Reads the labelled cells (报表, 单位, 年度), one row of them on each sheet; the first sheet that has them speaks. */
export function readTop(workbook: RawWorkbook): Top {
  const found = { form: new Set<string>(), owner: new Set<string>(), year: new Set<string>() };
  for (const { rows } of workbook.sheets) {
    const labelled = rows
      .filter(({ number }) => number <= TOP_ROWS)
      .map(({ cells }) => cells.map((cell) => comparable(cell?.text ?? "").replace(/:$/, "")))
      .find((shown) => shown.includes(topLabels.form));
    labelled?.forEach((label, index) => {
      const value = labelled[index + 1] ?? "";
      if (value === "" || ownLabels.has(value)) return;
      if (label === topLabels.form) found.form.add(value);
      if (ownerLabels.has(label)) found.owner.add(value);
      if (label === topLabels.year) found.year.add(value.replace(/年度?$/, ""));
    });
  }
  const [form = null] = found.form;
  const [owner = null] = found.owner;
  const [year = null] = found.year;
  const marked = markedForm(workbook.mark) ?? form;
  return {
    form,
    owner,
    year: year !== null && /^(19|20)\d{2}$/.test(year) ? Number(year) : null,
    conflicting: Object.values(found).some((values) => values.size > 1) || (form !== null && marked !== form),
  };
}
