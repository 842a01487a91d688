import { layOutForm } from "../../src/documents/appraisal-form-pages.ts";
import { factColumns, formRows } from "../../src/documents/appraisal-form-rows.ts";
import { paragraphsOf } from "../../src/documents/form-boxes.ts";
import type { OfficialPaper, Table } from "../../src/documents/blocks.ts";
import type { AppraisalFormView, SectionAppraisalFormView } from "../../src/documents/views.ts";
import type { PrintablePaper } from "../../src/printing/paper.ts";

const sections = [
  "办公室",
  "人事教育科",
  "计量科",
  "标准化科",
  "质量管理科",
  "监督稽查科",
  "特种设备安全监察科",
  "认证监管科",
];

const byCompletion: Table = {
  caption: "2025年第一季度各科室工作目标完成情况表",
  columns: [
    { title: "序号", share: 8, align: "center" },
    { title: "科室", share: 28, align: "left" },
    { title: "到期目标（项）", share: 16, align: "right" },
    { title: "已完成（项）", share: 16, align: "right" },
    { title: "未完成（项）", share: 16, align: "right" },
    { title: "完成率", share: 16, align: "right" },
  ],
  rows: sections.map((name, index) => [
    String(index + 1),
    name,
    String(10 + index),
    String(9 + index),
    "1",
    `${(((9 + index) / (10 + index)) * 100).toFixed(1)}%`,
  ]),
  total: ["合计", "", "108", "100", "8", "92.6%"],
};

const unfinished: Table = {
  caption: "未完成目标及改进措施",
  columns: [
    { title: "科室", share: 14, align: "center" },
    { title: "目标", share: 30, align: "left" },
    { title: "时限", share: 16, align: "center" },
    { title: "未完成原因", share: 20, align: "left" },
    { title: "改进措施", share: 20, align: "left" },
  ],
  rows: Array.from({ length: 9 }, (_, index) => [
    sections[index % sections.length] ?? "",
    `完成${index + 3}0家企业在用计量器具强制检定建档，并逐户建立到期提醒`,
    "2025年3月31日",
    "部分企业停产检修，器具暂不能送检（客观）",
    "4月20日前上门补检，月底前建档完毕",
  ]),
  total: null,
};

export const bulletin: OfficialPaper = {
  head: { kind: "红头", mark: "江源市质量技术监督局文件" },
  documentNumber: "江质监通〔2025〕　　号",
  title: "江源市质量技术监督局关于2025年第一季度机关工作目标完成情况的通报",
  addressee: "各科室：",
  blocks: [
    {
      heading: null,
      paragraphs: [
        "根据《机关目标管理方案》四（二）3的规定，现将2025年第一季度各科室工作目标完成情况、报送情况和抽查督办情况通报如下。本通报所列情况以各科室报送的《完成月工作目标情况表》为准，数据截至2025年4月10日。",
      ],
      tables: [],
    },
    {
      heading: "一、总体情况",
      paragraphs: [
        "全局8个科室一季度到期目标108项，已完成100项，完成率92.6%；未完成8项，其中客观原因6项、主观原因2项。",
        "各科室按照年初确定的目标，责任到人，按月自查，多数目标按时限完成。王明、李小华、𠮷田、䶮小刚、周㛃、堃强等同志负责的专项目标提前完成。",
      ],
      tables: [byCompletion],
    },
    {
      heading: "二、报送情况",
      paragraphs: [
        "应报送月计划24份、完成情况表24份，按时报送45份，未按时报送2份，未报1份。标准化科累计未按时报送3次，按方案四（一）3提请领导小组研究。",
      ],
      tables: [],
    },
    { heading: "三、抽查督办情况", paragraphs: ["一季度抽查督办6项，办结5项，1项正在办理。"], tables: [] },
    { heading: "四、未完成目标及原因、改进措施", paragraphs: [], tables: [unfinished] },
    {
      heading: "五、下步要求",
      paragraphs: [
        "各科室要对照未完成目标逐项落实改进措施，4月28日前报送5月份工作目标计划，5月6日前报送4月份《完成月工作目标情况表》。",
      ],
      tables: [],
    },
  ],
  signature: { body: "江源市质量技术监督局", date: "2025年4月　日", sealed: false },
  attachments: [],
  imprint: {
    sentTo: [{ label: "抄送", names: "局领导，目标管理责任制考评领导小组成员" }],
    issuer: "江源市质量技术监督局办公室",
    issuedOn: "2025年4月　日",
  },
};

