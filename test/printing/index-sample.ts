import { dutySigns, type DutyState, type IndexView } from "../../src/documents/index-view.ts";

const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const states: readonly DutyState[] = ["按时", "按时", "按时", "补报", "按时", "按时", "未报", "按时"];
const legend = Object.entries(dutySigns).map(([state, sign]) => ({ state: state as DutyState, sign }));

function cell(index: number, section: number): { state: DutyState; sign: string; text: string } {
  const state = index > 18 ? "未到期" : (states[(index * 3 + section * 5) % states.length] ?? "按时");
  return { state, sign: dutySigns[state], text: `第${index + 1}项：${state}` };
}

/** An index with every part. */
export const index: IndexView = {
  tree: "涉个人",
  bureau: "江源市质量技术监督局",
  yearLine: "2025年度目标管理与考核",
  asOf: "截至2026年1月30日",
  notice: "本目录含个人考核信息，仅供目标管理办公室和人事部门使用，不得外传。",
  links: [
    { title: "可公开", href: "../可公开/index.html" },
    { title: "内部", href: "../内部/index.html" },
  ],
  tiles: [
    { label: "文稿（份）", value: "57", part: "papers", calls: false },
    { label: "需补正（处）", value: "12", part: "problems", calls: true },
    { label: "请核对（处）", value: "5", part: "problems", calls: false },
    { label: "未报（项）", value: "3", part: "progress", calls: true },
    { label: "提请研究（项）", value: "2", part: "matters", calls: true },
  ],
  matters: [
    {
      subject: "标准化科",
      text: "累计未按时报送3次，按方案四（一）3提请领导小组研究。",
      evidence: [
        "3月完成情况表：2025年4月9日收到，应于4月7日前报送",
        "5月计划：2025年4月30日收到，应于4月28日前报送",
      ],
    },
    {
      subject: "王某某",
      text: "事假累计超过1个月，符合方案五（一）不称职情形第6项，提请考评小组和局党组研究。",
      evidence: ["考勤活动登记“请假旷工”第12行", "考勤活动登记“请假旷工”第19行"],
    },
  ],
  problems: [
    {
      heading: "请从下拉项中选择",
      count: 2,
      page: null,
      items: [
        {
          place: "计量科目标台账“月计划与完成”第8行“状态”",
          message: "填的是“基本完成”，请从下拉项中选择。",
          help: "可选：已完成、按进度推进、滞后、未完成、已批准调整。依据：四（二）1。",
        },
        {
          place: "标准化科目标台账“月计划与完成”第21行“原因类别”",
          message: "填的是“其他”，请从下拉项中选择。",
          help: "",
        },
      ],
    },
    {
      heading: "请补填空白项",
      count: 1,
      page: null,
      items: [
        {
          place: "花名册“人员”第14行“出生年月”",
          message: "没有填写。",
          help: "请填写年月，如1985.03。",
        },
      ],
    },
  ],
  changes: "变动情况.html",
  newest: [],
  papers: [
    {
      title: "通报与汇报",
      kinds: [
        {
          heading: "季度通报",
          count: 1,
          folded: false,
          shelves: [
            {
              title: null,
              count: 1,
              page: null,
              entries: [
                {
                  title: "关于2025年第一季度机关工作目标完成情况的通报",
                  href: "季度通报/2025年第1季度通报.pdf",
                  word: null,
                  pages: 4,
                  dayText: "2025年4月10日",
                  state: "印发稿",
                  issued: true,
                  incomplete: false,
                  note: null,
                },
                {
                  title: "关于2025年第四季度机关工作目标完成情况的通报",
                  href: "季度通报/2025年第4季度通报.pdf",
                  word: "季度通报/2025年第4季度通报.docx",
                  pages: 4,
                  dayText: "2026年1月10日",
                  state: "送审稿",
                  issued: false,
                  incomplete: true,
                  note: null,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      title: "年度考核",
      kinds: [
        {
          heading: "年度考核登记表",
          count: 1,
          folded: true,
          shelves: [
            {
              title: null,
              count: 1,
              page: null,
              entries: [
                {
                  title: "计量科　李小华",
                  href: "登记表/计量科/李小华.pdf",
                  word: null,
                  pages: 2,
                  dayText: "2026年1月12日",
                  state: "送审稿",
                  issued: false,
                  incomplete: false,
                  note: "尚未审定，等次空白",
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  returned: [
    {
      title: "02 计量科",
      files: [
        {
          title: "2025-04-03-1 2025年目标台账.xlsx",
          href: "退回补正/02%20计量科/2025.xlsx",
          mend: 2,
          check: 1,
        },
      ],
    },
  ],
  progress: {
    href: "../内部/报送进度.html",
    summary: {
      caption: null,
      columns: [
        { title: "科室", share: 40, align: "left" },
        { title: "应报", share: 15, align: "right" },
        { title: "按时", share: 15, align: "right" },
        { title: "未按时", share: 15, align: "right" },
        { title: "未报", share: 15, align: "right" },
      ],
      rows: [
        ["办公室", "26", "24", "1", "1"],
        ["特种设备安全监察科", "26", "26", "0", "0"],
      ],
      total: ["合计", "52", "50", "1", "1"],
    },
    matrix: {
      legend,
      groups: [
        { title: "年度", columns: ["目标"] },
        { title: "月计划", columns: months },
        { title: "完成情况表", columns: months },
        { title: "半年", columns: ["自检"] },
      ],
      rows: ["办公室", "计量科", "标准化科", "特种设备安全监察科"].map((section, row) => ({
        section,
        cells: Array.from({ length: 26 }, (_, column) => cell(column, row)),
      })),
    },
  },
};
