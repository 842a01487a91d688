import { bureau } from "../support/years.ts";

export interface Changes {
  readonly year?: number;
  /** Rows of 设置 › 科室 after its header, or none for the two sections of the small bureau. */
  readonly sections?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  /** Rows of 设置 › 放假调休: 节日, 类型, 起, 止. */
  readonly daysOff?: readonly string[];
  /** More people on the roster. */
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
  const [settings = "", roster = ""] = bureau.split(/(?=^# 目标办登记\/2025年花名册)/m);
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
