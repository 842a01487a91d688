/** A copy of 计量科's ledger with every column that a test may be about; 名称 of the section as told. */
export interface LedgerRows {
  readonly annual?: readonly string[];
  readonly monthly?: readonly string[];
  readonly adjustments?: readonly string[];
}

/** 年度目标 with all its columns: A序号 B目标 C是否量化 D指标 E单位 F目标值 G完成标准 H时限 I责任人 J签发人 K签发日期. */
const annualHead =
  "| 序号 | 目标 | 是否量化 | 指标 | 单位 | 目标值 | 完成标准 | 时限 | 责任人 | 签发人 | 签发日期 |";
/** 月计划与完成: A月份 B序号 C对应目标 D内容 E标准 F责任人 G时限 H签发人 I签发日期 J状态 K完成值 L未完成原因 M原因类别 N改进措施. */
const monthlyHead =
  "| 月份 | 序号 | 对应目标 | 内容 | 标准 | 责任人 | 时限 | 签发人 | 签发日期 | 状态 | 完成值 | 未完成原因 | 原因类别 | 改进措施 |";

export function ledgerCopy(
  receivedOn: string,
  { annual = [], monthly = [], adjustments = [] }: LedgerRows,
): string {
  const table = (name: string, head: string, rows: readonly string[]): string =>
    [`## ${name}`, head, head.replace(/[^|]+/g, " --- "), ...rows].join("\n");
  return `
# 各科室报送/02/${receivedOn}-1 2025年目标台账.xlsx | 目标台账 | 计量科 | 2025
${table("年度目标", annualHead, annual)}
${table("月计划与完成", monthlyHead, monthly)}
${table("目标调整", "| 日期 | 目标 | 内容 | 理由 | 批准人 |", adjustments)}
`;
}

/** A row of 年度目标, signed; what is not told is as usual. */
export function annualRow({
  number = "1",
  target = "检定计量器具",
  goal = "120",
  due = "2025-12-31",
  owners = "张伟",
  signer = "高远",
  signedOn = "2024-12-18",
} = {}): string {
  const counted = goal === "" ? "否 | | | | 通过考核" : `是 | 检定数 | 台件 | ${goal} | `;
  return `| ${number} | ${target} | ${counted} | ${due} | ${owners} | ${signer} | ${signedOn} |`;
}

/** A row of 月计划与完成, signed before its month; with a 状态, reported. */
export function monthRow({
  month = "3月",
  number = "1",
  annual = "1",
  content = "检定在用器具",
  standard = "按规程",
  owners = "张伟",
  due = "",
  signer = "高远",
  signedOn = "2024-12-18",
  state = "",
  achieved = "",
  account = " | | ",
} = {}): string {
  return `| ${month} | ${number} | ${annual} | ${content} | ${standard} | ${owners} | ${due} | ${signer} | ${signedOn} | ${state} | ${achieved} | ${account} |`;
}
