import { describe, expect, it } from "vitest";
import { survey } from "../../src/commands/survey.ts";
import type { OfficialPaper } from "../../src/documents/blocks.ts";
import { composeBulletin } from "../../src/documents/bulletin.ts";
import { day } from "../../src/domain/day.ts";
import { bureauWith } from "../facts/bureaus.ts";
import { inputOf } from "../support/workbooks.ts";

const only = "| 02 | 计量科 | | | | 2001 | 高远 | 2001 |";
const issued = (number: string) => `
# 目标办登记/2025年文稿与印发.xlsx | 文稿与印发 |  | 2025
## 印发登记
| 文种 | 期间 | 数据截至 | 文号 | 签发人 | 印发日期 |
| --- | --- | --- | --- | --- | --- |
| 季度通报 | 1季度 | | ${number} | 高远 | 2025-04-15 |
`;

function bulletinUnder(parameters: Record<string, string>, register = ""): OfficialPaper {
  const asOf = day("2025-04-20");
  const { years } = survey(inputOf(bureauWith({ sections: [only], parameters }) + register), asOf);
  const [year] = years;
  if (year === undefined) throw new RangeError("no year");
  return composeBulletin(year.on(day("2025-04-10")).judgement, 1).view as OfficialPaper;
}

describe("参数 › 通报版头", () => {
  it("红头: the bureau's mark and number, its name as signature, 抄送 at the foot", () => {
    const view = bulletinUnder({ 通报版头: "红头" }, issued("〔2025〕3号"));
    expect(view.head.kind).toBe("红头");
    expect(view.documentNumber).toMatch(/〔2025〕3号$/u);
    expect(view.addressee).toBe("各科室：");
    expect(view.signature).toMatchObject({ date: "2025年4月15日", sealed: false });
    expect(view.imprint?.sentTo.map(({ label }) => label)).toEqual(["抄送"]);
  });

  it("内部简报: the newsletter's name and issue, editor and date in the head, 报 and 发 at the foot", () => {
    const view = bulletinUnder({ 通报版头: "内部简报", 简报名称: "目标考评简报" }, issued("第3期"));
    expect(view.head).toMatchObject({ kind: "内部简报", name: "目标考评简报", date: "2025年4月15日" });
    expect([view.documentNumber, view.addressee, view.signature]).toEqual(["第3期", null, null]);
    expect(view.imprint?.sentTo.map(({ label, names }) => `${label}：${names}`)).toEqual([
      "报：局领导，目标管理责任制考评领导小组成员",
      "发：各科室",
    ]);
    expect(bulletinUnder({ 通报版头: "内部简报" }).documentNumber).toBe("第　　期");
  });

  it("无: the title first, in the name of the target office, no imprint", () => {
    const view = bulletinUnder({ 落款处留印章位置: "是" });
    expect([view.head.kind, view.documentNumber, view.imprint]).toEqual(["无", null, null]);
    expect(view.signature?.sealed).toBe(true);
  });
});
