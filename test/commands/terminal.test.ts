import { expect, it } from "vitest";
import { inert } from "../../src/commands/terminal.ts";

it.each([
  ["待收/\u001B]0;标题\u0007计量科.xlsx", "待收/\uFFFD]0;标题\uFFFD计量科.xlsx"],
  ["\u009B2J计量科\r办公室", "\uFFFD2J计量科\uFFFD办公室"],
  ["计量科\u202Excod.xlsx", "计量科\uFFFDxcod.xlsx"],
  ["已收：计量科\n\t必须改1处𠮷", "已收：计量科\n\t必须改1处𠮷"],
])("a name that would drive the terminal is only shown", (told, shown) => {
  expect(inert(told)).toBe(shown);
});
