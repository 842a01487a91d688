/** Spot checks and supervision: `{业}` is the section's business. Each is true of a section that mended what was found. */
export const spotCheckMatters = [
  {
    source: "抽查",
    matter: "抽查{业}月计划完成情况",
    result: "完成情况与报送一致，台账齐全",
    conclusion: "属实",
  },
  {
    source: "抽查",
    matter: "抽查{业}工作台账",
    result: "台账基本齐全，个别记录缺签字，已当场补正",
    conclusion: "基本属实",
  },
  {
    source: "督办",
    matter: "督办{业}进度滞后事项",
    result: "已调整人员，按要求补齐进度",
    conclusion: "已整改",
  },
  {
    source: "抽查",
    matter: "抽查工作纪律和值班情况",
    result: "在岗情况良好，值班记录完整",
    conclusion: "属实",
  },
] as const;

export const studyTasks = [
  ["02-25", "03-31", "03-27", "学习年度工作会议精神，各科室组织讨论一次"],
  ["05-12", "06-20", "06-18", "法律法规专题学习，完成线上测试"],
  ["08-11", "09-26", "09-23", "业务知识更新学习，提交学习体会"],
  ["10-27", "12-12", "12-09", "党的创新理论专题学习，集中交流一次"],
] as const;

export const leaderTasks = [
  ["03-04", "03-21", "03-19", "汇总一季度重点工作进展，形成专题报告"],
  ["05-06", "05-23", "05-21", "调研基层监管力量，提出加强建议"],
  ["07-14", "08-01", "07-30", "核对上半年企业反映问题的办理情况"],
  ["09-08", "09-26", "09-24", "做好节日期间市场检查安排"],
  ["11-03", "11-21", "11-19", "起草下年度工作要点建议稿"],
] as const;

export const officeAgendas = [
  "汇总各科室上月完成情况和本月计划，研究报送中的问题",
  "核对各科室报送登记，研究抽查安排",
  "研究季度通报内容，安排下步督办事项",
] as const;
