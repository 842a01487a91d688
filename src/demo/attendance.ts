import { attendanceRegister } from "../sheets/forms.ts";
import { months } from "../domain/period.ts";
import { kept, type Kept } from "../sheets/keepers.ts";
import { bareThird, inOwnHand, tickForYes } from "./own-hand.ts";
import type { OfficeFile, OfficeWriter } from "./office-writer.ts";
import type { Story } from "./story.ts";

/** 考勤活动登记, one for each keeper; leave is kept by the office. */
export function attendanceFiles(story: Story, writer: OfficeWriter): readonly OfficeFile[] {
  return Object.values<Kept>(kept).map(({ keeper, leave, occasions }, index) => ({
    name: `${attendanceRegister.name}（${keeper}）`,
    write: () => {
      const form = index === 2 ? inOwnHand(attendanceRegister, tickingHand) : attendanceRegister;
      return writer(
        form,
        {
          leave: leave ? story.leave : [],
          nonAttendance: story.absences.filter(
            ({ occasion }) => occasion != null && occasions.includes(occasion),
          ),
          monthlyChecks: months.map((month) => ({ month, checked: "是" })),
        },
        keeper,
      );
    },
  }));
}

const tickingHand = { monthlyChecks: { month: bareThird, checked: tickForYes } };
