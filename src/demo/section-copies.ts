import type { Day } from "../domain/day.ts";
import { personChoice } from "../workbook/kinds.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { headCommentCopies, summaryCopies } from "./appraisal-copies.ts";
import { ledgerCopies } from "./ledger.ts";
import type { Section } from "./model.ts";
import type { DemoFile } from "./options.ts";
import type { Writer } from "./planned-copy.ts";
import { routineCopies } from "./routine.ts";
import type { Story } from "./story.ts";

/** All that a section sent for the year, in order, one file at a time. */
export async function* sectionCopies(story: Story, section: Section): AsyncGenerator<DemoFile> {
  const { bureau } = story;
  const { year } = bureau.options;
  const copies = [
    ...ledgerCopies(bureau, section),
    ...routineCopies(story, section),
    ...summaryCopies(story, section),
    ...headCommentCopies(story, section),
  ].sort((left, right) => (left.on === right.on ? 0 : left.on < right.on ? -1 : 1));
  const lists = {
    科室: bureau.sections.map(({ name }) => name),
    人员: section.people.map(({ id, name }) => personChoice(id, name)),
    条款: bureau.options.clauses,
  };
  const writer: Writer = (form, rows) => writeWorkbook(form, { owner: section.name, year, rows, lists });
  const counts = new Map<Day, number>();
  for (const { on, form, write } of copies) {
    const count = (counts.get(on) ?? 0) + 1;
    counts.set(on, count);
    yield {
      path: `各科室报送/${section.code}/${on}-${count} ${year}年${form}.xlsx`,
      bytes: await write(writer),
    };
  }
}
