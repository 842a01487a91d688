import type { Problem } from "../diagnostics.ts";
import { comparable } from "../domain/text.ts";
import { sectionNamed, sectionsOf, type Section } from "../facts/sections.ts";
import type { Input, InputFile } from "../intake/input.ts";
import { isProblem, recognise, type Recognised } from "../intake/recognise.ts";
import { readForm } from "../workbook/read.ts";

/** A waiting file that can be received: which form of which section and year. */
export interface Receivable {
  readonly file: InputFile;
  readonly recognised: Recognised;
  readonly section: Section;
}

/** What a waiting file is: ready to be received, or why it has to stay where it is. */
export function receivable(file: InputFile, input: Input): Receivable | Problem {
  const recognised = recognise(file.path, file.opened);
  if (isProblem(recognised)) return recognised;
  const { form, owner, year } = recognised;
  if (form.kept !== "section") {
    return stays(
      file,
      "office-form-waiting",
      `${file.path}是${form.name}，由目标管理办公室保管，不在待收范围。`,
      "请移到“目标办登记”文件夹。",
    );
  }
  const records = input.years.find((each) => each.year === year) ?? input.years.at(-1);
  const section = records === undefined ? null : sectionNamed(sectionsOf(records), owner);
  if (section === null) {
    return stays(
      file,
      "section-not-recognised",
      owner === null
        ? `${file.path}看不出是哪个科室报送的。`
        : `${file.path}上方写的科室“${owner}”不在设置中。`,
      "请在工作表上方“单位”右侧填写科室名称；科室更名的，把旧名填入设置“科室”的“曾用名”。",
    );
  }
  const others = records === undefined ? [] : sectionsOf(records).filter(({ code }) => code !== section.code);
  const problems = [...recognised.problems, ...namedAfterOther(file.path, section, others)];
  return { file, recognised: { ...recognised, problems }, section };
}

/** A file that bears another section's name may be theirs, saved over. */
function namedAfterOther(path: string, section: Section, others: readonly Section[]): Problem[] {
  const name = comparable(path.slice(path.lastIndexOf("/") + 1));
  if ([section.name, ...section.formerNames].some((each) => name.includes(comparable(each)))) return [];
  const other = others.find((each) => name.includes(comparable(each.name)));
  if (other === undefined) return [];
  return [
    {
      code: "file-name-differs",
      severity: "check",
      place: { file: path, sheet: null, cell: null },
      message: `${path}的文件名写的是${other.name}，表上方写的是${section.name}，按${section.name}办理。`,
      help: "请核对是哪个科室报送的。",
    },
  ];
}

export function isReceivable(value: Receivable | Problem): value is Receivable {
  return "recognised" in value;
}

function stays(file: InputFile, code: string, message: string, help: string): Problem {
  return { code, severity: "must-fix", place: { file: file.path, sheet: null, cell: null }, message, help };
}

/** The problems of what waits, read as it would be after receipt. */
export function waitingProblems(files: readonly InputFile[], input: Input): Problem[] {
  return files.flatMap((file) => {
    const each = receivable(file, input);
    return isReceivable(each) ? receivedProblems(each, file.path) : [each];
  });
}

/** The problems inside a receivable workbook, placed at `path`. */
export function receivedProblems({ recognised, section }: Receivable, path: string): readonly Problem[] {
  const { form, workbook, year } = recognised;
  const own = recognised.problems.map((problem) => ({ ...problem, place: { ...problem.place, file: path } }));
  return [
    ...own,
    ...readForm(form, workbook, { file: path, name: `${section.name}${form.name}`, year }).problems,
  ];
}
