import { attendanceRegister } from "../sheets/forms.ts";
import { months } from "../domain/period.ts";
import type { Occasion } from "../sheets/non-attendance.ts";
import { bareThird, inOwnHand, tickForYes } from "./own-hand.ts";
import type { OfficeFile, OfficeWriter } from "./office-writer.ts";
import type { Story } from "./story.ts";

/** Who keeps a register of what (五(一)5–10, 12). */
const keepers: readonly { readonly name: string; readonly occasions: readonly Occasion[] }[] = [
  { name: "办公室", occasions: ["值班", "会议", "集体活动", "社会募捐"] },
  { name: "机关党委", occasions: ["全机关集中学习"] },
  { name: "党支部", occasions: ["党支部学习"] },
];

/** 考勤活动登记, one for each keeper; leave is kept by the office. */
export function attendanceFiles(story: Story, writer: OfficeWriter): readonly OfficeFile[] {
  return keepers.map(({ name, occasions }, index) => ({
    name: `${attendanceRegister.name}（${name}）`,
    write: () => {
      const form = index === 2 ? inOwnHand(attendanceRegister, tickingHand) : attendanceRegister;
      return writer(
        form,
        {
          leave: index === 0 ? story.leave : [],
          nonAttendance: story.absences.filter(
            ({ occasion }) => occasion != null && occasions.includes(occasion),
          ),
          monthlyChecks: months.map((month) => ({ month, checked: "是" })),
        },
        name,
      );
    },
  }));
}

const tickingHand = { monthlyChecks: { month: bareThird, checked: tickForYes } };
