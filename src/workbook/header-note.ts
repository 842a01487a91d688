import type { Column } from "./column.ts";

/** How a column is filled in, for 填表说明: what it asks for beyond its title. */
export function filling({ hint, expected, entry }: Column<unknown>): string {
  const sentences = [hint === "" ? "" : `${hint}。`, entry.kind === "text" && hint !== "" ? "" : expected];
  if (entry.kind === "list") {
    return `${sentences[0] ?? ""}${entry.list === "人员" ? "从下拉项中选择（编号后带姓名），也可以只填编号。" : "请从下拉项中选择。"}`;
  }
  return sentences.join("");
}

/** The note at a column's title. */
export function headerNote(column: Column<unknown>, example: string | undefined): string {
  return [
    `${column.title}（${column.required ? "必填" : "没有的不填"}）`,
    filling(column),
    ...(example === undefined ? [] : [`示例：${example}`]),
  ].join("\n");
}
