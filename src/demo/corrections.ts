import type { Day } from "../domain/day.ts";
import type { filingCorrections } from "../sheets/filing-corrections.ts";
import type { DutyName } from "./fates.ts";
import { filingsOf, paperCameOn, type Filing } from "./filings.ts";
import type { EntryOf } from "./model.ts";
import type { Story } from "./story.ts";

type Row = EntryOf<typeof filingCorrections>;

/** 报送更正: a waiver, an earlier paper and a copy turned back. */
export function correctionRows(story: Story): readonly Row[] {
  const { bureau } = story;
  return bureau.sections.flatMap((section) => {
    const { waived, onPaper, returned } = section.fate;
    const filings = filingsOf(bureau, section);
    const found = (name: DutyName | null): Filing | undefined =>
      filings.find((filing) => filing.name === name);
    const row = (
      filing: Filing | undefined,
      handling: NonNullable<Row["handling"]>,
      basis: string,
      receivedOn: (filing: Filing) => Day | null,
      wait: number,
    ): readonly Row[] =>
      filing === undefined
        ? []
        : [
            {
              section: section.name,
              filing: filing.kind,
              period: filing.month === null ? "全年" : `${filing.month}月`,
              handling,
              receivedOn: receivedOn(filing),
              basis,
              decidedOn: bureau.days.after(filing.day, wait),
            },
          ];
    return [
      ...row(found(waived), "免于计次", "局办公网络检修两天无法报送，经领导小组同意免于计次", () => null, 4),
      ...row(
        found(onPaper),
        "更正收到日期",
        "纸质材料已按期送达，有签收记录，电子表后补",
        (filing) => paperCameOn(bureau, filing.name),
        1,
      ),
      ...row(found(returned), "退回未受理", "完成值未填，退回补正后重报", (filing) => filing.day, 0),
    ];
  });
}
