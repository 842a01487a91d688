/** How many months a 政务处分 lasts (公职人员政务处分法第八条, 公务员法第六十四条); 开除 ends the service instead. */
export const sanctionMonths = { 警告: 6, 记过: 12, 记大过: 18, 降级: 24, 撤职: 24 } as const;

/** The months of the one 政务处分 that a text names, or null where it names none, or several. */
export function sanctionMonthsIn(text: string): number | null {
  const named = Object.entries(sanctionMonths).filter(([name]) => text.includes(name));
  const [only] = named;
  return only !== undefined && named.length === 1 ? only[1] : null;
}
