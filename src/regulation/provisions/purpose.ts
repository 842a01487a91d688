import { computed, filledIn, quotedOnly, type ProvisionsOf } from "./provision.ts";

/** 前言, 一 指导思想, 二 目标考核范围. */
export const purposeProvisions: ProvisionsOf<"前言" | "一" | "二"> = {
  前言: [quotedOnly],
  一: [quotedOnly],
  二: [computed("scope.ts"), filledIn("花名册›人员", "花名册›异动")],
};
