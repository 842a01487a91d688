import type { Problem } from "../../diagnostics.ts";
import { ABSENT, type Difference } from "../../documents/differences.ts";
import type { Correction } from "../../documents/issue-register.ts";
import type { Standing } from "../../documents/issued.ts";
import { keyCorrected, keyText } from "../../documents/paper-key.ts";
import type { YearRecords } from "../../facts/records.ts";
import { withdrawnRows } from "./withdrawn-rows.ts";
import { describePlace, rowKey, rowOf, type Cited } from "../../domain/place.ts";
import { recordFile } from "./places.ts";

/** 计量科·已完成印发为“3”，现为“2”. */
export function differenceText({ name, issued, now }: Difference): string {
  return `${name}印发为“${shortened(issued ?? ABSENT)}”，现为“${shortened(now ?? ABSENT)}”`;
}

/** Differences and cells that one message names; more are counted: the index and the 更正通知 list all. */
const SHOWN_AT_MOST = 4;
/** Characters of a value or cell that one message quotes. */
const LONGEST = 40;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join("")}……`;
}

function some(texts: readonly string[], between: string): string {
  const rest = texts.length > SHOWN_AT_MOST ? `等${texts.length}处` : "";
  return `${texts.slice(0, SHOWN_AT_MOST).join(between)}${rest}`;
}

/**
 * What an issued paper would say differently now, told once for all figures that rest on the same changed rows. Where
 * its 更正通知 is asked for already, only that one's issue is left to do.
 */
export function differenceProblems(
  { last }: Standing,
  differences: readonly Difference[],
  isCorrectionDrafted: boolean,
): Problem[] {
  const [paper] = last.papers;
  if (paper === undefined) return [];
  const record = { file: `${last.folder}/${recordFile}`, sheet: null, cell: null };
  return byRows(differences).map((group): Problem => {
    const issuedCells = distinct(group.flatMap((each) => each.issuedCells));
    const nowCells = distinct(group.flatMap((each) => each.nowCells));
    const told = [basis("印发时", issuedCells), basis("现在", nowCells)].filter((part) => part !== "");
    return {
      code: "issued-differs",
      severity: "check",
      place: nowCells[0]?.place ?? issuedCells[0]?.place ?? record,
      message: `《${paper.title}》已印发，现有数据与印发稿不一致：${some(group.map(differenceText), "；")}。${told.length === 0 ? "" : `${told.join("；")}。`}`,
      ...(paper.tree === "涉个人" ? { discreetMessage: "有一份涉个人的印发稿与现有数据不一致。" } : {}),
      help: isCorrectionDrafted
        ? "更正通知已在“印发登记”登记，送审定稿后请印发。"
        : "需要更正的，在“印发登记”登记“更正通知”，或在“更正或取代”填“取代”后重新印发；不需要更正的不用改。",
    };
  });
}

/** A changed row moves a section's figures and the totals alike. */
function byRows(differences: readonly Difference[]): Difference[][] {
  const groups = new Map<string, Difference[]>();
  for (const each of differences) {
    const cells = each.nowCells.length > 0 ? each.nowCells : each.issuedCells;
    const key = [...new Set(cells.map(({ place }) => rowKey(place)))].sort().join("、");
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function distinct(cells: readonly Cited[]): Cited[] {
  return [...new Map(cells.map((cell) => [JSON.stringify(cell.place), cell])).values()];
}

function basis(lead: string, cells: readonly Cited[]): string {
  if (cells.length === 0) return "";
  const shown = cells.map(
    ({ text, place }) => `${describePlace(place)}${text === "" ? "（空）" : `填“${shortened(text)}”`}`,
  );
  return `${lead}${some(shown, "、")}`;
}

/** A 更正通知 that the office asks for and that has nothing to put right. */
export function idleCorrection({ row }: Correction, why: "not-issued" | "no-difference"): Problem {
  const where = `文稿与印发“印发登记”第${rowOf(row.paper.place) ?? ""}行登记了更正通知`;
  const told = {
    "not-issued": "所更正的文稿还没有印发，或已经撤回",
    "no-difference": "现有数据与印发稿一致，没有需要更正的内容",
  }[why];
  return {
    code: "correction-idle",
    severity: "check",
    place: row.paper.place,
    message: `${where}，${told}。`,
    help: "请核对“期间”“更正或取代”和“数据截至”；不需要更正的，删去这一行。",
  };
}

/** A 更正通知 of which nobody can tell what it corrects. */
export function correctionProblems(records: YearRecords): Problem[] {
  return records.papers.issues
    .filter((row) => row.paper.value === "更正通知" && keyCorrected(row, records) === null)
    .map(({ paper, period, replaces }) => ({
      code: "correction-not-known",
      severity: "check",
      place: (replaces.filled ? replaces : period).place,
      message: `文稿与印发“印发登记”第${rowOf(paper.place) ?? ""}行的更正通知，看不出更正哪一份文稿，暂不采用。`,
      help: "请在“更正或取代”写明所更正的文种，如“季度通报”，“期间”填该文稿的期间。",
    }));
}

/** A 公示 that is still issued although every name of its batch was withdrawn. */
export function unwithdrawnProblems({ key, withdrawal }: Standing, records: YearRecords): Problem[] {
  const rows = withdrawal === null ? withdrawnRows(key, records) : [];
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      code: "publicity-not-withdrawn",
      severity: "must-fix",
      place: first.state.place,
      message: `${key.period}公示的人员已全部登记为撤回，印发的公示还没有撤回。`,
      help: `请办理撤回：kaoping issue --withdraw ${keyText(key)}。`,
    },
  ];
}
