/** Words of the office that dictionaries of everyday language lack: no line of a title ends within one. */
export const officeWords = [
  "考评",
  "考核",
  "初评",
  "测评",
  "评议",
  "审定",
  "公示",
  "通报",
  "台账",
  "科室",
  "工作目标",
] as const;
