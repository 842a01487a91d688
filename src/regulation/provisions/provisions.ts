import { schemeDates, schemeNumbers } from "../numbers.ts";
import type { ClauseId } from "../wording.ts";
import { organisationProvisions } from "./organisation.ts";
import { personGradeProvisions } from "./person-grades.ts";
import { personProcedureProvisions } from "./person-procedure.ts";
import { procedureProvisions } from "./procedure.ts";
import type { Provision } from "./provision.ts";
import { purposeProvisions } from "./purpose.ts";
import { sectionGradeProvisions } from "./section-grades.ts";

/** Every provision of the scheme, once. */
export const provisions: Readonly<Record<ClauseId, Provision>> = {
  ...purposeProvisions,
  ...sectionGradeProvisions,
  ...procedureProvisions,
  ...personGradeProvisions,
  ...personProcedureProvisions,
  ...organisationProvisions,
};

/** The numbers that a clause gives, in its words. */
export function numbersSaidBy(clause: ClauseId): string[] {
  return [...Object.values(schemeNumbers), ...Object.values(schemeDates)]
    .filter((number) => number.clause === clause)
    .map(({ said }) => said);
}
