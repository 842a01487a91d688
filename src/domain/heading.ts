/** Whether a paragraph is a heading of the second level and no more (“（一）报送情况”): it has a face of its own (GB/T 9704, 7.3.3). */
export function isSecondHeading(text: string): boolean {
  return /^（[一二三四五六七八九十]+）[^。；：]+$/u.test(text);
}
