import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Table as PrintedTable, TableColumn } from "../documents/blocks.ts";
import { TEXT_WIDTH } from "./page.ts";
import { line, lines } from "./text.ts";

/** Columns from which on the type of a table is smaller. */
const MANY = 5;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const rule = { style: BorderStyle.SINGLE, size: 6, color: "auto" };
const rules = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
};

/** A table over the width of the text, its head on every page and no row broken, with its caption and the room below. */
export function tableOf(
  { caption, columns, rows, total }: PrintedTable,
  isLarge: boolean,
  width: number = TEXT_WIDTH,
): (Paragraph | Table)[] {
  const style = columns.length >= MANY ? "SmallTableText" : isLarge ? "LargeTableText" : "TableText";
  const widths = columns.map(({ share }) => Math.floor((share * width) / 100));
  const cell = (text: string, index: number, align: TableColumn["align"], run?: string): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ style, alignment: alignments[align], children: lines(text, run) })],
    });
  const row = (cells: readonly string[], run?: string): TableRow =>
    new TableRow({
      cantSplit: true,
      children: columns.map(({ align }, index) => cell(cells[index] ?? "", index, align, run)),
    });
  const head = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map(({ title }, index) => cell(title, index, "center", "TableHead")),
  });
  return [
    ...(caption === null
      ? []
      : [new Paragraph({ style: "Caption", keepNext: true, children: [line(caption)] })]),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: rules,
      rows: [head, ...rows.map((cells) => row(cells)), ...(total === null ? [] : [row(total, "TableHead")])],
    }),
    new Paragraph({ style: "BelowTable" }),
  ];
}
