/** Whether a text is one number, date or amount (“2025年3月31日”, “92.6%”, “120台”), which is never broken. */
export function isFigure(text: string): boolean {
  return /^\d[\d.,%年月日:—～-]*\p{L}{0,2}$/u.test(text);
}
