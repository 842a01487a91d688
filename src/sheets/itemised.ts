import type { Field } from "../domain/place.ts";
import { quoted } from "../domain/text.ts";
import type { RowFault } from "../workbook/sheet.ts";

/** 、… 等, closed by a word for work or by the end of the sentence: a list that is left open. */
const openList =
  /、[^、，。；]*等(?:$|[，。；）)]|(?:各|有关|相关|其他|其它)?(?:工作|任务|事项|方面|内容|业务|活动|事宜|项目|材料)|[一二三四五六七八九十\d]+[项个类种])/;

/** Several items in one cell: lines, semicolons, or a second number before a sentence. */
const several =
  /\S\s*\n\s*\S|[；;]\s*\S|[^\d\s]\s*(?:[2-9][.、．）)](?!\d)|[（(][2-9二三四五六七八九][）)]|[②③④])/;

/** 四(一)1: targets and plans are written item by item. */
export function lumped(field: Field<string>): RowFault[] {
  const { value } = field;
  if (value === null) return [];
  const fault = (code: string, message: string, help: string): RowFault[] => [
    { code, severity: "check", field, message, help, clause: "四(一)1" },
  ];
  if (several.test(value)) {
    return fault(
      "items-in-one-cell",
      `${quoted(value)}一格中写了几项。`,
      "请核对；一项一行，逐条、逐项写清楚。",
    );
  }
  if (openList.test(value)) {
    return fault(
      "items-left-open",
      `${quoted(value)}用“等”概括。`,
      "请核对；具体、逐项写清楚，不用“等”概括。",
    );
  }
  return [];
}
