import { bureau } from "../support/years.ts";

export interface Changes {
  readonly year?: number;
  /** Rows of 设置 › 科室 after its header, or none for the two sections of the small bureau. */
  readonly sections?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  /** Rows of 设置 › 放假调休: 节日, 类型, 起, 止. */
  readonly daysOff?: readonly string[];
  /** More rows of 花名册 › 人员, as `member` writes them. */
  readonly people?: readonly string[];
  /** Rows of 花名册 › 异动: 日期, 编号, 类型, 原科室, 新科室. */
  readonly moves?: readonly string[];
}

const sectionHead = `| 代码 | 名称 | 曾用名 | 起 | 止 | 负责人 | 主管局领导 | 专人 |
| --- | --- | --- | --- | --- | --- | --- | --- |`;

/** The small bureau with other sections, settings or people, in another year. */
export function bureauWith({
  year = 2025,
  sections,
  parameters = {},
  daysOff = [],
  people = [],
  moves = [],
}: Changes): string {
  const [settings = "", small = ""] = bureau.split(/(?=^# 目标办登记\/2025年花名册)/m);
  const roster = small.replace(
    "| 从事工作 |",
    "| 从事工作 | 等次确定机关 | 是否参加考核 | 不参加考核的原因 |",
  );
  const named =
    sections === undefined
      ? settings.trimEnd()
      : `${settings.slice(0, settings.indexOf("## 科室"))}## 科室\n${sectionHead}\n${sections.join("\n")}`;
  const chosen = Object.entries(parameters).map(([name, value]) => `| ${name} | ${value} |`);
  const tables = `
## 参数
| 参数 | 取值 |
| --- | --- |
${chosen.join("\n")}
## 放假调休
| 节日 | 类型 | 起 | 止 |
| --- | --- | --- | --- |
${daysOff.join("\n")}
`;
  return `${named}${tables}\n${roster.trimEnd()}\n${people.join("\n")}
## 异动
| 日期 | 编号 | 类型 | 原科室 | 新科室 |
| --- | --- | --- | --- | --- |
${moves.join("\n")}
`
    .replaceAll("2025年", `${year}年`)
    .replaceAll("|  | 2025", `|  | ${year}`);
}

/** A row of 花名册 › 人员 after the three people of the two sections and the one outside them. */
export function member(
  id: string,
  name: string,
  { section = "计量科", category = "工作人员", gradedBy = "", takesPart = "" } = {},
): string {
  const reason = takesPart === "否" ? "因病休养" : "";
  return `| ${id} | ${name} | 男 | 1985.06 | 群众 | ${section} | 科员 | 2019.02 | ${category} | 综合 | ${gradedBy} | ${takesPart} | ${reason} |`;
}
