import type { Day } from "../domain/day.ts";
import type { Settings } from "../facts/settings.ts";
import type { OfficialPaper } from "./blocks.ts";
import { dateOrBlank } from "./wording.ts";

/** What 印发登记 gives of a paper; each is blank until it is given. */
interface Issue {
  readonly number: { readonly value: string | null };
  readonly issuedOn: { readonly value: Day | null };
}

/**
 * Head, signature and imprint of a 通报: under the red head of the bureau, or plain in the name of the target office, as
 * 参数 › 通报版头 says. What the office has not given yet is room to write in.
 */
export function officialFrame(
  { parameters, unit }: Settings,
  issue: Issue | null,
  year: number,
): Pick<OfficialPaper, "mark" | "documentNumber" | "signature" | "imprint"> {
  const red = parameters.bulletinHead === "红头";
  const date = dateOrBlank(issue?.issuedOn.value ?? null);
  return {
    mark: red ? (unit.fullName ?? null) : null,
    documentNumber: documentNumber(unit.numberPrefix, issue?.number.value ?? null, year, red),
    signature: { body: (red ? unit.fullName : unit.targetOffice) ?? unit.fullName ?? "", date },
    imprint: red
      ? {
          copiedTo: "局领导，目标管理责任制考评领导小组成员",
          issuer: unit.targetOffice ?? unit.fullName ?? "",
          issuedOn: date,
        }
      : null,
  };
}

/** A number as given, with the office's own word before it; under a red head, room for one not given yet. */
function documentNumber(
  prefix: string | undefined,
  number: string | null,
  year: number,
  red: boolean,
): string | null {
  if (number !== null) return number.startsWith("〔") ? `${prefix ?? ""}${number}` : number;
  return red ? `${prefix ?? ""}〔${year}〕　　号` : null;
}
