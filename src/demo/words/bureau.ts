import { marketFields, branchField } from "./fields-market.ts";
import { officeFields } from "./fields-office.ts";
import { qualityFields } from "./fields-quality.ts";
import type { WorkField } from "./fields.ts";

/** An invented bureau: there is no such place. */
export const bureau = {
  fullName: "云岚州市场监督管理局",
  shortName: "州市场监管局",
  schemeTitle: "云岚州市场监督管理局机关目标管理方案",
  numberPrefix: "云岚市监目标",
  targetOffice: "云岚州市场监督管理局目标管理办公室",
} as const;

const firstNames = ["办公室", "计量科", "标准化科", "质量监督科", "特种设备安全监察科"];
const nextNames = ["认证认可监督管理科", "法规宣传科", "人事教育科", "财务装备科"];

const all = [...officeFields, ...qualityFields, ...marketFields];
const ordered = [
  ...[...firstNames, ...nextNames].flatMap((name) => all.filter(({ section }) => section === name)),
  ...all.filter(({ section }) => !firstNames.includes(section) && !nextNames.includes(section)),
];

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 199 in Chinese: 一, 十二, 一百零三. */
function inNumerals(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    if (rest === 0) return "一百";
    return `一百${rest < 10 ? "零" : rest < 20 ? "一" : ""}${inNumerals(rest)}`;
  }
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[value % 10]}`;
}

/** The fields of work of that many sections: named ones first, then numbered branch stations. */
export function workFields(count: number): readonly WorkField[] {
  return Array.from(
    { length: count },
    (_, index) =>
      ordered[index] ?? { ...branchField, section: `第${inNumerals(index - ordered.length + 1)}监管所` },
  );
}

/** Two signs, as 科室代码 asks: 01 to 99, then A0, A1 … */
export function sectionCode(index: number): string {
  const number = index + 1;
  if (number < 100) return String(number).padStart(2, "0");
  return String.fromCharCode(65 + Math.floor((number - 100) / 10)) + String(number % 10);
}
