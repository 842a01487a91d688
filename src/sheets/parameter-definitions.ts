import * as z from "zod";
import { parseDay, type Day } from "../domain/day.ts";
import { officeNumbers } from "../regulation/numbers.ts";
import { profileNames } from "../regulation/profiles.ts";
import { kept } from "./keepers.ts";
import { parameter } from "./parameter.ts";
import { share } from "./share.ts";

const yes = z.enum(["是", "否"]);
const count = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const standardKeepers: string = Object.values(kept)
  .map(({ keeper }) => keeper)
  .join("、");

/** 本局设定: what the scheme does not say and the office decides. The scheme's own numbers: `scheme-parameters.ts`. */
export const parameterDefinitions = {
  profile: parameter(
    "考核办法",
    z.enum(profileNames),
    "方案",
    `请填“${profileNames.join("”或“")}”。`,
    "个人考核中方案与国家规定不一致的，按方案还是按《公务员考核规定》（2020年修订）办理",
  ),
  startsOn: parameter(
    "启用日期",
    z.union([z.literal(""), z.custom<Day>((value) => typeof value === "string" && parseDay(value) !== null)]),
    "",
    "请填带年份的日期，如2025-04-01；全年都用的不填。",
    "年中启用本程序的，期限早于此日的报送不计",
  ),
  deadlineOnDayOff: parameter(
    "期限遇休息日",
    z.enum(["顺延", "不顺延"]),
    "顺延",
    "请填“顺延”或“不顺延”。",
    "报送期限为休息日、节假日的，是否顺延至其后第一个工作日",
  ),
  countSelfReport: parameter(
    "半年自检报告计入报送",
    yes,
    "是",
    "请填“是”或“否”。",
    "四（一）3所称报送是否包括半年自检报告",
  ),
  overstayIsAbsence: parameter(
    "无故超假计入旷工",
    yes,
    "是",
    "请填“是”或“否”。",
    "五（一）5旷工累计是否包括无正当理由超假的天数",
  ),
  attendanceKeepers: parameter(
    "考勤登记保管单位",
    z.string().regex(/[^、，,;；\s]/),
    standardKeepers,
    `请填保管单位名称，用顿号分开，如“${standardKeepers}”。`,
    "谁保管考勤活动登记；学习由机关党委、党支部各自登记，没有列出的由列在最前的单位一并登记，只填“办公室”的由办公室全部登记",
  ),
  oneEventAMeeting: parameter(
    "同一会议迟到早退计一次",
    yes,
    "是",
    "请填“是”或“否”。",
    "五（一）8同一次会议既迟到又早退的，是否只计一次",
  ),
  studyShare: parameter(
    "基本完成学习任务的比例",
    share,
    officeNumbers.studyShare,
    "请填0至1之间的数字或百分数，如0.8或80%。",
    "三（二）“基本完成”学习任务的最低比例",
  ),
  daysOfMonth: parameter(
    "一个月折合天数",
    count(28, 31),
    officeNumbers.daysOfMonth,
    "请填28至31的整数。",
    "五（一）6b事假累计“1个月”按多少天计",
  ),
  missedActivities: parameter(
    "集体活动缺席次数",
    count(1, 366),
    officeNumbers.missedActivities,
    "请填1至366的整数。",
    "五（一）12没有规定次数，无故不参加集体和社会活动几次以上提请研究",
  ),
  reportFromDate: parameter(
    "月完成情况最早收报日",
    count(1, 28),
    officeNumbers.reportFromDate,
    "请填1至28的整数。",
    "当月几日起收到的月完成情况才算报送，早于此日的只作存档",
  ),
  leadingGroupCycle: parameter(
    "领导小组会议周期",
    z.enum(["每月", "每季度", "每半年", "每年"]),
    "每半年",
    "请填“每月”“每季度”“每半年”或“每年”。",
    "六（二）1印作“每月年召开一次会议”，原文有误，由本局确定",
  ),
  sectionMeetings: parameter(
    "科室会议登记",
    yes,
    "否",
    "请填“是”或“否”。",
    "六（二）3科室每月的会议是否在目标办登记“会议”中登记，登记的才提醒缺漏",
  ),
  spotCheckReportDays: parameter(
    "报告领导小组时限",
    count(1, 60),
    5,
    "请填1至60的整数。",
    "四（二）2“及时”报告领导小组，按抽查督办后几个工作日计",
  ),
  publicityDays: parameter(
    "公示工作日数",
    count(1, 30),
    5,
    "请填1至30的整数。",
    "五（二）2(5)公示期至少几个工作日",
  ),
  publicityFirstDay: parameter("公示首日计入", yes, "是", "请填“是”或“否”。", "公示期是否从张贴当日起算"),
  quotaApart: parameter(
    "工勤人员名额单列",
    yes,
    "否",
    "请填“是”或“否”。",
    "优秀名额是否按公务员和工勤人员分别计算",
  ),
  workerGrades: parameter(
    "工勤人员等次名称",
    z.enum(["与公务员相同", "合格序列"]),
    "与公务员相同",
    "请填“与公务员相同”或“合格序列”。",
    "工勤人员的等次印作称职、基本称职、不称职，还是合格、基本合格、不合格",
  ),
  formType: parameter(
    "登记表式样",
    z.enum(["现行", "2007年"]),
    "现行",
    "请填“现行”或“2007年”。",
    "年度考核登记表用现行式样，还是2007年式样（没有参加脱产培训情况一栏）",
  ),
  reviewBox: parameter(
    "登记表考评小组审核意见",
    z.enum(["不印", "单列", "并入机关意见"]),
    "不印",
    "请填“不印”“单列”或“并入机关意见”。",
    "官方登记表没有考评小组一栏，五（二）2(4)的审核意见是否另印一栏，或并入机关负责人或考核委员会意见栏",
  ),
  mendingDays: parameter(
    "补正期限",
    count(1, 30),
    3,
    "请填1至30的整数。",
    "报来的报表有必须改的内容，自收到次日起几个工作日内补正",
  ),
  reminderDays: parameter(
    "提醒提前天数",
    count(1, 30),
    5,
    "请填1至30的整数。",
    "报送提醒列出今后几天内到期的材料",
  ),
  bulletinHead: parameter(
    "通报版头",
    z.enum(["红头", "内部简报", "无"]),
    "无",
    "请填“红头”“内部简报”或“无”。",
    "通报以本局名义印发的用红头；由目标管理办公室编发的用内部简报，或不用版头",
  ),
  newsletter: parameter(
    "简报名称",
    z.string().regex(/\S/),
    "目标管理工作简报",
    "请填刊名，如“目标管理工作简报”。",
    "通报版头为内部简报时的刊名；期号在“印发登记”的“文号”填，如“第3期”",
  ),
  sealed: parameter(
    "落款处留印章位置",
    yes,
    "否",
    "请填“是”或“否”。",
    "通报、公示、通知书等落款处是否按加盖印章排版，为“是”的日期右空四字，署名和日期一带留出印章的位置",
  ),
} as const;

export type ParameterName = keyof typeof parameterDefinitions;

/** The office's settings as used. */
export type Parameters = {
  readonly [K in ParameterName]: z.infer<(typeof parameterDefinitions)[K]["schema"]>;
};
