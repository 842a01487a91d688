import { attendanceFiles } from "./attendance.ts";
import { decisionFile } from "./decisions.ts";
import { officeWriter } from "./office-writer.ts";
import type { DemoFile, DemoOptions } from "./options.ts";
import { paperFile } from "./papers.ts";
import { registerFile } from "./register.ts";
import { sectionCopies } from "./section-copies.ts";
import { rosterFile, settingsFile } from "./settings.ts";
import { storyOf } from "./story.ts";

/** A fictional bureau's whole year as the files of an input folder, one at a time: the office's, then each section's. */
export async function* makeDemo(options: DemoOptions): AsyncGenerator<DemoFile> {
  const story = storyOf(options);
  const writer = officeWriter(story.bureau);
  const files = [
    settingsFile(story.bureau, writer),
    rosterFile(story.bureau, writer),
    ...attendanceFiles(story, writer),
    registerFile(story, writer),
    decisionFile(story, writer),
    paperFile(story, writer),
  ];
  for (const { name, write } of files) {
    yield { path: `目标办登记/${options.year}年${name}.xlsx`, bytes: await write() };
  }
  for (const section of story.bureau.sections) yield* sectionCopies(story, section);
}
