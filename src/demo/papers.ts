import { day, lastDayOfMonth, type Day } from "../domain/day.ts";
import { quarters } from "../domain/period.ts";
import { paperForm } from "../sheets/forms.ts";
import type { issues } from "../sheets/issues.ts";
import type { passages } from "../sheets/passages.ts";
import { lastMonthOf, type EntryOf } from "./model.ts";
import type { OfficeFile, OfficeWriter } from "./office-writer.ts";
import type { Story } from "./story.ts";
import { bulletinPassages, checkOpinions, progressPassages } from "./words/papers.ts";

/** 文稿与印发. */
export function paperFile(story: Story, writer: OfficeWriter): OfficeFile {
  return {
    name: paperForm.name,
    write: () => writer(paperForm, { passages: passageRows(story), issues: issueRows(story) }),
  };
}

function passageRows(story: Story): readonly EntryOf<typeof passages>[] {
  const places = ["总体情况", "存在问题", "下步要求"] as const;
  const ofBulletins = quarters.flatMap((quarter) =>
    places.map((place): EntryOf<typeof passages> => ({
      paper: "季度通报",
      period: `${quarter}季度`,
      place,
      words: bulletinPassages[quarter - 1]?.[place] ?? "",
    })),
  );
  const ofMonths = Object.entries(progressPassages).flatMap(([month, words]) =>
    places.map((place): EntryOf<typeof passages> => ({
      paper: "月度进展汇报",
      period: `${month}月`,
      place,
      words: words[place],
    })),
  );
  const ofSections = story.bureau.sections.map(({ name, fate }): EntryOf<typeof passages> => ({
    paper: "科室考评表",
    period: name,
    place: "核查意见",
    words: checkOpinions[fate.grade ?? "open"],
  }));
  return [...ofBulletins, ...ofMonths, ...ofSections];
}

/** The quarter whose bulletin takes in what came until the 15th. */
const LATER_DATA = 2;
/** The quarters whose bulletins name those to be criticised. */
const NAMING: readonly number[] = [2, 3];

function issueRows(story: Story): readonly EntryOf<typeof issues>[] {
  const { bureau, end, outcomes } = story;
  const { year } = bureau.options;
  const [chief, deputy = chief] = bureau.leaders;
  const bulletins = quarters.map((quarter): EntryOf<typeof issues> => {
    const after = bureau.days.onOrAfter(dayInNextMonth(year, quarter, quarter === LATER_DATA ? 16 : 11));
    return {
      paper: "季度通报",
      period: `${quarter}季度`,
      dataDay: quarter === LATER_DATA ? dayInNextMonth(year, quarter, 15) : null,
      number: `〔${quarter === 4 ? year + 1 : year}〕${quarter === 4 ? 1 : quarter * 2 + 1}号`,
      signer: deputy.name,
      issuedOn: after,
      copies: bureau.sections.length + bureau.leaders.length + 3,
      named: NAMING.includes(quarter) ? "是" : "否",
    };
  });
  const chosen = [...outcomes.values()].filter(({ approved }) => approved === "优秀").length;
  const batches = [end.firstBatch, end.secondBatch].slice(0, Math.min(2, chosen));
  const notices = batches.map(({ from }, index): EntryOf<typeof issues> => ({
    paper: "公示",
    period: `第${index + 1}批`,
    signer: chief.name,
    issuedOn: from,
    copies: 2,
  }));
  return [...bulletins, ...correctionRows(story), ...notices];
}

/** The first bulletin is to be corrected, where a section reported a month of it otherwise after it was issued. */
function correctionRows({ bureau }: Story): readonly EntryOf<typeof issues>[] {
  const { year } = bureau.options;
  if (bureau.sections.every(({ fate }) => fate.corrected === null)) return [];
  return [
    {
      paper: "更正通知",
      period: "1季度",
      dataDay: day(`${year}-05-20`),
      number: `〔${year}〕4号`,
      replaces: "季度通报",
    },
  ];
}

function dayInNextMonth(year: number, quarter: (typeof quarters)[number], date: number): Day {
  const last = lastDayOfMonth(year, lastMonthOf(quarter));
  const [y, m] = last.slice(0, 4) === String(year) && quarter === 4 ? [year + 1, 1] : [year, quarter * 3 + 1];
  return day(`${y}-${String(m).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
}