export const publicityList: OfficialPaper = {
  head: { kind: "无" },
  documentNumber: null,
  title: "关于2025年度考核拟确定为优秀等次人员名单的公示",
  addressee: null,
  blocks: [
    {
      heading: null,
      paragraphs: [
        "根据《机关目标管理方案》五（二）2（5）的规定，经个人总结、民主测评、科室初定、考评小组审核和局党组研究，拟确定下列同志2025年度考核为优秀等次，现予公示。",
        "公示期：2026年1月12日至1月16日（5个工作日）。",
        "如有异议，请于公示期内实名反映，反映情况应客观真实。",
        "受理部门：目标管理办公室（设在机关党委）；联系电话：0000-1234567。",
      ],
      tables: [
        {
          caption: "拟确定为优秀等次人员名单",
          columns: [
            { title: "序号", share: 12, align: "center" },
            { title: "姓名", share: 20, align: "center" },
            { title: "科室", share: 34, align: "center" },
            { title: "职务职级", share: 34, align: "center" },
          ],
          rows: [
            ["1", "王　明", "办公室", "一级科员"],
            ["2", "李小华", "计量科", "科长"],
            ["3", "𠮷　强", "标准化科", "四级主任科员"],
            ["4", "周㛃堃", "特种设备安全监察科", "副科长"],
          ],
          total: null,
        },
      ],
    },
  ],
  signature: { body: "目标管理责任制考评领导小组办公室", date: "2026年1月12日", sealed: false },
  attachments: [],
  imprint: null,
};

const sentence =
  "一年来，认真学习贯彻上级决策部署，按照年初确定的岗位目标，完成在用计量器具强制检定建档320户，走访企业46家，帮助解决计量检定难题18个，办结群众来信来访12件，件件有回音。";

/** What may be said on a person's form. */
export interface FormTexts {
  readonly summary: string;
  readonly training: string;
  readonly comment: string;
  readonly office: string;
  readonly work: string;
}

/** A person's form with other texts than the usual ones. */
export function formWith(texts: Partial<FormTexts>, type: keyof typeof formRows = "现行"): AppraisalFormView {
  const { summary, training, comment, office, work } = { ...usualTexts, ...texts };
  const box = (label: string, said: string, signedBy: string | null) => ({
    text: { label, paragraphs: paragraphsOf(said), runsOn: false, signedBy },
  });
  return {
    title: "公务员年度考核登记表",
    year: "（2025年度）",
    name: "䶮小㛃",
    columns: factColumns,
    ...layOutForm(
      formRows[type],
      {
        name: { value: "䶮小㛃" },
        sex: { value: "女" },
        born: { value: "1985.03" },
        politics: { value: "中共党员" },
        postSince: { value: "2021.06" },
        unitAndPost: { value: "江源市质量技术监督局计量科科长、三级主任科员" },
        work: { value: work },
      },
      {
        summary: box("个人总结", summary, "签名"),
        training: box("参加脱产培训情况", training, null),
        comment: box("主管领导评语和考核等次建议", comment, "签名"),
        office: box("机关负责人或考核委员会意见", office, "盖章或签名"),
        own: box("本人意见", "", "签名"),
        explanation: box("未确定等次或不参加考核情况说明", "", "盖章或签名"),
      },
    ),
  };
}

