import type { Problem } from "../../diagnostics.ts";
import type { FrozenPaper, Issued } from "../../documents/issued.ts";
import { keyText } from "../../documents/paper-key.ts";
import { identityOf } from "../../documents/paper.ts";
import { figuresOf } from "../../documents/view-figures.ts";
import type { Input } from "../../intake/input.ts";
import type { Composed } from "../compose.ts";
import type { Desk } from "../desk.ts";
import type { Effects } from "../effects.ts";
import { safeFileName } from "../files.ts";
import { guardOfInput } from "../leak-problems.ts";
import { manifestDocument, type Written } from "../manifest.ts";
import { printAll } from "../print.ts";
import { bytesOf, type Content } from "../publish/stage.ts";
import type { Candidate } from "./candidate.ts";
import { freeze, type Frozen } from "./freeze.ts";
import { issueText } from "./hindrance.ts";
import { issueFolder, recordFile } from "./places.ts";
import { writeIssueRecord } from "./record.ts";

/** Prints a paper against which nothing stands and freezes it; answers with the reason where it was frozen before. */
export async function issuePaper(
  input: string,
  { year, key, drafts, row, standing }: Candidate,
  read: Input,
  desk: Desk,
  effects: Effects,
): Promise<string | null> {
  const issuedOn = row?.issuedOn.value ?? null;
  const [first] = drafts;
  const records = desk.surveyed.years.find((each) => each.records.year === year);
  if (row === null || issuedOn === null || first === undefined || records === undefined)
    return "印发登记不全。";
  const { papers, files, problems } = await frozenPapers(drafts, read, effects);
  const [problem] = problems;
  if (problem !== undefined) return `${problem.message}${problem.help}。`;
  const act: Omit<Issued, "folder"> = {
    act: "issue",
    year,
    key,
    sequence: (standing?.acts ?? 0) + 1,
    number: row.number.value,
    signer: row.signer.value,
    issuedOn,
    copies: row.copies.value,
    corrects: first.correction?.corrects ?? null,
    papers,
  };
  const { unit, parameters } = records.on(first.paper.day).judgement.facts.settings;
  const record = writeIssueRecord(act, { unit, parameters }, effects.programVersion());
  const folder = issueFolder(year, key, act.sequence);
  const whole = await freeze(input, folder, [...files, { name: recordFile, bytes: record }]);
  if (!whole) return `“${folder}”已经存在，印发稿不能覆盖。`;
  effects.terminal.say(`已印发：${keyText(key)}（${issueText(act)}），存入${folder}。`);
  effects.terminal.say("再出文稿时，印发稿代替送审稿。");
  return null;
}

/** Prints the drafts in memory, so that nothing lies in 已印发 before all of it is there. */
async function frozenPapers(
  drafts: readonly Composed[],
  input: Input,
  effects: Effects,
): Promise<{
  readonly papers: FrozenPaper[];
  readonly files: Frozen[];
  readonly problems: readonly Problem[];
}> {
  const printed = new Map<string, Uint8Array>();
  const stage = {
    write: async (file: string, content: Content): Promise<void> => {
      printed.set(file, await bytesOf(content));
    },
  };
  const { written, problems } = await printAll(
    { papers: drafts, volumes: [] },
    guardOfInput(input),
    stage,
    effects,
  );
  if (problems.length > 0) return { papers: [], files: [], problems };
  const files: Frozen[] = [];
  const papers = drafts.flatMap((draft, index): FrozenPaper[] => {
    const print = written.find(({ identity }) => identity === draft.paper);
    const bytes = print === undefined ? undefined : printed.get(print.path);
    if (print === undefined || bytes === undefined) return [];
    const place = draft.issuedAt ?? draft.paper.path;
    const base = safeFileName(place.split("/").at(-1) ?? "");
    const name = files.some((file) => file.name === base) ? `${index + 1} ${base}` : base;
    files.push({ name, bytes });
    return [frozenPaper(draft, print, place, name, input.sha256)];
  });
  if (papers.length !== drafts.length) throw new Error("a paper to be issued was not printed");
  return { papers, files, problems };
}

function frozenPaper(
  { paper }: Composed,
  print: Written,
  place: string,
  file: string,
  hashes: ReadonlyMap<string, string>,
): FrozenPaper {
  const { template, layout, tree, day, view } = paper;
  return {
    ...identityOf(paper),
    file,
    sha256: print.sha256,
    ...(print.code === undefined ? {} : { code: print.code }),
    pages: print.pages,
    template,
    layout,
    tree,
    path: place,
    day,
    view,
    figures: figuresOf(paper),
    inputs: manifestDocument(print, hashes).inputs,
  };
}
