import type { Day } from "../domain/day.ts";
import type { Settings } from "../facts/settings.ts";
import type { Imprint, OfficialPaper, PlainPaper } from "./blocks.ts";
import { dateOrBlank } from "./wording.ts";

/** What 印发登记 gives of a paper; each is blank until it is given. */
interface Issue {
  readonly number: { readonly value: string | null };
  readonly issuedOn: { readonly value: Day | null };
}

type Frame = Pick<OfficialPaper, "head" | "documentNumber" | "addressee" | "signature" | "imprint">;

const above = "局领导，目标管理责任制考评领导小组成员";

/**
 * Head, signature and imprint of a 通报: under the red head of the bureau, as a newsletter of the target office, or plain
 * in its name, as 参数 › 通报版头 says. What the office has not given yet is room to write in.
 */
export function officialFrame(
  settings: Settings,
  issue: Issue | null,
  year: number,
  addressee: string | null,
): Frame {
  const { parameters, unit } = settings;
  const number = issue?.number.value ?? null;
  const date = dateOrBlank(issue?.issuedOn.value ?? null);
  const office = unit.targetOffice ?? unit.fullName ?? "";
  switch (parameters.bulletinHead) {
    case "红头":
      if (unit.fullName === undefined) break;
      return {
        head: { kind: "红头", mark: unit.fullName },
        documentNumber: numberOr(`${unit.numberPrefix ?? ""}〔${year}〕　　号`, number, unit.numberPrefix),
        signature: { body: unit.fullName, date, sealed: parameters.sealed === "是" },
        addressee,
        imprint: { sentTo: [{ label: "抄送", names: above }], issuer: office, issuedOn: date },
      };
    case "内部简报":
      return {
        head: { kind: "内部简报", name: parameters.newsletter, editor: office, date },
        documentNumber: numberOr("第　　期", number, unit.numberPrefix),
        addressee: null,
        signature: null,
        imprint: { sentTo: newsletterReaders(addressee), issuer: office, issuedOn: date },
      };
    case "无":
      break;
  }
  return {
    ...plainFrame(settings, office, date),
    addressee,
    documentNumber: number === null ? null : numberOr("", number, unit.numberPrefix),
  };
}

/** A newsletter has no 主送: it says at its foot whom it reports to and who gets it. */
function newsletterReaders(addressee: string | null): Imprint["sentTo"] {
  const readers = addressee === null ? [] : [{ label: "发" as const, names: addressee.replace(/：$/u, "") }];
  return [{ label: "报", names: above }, ...readers];
}

/** The frame of a paper without a head: a title, and a signature below the text. */
export function plainFrame(
  { parameters }: Settings,
  body: string,
  date: string,
): Pick<PlainPaper, "head" | "documentNumber" | "signature" | "imprint"> {
  return {
    head: { kind: "无" },
    documentNumber: null,
    signature: { body, date, sealed: parameters.sealed === "是" },
    imprint: null,
  };
}

/** A number as given, with the office's own word before a 发文字号; room for one not given yet. */
function numberOr(room: string, number: string | null, prefix: string | undefined): string {
  if (number === null) return room;
  return number.startsWith("〔") ? `${prefix ?? ""}${number}` : number;
}
