import { quoted } from "../domain/text.ts";
import type { Numbers } from "./numbers.ts";
import { cite, quote } from "./quote.ts";

/** By which rules persons are graded where the scheme and the national rules differ. */
export const profileNames = ["方案", "2020年规定"] as const;
export type ProfileName = (typeof profileNames)[number];

/** What differs between the scheme and 公务员考核规定 (2020年修订). */
export interface Profile {
  readonly name: ProfileName;
  /** Numbers in place of the scheme's. */
  readonly numbers: Readonly<Partial<Numbers>>;
  /** Whom the share of 优秀 counts: those who take part, or all who should. */
  readonly quotaOf: "参加考核" | "应参加考核";
  /** Grounds of 五(一)不称职 that lead to 不确定等次 instead: asked only where people recorded a judgement on one. */
  readonly notIncompetent: ReadonlySet<string>;
  /** What follows from 基本称职, by which provision; the scheme is quoted, the national rule is retold. */
  readonly basicMeans: string;
}

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  方案: {
    name: "方案",
    numbers: {},
    quotaOf: "参加考核",
    notIncompetent: new Set(),
    basicMeans: `方案${cite("五(一)基本称职后果")}：${quoted(quote("五(一)基本称职后果"))}`,
  },
  "2020年规定": {
    name: "2020年规定",
    numbers: { excellentPercent: 20 },
    quotaOf: "应参加考核",
    notIncompetent: new Set(["五(一)2c", "五(一)6a", "五(一)6b"]),
    basicMeans:
      "《公务员考核规定》第二十一条：对其进行诫勉，责令作出书面检查，限期改进；本考核年度不计算为晋升级别和级别工资档次的考核年限，不计算为晋升职务职级的任职年限，下一年内不得晋升职务职级，不享受年度考核奖金。",
  },
};
