/** The national limits that papers for the deciders are held against: 公务员考核规定 (2020年修订). */
export const national = {
  title: "《公务员考核规定》",
  /** 一般掌握在应参加年度考核人数的20%以内. */
  excellentPercent: 20,
  /** 优秀 is publicised for not fewer than 5 working days. */
  publicityDays: 5,
  /** 定期考核 of those on leave for over half a year. */
  leave: "《公务员考核规定》第二十七条",
  sanctions: "《公务员考核规定》第二十九条",
} as const;
