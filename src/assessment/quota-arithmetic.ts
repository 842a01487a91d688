import type { Quota } from "./judgement.ts";

/** How many may be 优秀, spelled out: 参加考核33人×30%＝9.9，取整数9名，可用名额9名 (五(一)比例). */
export function quotaArithmetic({ base, participants, percent, set, places }: Quota): string {
  const product = (participants * percent) / 100;
  const share = `${base}${participants}人×${percent}%＝${Number(product.toFixed(2))}`;
  const whole = `取整数${Math.floor(product)}名`;
  return [share, whole, ...(set === null ? [] : [`上级核定${set}名`]), `可用名额${places}名`].join("，");
}

/** Whom a quota is for, where it is not for everybody. */
export function quotaGroup({ name }: Quota): string {
  return name === "全局" ? "" : `（${name === "工勤" ? "工勤人员" : name}）`;
}
