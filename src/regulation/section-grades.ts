import { allOf, answer, anyOf } from "../domain/grade.ts";
import { conditionsOn } from "./condition.ts";
import { failureByLateFilings, lateTimes } from "./late-filings.ts";
import {
  allTargetsFinished,
  failedOrFound,
  metOrFound,
  none,
  not,
  partFound,
  some,
  studied,
  untold,
} from "./section-answers.ts";
import type { SectionQuestions } from "./section-questions.ts";

const condition = conditionsOn<SectionQuestions>();

/** 三(一) 优秀: every one of these must hold. */
export const excellentSection = [
  condition({
    id: "三(一)1",
    clause: "三(一)",
    asks: "按规定时限高质量地完成或超标完成全年工作目标",
    judged: true,
    answer: (ask, _, found) => {
      const inTime = answer(ask("lateTargets") === 0);
      return partFound(allOf([allTargetsFinished(ask), inTime]), found);
    },
  }),
  condition({
    id: "三(一)2",
    clause: "三(一)",
    asks: "讲政治、讲正气，团结协作、工作创新务实，业绩突出",
    judged: true,
    answer: (_ask, _numbers, found) => found(),
  }),
  condition({
    id: "三(一)3",
    clause: "三(一)",
    asks: "按时完成各项政治、业务学习任务",
    judged: true,
    answer: (ask, _, found) => studied(ask, "studyOnTime", 1, found),
  }),
  condition({
    id: "三(一)4",
    clause: "三(一)",
    asks: "服务意识强，文明办公，办事效率高，表率作用好",
    judged: true,
    answer: (_ask, _numbers, found) => found(),
  }),
  condition({
    id: "三(一)5",
    clause: "三(一)",
    asks: "无失泄密，安全防范措施落实好",
    judged: true,
    answer: (ask, _, found) => partFound(none(ask, "失泄密"), found),
  }),
  condition({
    id: "三(一)6",
    clause: "三(一)",
    asks: "按时上报目标计划和月份、全年目标管理责任制自查执行情况",
    answer: (ask) => not(lateTimes(ask, 1)),
  }),
  condition({
    id: "三(一)7",
    clause: "三(一)",
    asks: "规章制度健全，无违章、违纪和工作差错",
    judged: true,
    answer: (ask, _, found) => {
      const registered = none(ask, "违章", "违纪", "工作差错", "明显工作差错");
      return partFound(allOf([registered, untold(ask, "符合")]), found);
    },
  }),
];

/** 三(二) 达标: every one of these must hold. */
export const satisfactorySection = [
  condition({
    id: "三(二)1",
    clause: "三(二)",
    asks: "完成了全年工作目标",
    judged: true,
    answer: (ask, _, found) => failedOrFound(allTargetsFinished(ask), found),
  }),
  condition({
    id: "三(二)2",
    clause: "三(二)",
    asks: "团结协作，工作认真，业绩明显",
    judged: true,
    answer: (_ask, _numbers, found) => found(),
  }),
  condition({
    id: "三(二)3",
    clause: "三(二)",
    asks: "基本完成各项政治、业务学习任务",
    numbers: { share: "studyShare" },
    judged: true,
    answer: (ask, { share }, found) => studied(ask, "studyDone", share, found),
  }),
  condition({
    id: "三(二)4",
    clause: "三(二)",
    asks: "服务态度较好，办事效率比较高，无不良反映",
    judged: true,
    answer: (ask, _, found) => partFound(none(ask, "投诉"), found),
  }),
  condition({
    id: "三(二)5",
    clause: "三(二)",
    asks: "基本按时上报目标计划与自查情况",
    numbers: { failure: "failure" },
    answer: (ask, { failure }) => not(lateTimes(ask, failure)),
  }),
  condition({
    id: "三(二)6",
    clause: "三(二)",
    asks: "无失泄密及安全责任事故",
    judged: true,
    answer: (ask, _, found) => failedOrFound(none(ask, "失泄密", "安全责任事故"), found),
  }),
  condition({
    id: "三(二)7",
    clause: "三(二)",
    asks: "制度基本健全，无违纪和明显工作差错",
    judged: true,
    answer: (ask, _, found) =>
      partFound(allOf([none(ask, "违纪", "明显工作差错"), untold(ask, "符合")]), found),
  }),
];

/** 三(三) and 四(一)3 未达标: any one of these suffices, before every other grade. */
export const failedSection = [
  condition({
    id: "三(三)1",
    clause: "三(三)1",
    asks: "年度工作目标因主观原因有两项以上未完成",
    numbers: { least: "missedTargets" },
    judged: true,
    answer: (ask, numbers, found) => {
      const subjective = ask("subjectiveMisses");
      if (subjective >= numbers.least) return "符合";
      // What is not due, not reported or not even set as a target may still be missed: no proof that it was not.
      const open = ask("targets") === 0 ? numbers.least : ask("openTargets");
      if (subjective + ask("undecidedMisses") + open < numbers.least) return found("不符合");
      // Whose fault it was is for people to judge, once it is known what was missed.
      return open === 0 ? found() : found("待研究认定");
    },
  }),
  condition({
    id: "三(三)2",
    clause: "三(三)2",
    asks: "工作有较大失误或未按时完成领导交办的工作任务",
    judged: true,
    answer: (ask, _, found) => {
      const faults = some(ask, "较大失误");
      const late = answer(ask("lateLeaderTasks") > 0);
      const waiting = ask("overdueLeaderTasks") + ask("undatedLeaderTasks") > 0;
      return metOrFound(anyOf([faults, late, waiting ? "待研究认定" : "不符合"]), found);
    },
  }),
  condition({
    id: "三(三)3",
    clause: "三(三)3",
    asks: "工作人员有违章或违纪行为",
    judged: true,
    answer: (ask, _, found) => metOrFound(anyOf([some(ask, "违章", "违纪"), untold(ask, "不符合")]), found),
  }),
  condition({
    id: "三(三)4",
    clause: "三(三)4",
    asks: "服务态度差",
    judged: true,
    answer: (_ask, _numbers, found) => found(),
  }),
  condition({
    id: "三(三)5",
    clause: "三(三)5",
    asks: "办事效率低",
    judged: true,
    answer: (_ask, _numbers, found) => found(),
  }),
  condition({
    id: "三(三)6",
    clause: "三(三)6",
    asks: "保密或综合治理、计划生育等工作出现问题，被“一票否决”的",
    judged: true,
    answer: (ask, _, found) => metOrFound(some(ask, "一票否决"), found),
  }),
  condition({
    id: "三(三)7",
    clause: "三(三)7",
    asks: "领导小组认定其它影响工作的行为",
    judged: true,
    answer: (_ask, _numbers, found) => found(),
  }),
  failureByLateFilings,
];
