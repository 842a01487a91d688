import type { Readers } from "../../src/commands/readers/readers.ts";
import { isProblem, recognise } from "../../src/intake/recognise.ts";
import { passedOver } from "../second-reader/second-reader.ts";
import { readForm } from "../../src/workbook/read.ts";

/** Opens, recognises and reads a file as the program does, in its threads and with its limits; no cell goes missing. */
export async function readSpoilt(readers: Readers, bytes: Uint8Array): Promise<string> {
  const recognised = recognise("待收/表.xlsx", await readers.open(bytes));
  if (isProblem(recognised)) {
    if (recognised.message === "" || recognised.help === "")
      throw new Error(`${recognised.code} says nothing`);
    return recognised.code;
  }
  const { form, workbook, year } = recognised;
  const { problems } = readForm(form, workbook, { file: "待收/表.xlsx", name: form.name, year });
  if (problems.some(({ message, help }) => message === "" || help === ""))
    throw new Error("a problem says nothing");
  const lost = await passedOver(workbook, bytes);
  if (lost.length > 0) throw new Error(`passes over ${lost.slice(0, 3).join(", ")}`);
  return "read";
}