const usualTexts: FormTexts = {
  summary: [sentence.repeat(3), sentence.repeat(3), `不足之处：深入基层还不够。${sentence}`].join("\n"),
  training: "2025年5月12日至5月23日参加市委党校科级干部培训班学习，共10个工作日，成绩合格。",
  comment: "该同志政治坚定，熟悉业务，工作扎实，全年目标按时限完成。建议确定为优秀等次。",
  office: "",
  work: "主持计量科全面工作，分管强制检定、计量监督检查",
};

export const appraisalForm = formWith({});

export const sectionForm: SectionAppraisalFormView = {
  title: "科室目标管理考评表",
  year: "（2025年度）",
  section: "特种设备安全监察科",
  head: "李小华",
  leaderInCharge: "王　明",
  reporter: "周㛃堃",
  filledInOn: "2026年1月4日",
  targets: {
    caption: null,
    columns: [
      { title: "序号", share: 7, align: "center" },
      { title: "工作目标", share: 29, align: "left" },
      { title: "目标值", share: 10, align: "right" },
      { title: "时限", share: 14, align: "center" },
      { title: "责任人", share: 11, align: "center" },
      { title: "完成情况", share: 12, align: "center" },
      { title: "未完成原因", share: 17, align: "left" },
    ],
    rows: Array.from({ length: 16 }, (_, index) => [
      String(index + 1),
      index % 3 === 0
        ? "完成在用电梯定期检验"
        : "开展液化石油气充装单位安全监督检查，建立隐患台账并跟踪整改到位",
      `${index * 40 + 20}台`,
      "6月30日",
      index % 2 === 0 ? "周　堃" : "赵㛃",
      index === 4 ? "未完成" : "已完成",
      index === 4 ? "客观原因：使用单位停产" : "",
    ]),
    total: null,
  },
  common: {
    caption: null,
    columns: [
      { title: "项目", share: 34, align: "left" },
      { title: "依据", share: 14, align: "center" },
      { title: "情况", share: 36, align: "left" },
      { title: "结论", share: 16, align: "center" },
    ],
    rows: [
      ["按时完成各项政治、业务学习任务", "三（一）3", "布置12次，按时完成12次", "符合"],
      ["服务意识强，办事效率高", "三（一）4", "未收到投诉", "待研究认定"],
      ["按时上报目标计划和自查执行情况", "三（一）6", "未按时报送1次（3月完成情况表）", "不符合"],
    ],
    total: null,
  },
  veto: {
    caption: null,
    columns: [
      { title: "情形", share: 60, align: "left" },
      { title: "依据", share: 14, align: "center" },
      { title: "情况", share: 26, align: "center" },
    ],
    rows: [
      ["年度工作目标因主观原因有两项以上未完成", "三（三）1", "无"],
      ["工作有较大失误或未按时完成领导交办的工作任务", "三（三）2", "无"],
      ["工作人员有违章或违纪行为", "三（三）3", "无"],
      ["服务态度差", "三（三）4", "待研究认定"],
      ["办事效率低", "三（三）5", "待研究认定"],
      ["保密、综合治理、计划生育等工作出现问题，被“一票否决”", "三（三）6", "无"],
      ["领导小组认定其它影响工作的行为", "三（三）7", "无"],
    ],
    total: null,
  },
  materials: {
    caption: null,
    columns: [
      { title: "序号", share: 10, align: "center" },
      { title: "题名", share: 90, align: "left" },
    ],
    rows: [["1", "特种设备安全监察工作台账"]],
    total: null,
  },
  opinions: [
    { label: "科室自评", paragraphs: ["自评达标。"], signedBy: "负责人签名" },
    { label: "目标管理办公室核查意见", paragraphs: [], signedBy: "签章" },
    { label: "领导小组评议等次", paragraphs: [], signedBy: "签章" },
    { label: "局党组审定", paragraphs: [], signedBy: "签章" },
  ],
};

/** A printable paper around a view. */
export function paper(
  template: string,
  view: OfficialPaper | AppraisalFormView | SectionAppraisalFormView,
  incomplete = false,
): PrintablePaper {
  const layout = template.endsWith("form") ? "form" : "official";
  return { template, layout, title: view.title, view, day: "2026-01-12", incomplete };
}
