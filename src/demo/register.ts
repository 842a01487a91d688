import { quarters } from "../domain/period.ts";
import { officeRegister } from "../sheets/forms.ts";
import type { spotChecks } from "../sheets/spot-checks.ts";
import { correctionRows } from "./corrections.ts";
import { eventRows } from "./events.ts";
import { findingRows } from "./findings.ts";
import { meetingRows } from "./meetings.ts";
import type { EntryOf } from "./model.ts";
import type { OfficeFile, OfficeWriter } from "./office-writer.ts";
import type { Story } from "./story.ts";
import { spotCheckMatters } from "./words/register.ts";
import { workingOn } from "./working-on.ts";

/** 目标办登记. */
export function registerFile(story: Story, writer: OfficeWriter): OfficeFile {
  return {
    name: officeRegister.name,
    write: () =>
      writer(officeRegister, {
        filingCorrections: correctionRows(story),
        spotChecks: spotCheckRows(story),
        events: eventRows(story),
        findings: findingRows(story),
        meetings: meetingRows(story),
      }),
  };
}

/** Three a quarter, the sections in turn. */
function spotCheckRows(story: Story): readonly EntryOf<typeof spotChecks>[] {
  const { sections, days } = story.bureau;
  return quarters.flatMap((quarter) =>
    [0, 1, 2].map((turn) => {
      const each = (quarter - 1) * 3 + turn;
      const section = sections[each % sections.length] ?? sections[0];
      const words = spotCheckMatters[each % spotCheckMatters.length] ?? spotCheckMatters[0];
      const month = String(quarter * 3 - 2 + turn).padStart(2, "0");
      const on = workingOn(story, `${month}-15`);
      return {
        on,
        subject: section.name,
        source: words.source,
        matter: words.matter.replace("{业}", section.field.business),
        due: words.source === "督办" ? days.after(on, 5) : null,
        result: words.result,
        conclusion: words.conclusion,
        reportedOn: days.after(on, 3),
      };
    }),
  );
}
