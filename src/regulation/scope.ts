/** 二: 副调研员、科长、主任和机关工作人员(含工勤人员). */
const inScope = ["副调研员", "科长", "主任", "工作人员", "工勤"] as const;

/** Whether the scheme appraises people of this category (二); one whose category must be mended is not left out for it. */
export function isInScope(category: string | null): boolean {
  return category === null || inScope.some((each) => each === category);
}
