import type { Problem } from "../diagnostics.ts";
import { fact, type Cited, type Place } from "../domain/place.ts";
import { comparable, fullWidth } from "../domain/text.ts";
import {
  schemeDates,
  schemeNumbers,
  standardNumbers,
  type MonthAndDate,
  type NumbersInForce,
} from "../regulation/numbers.ts";
import { profiles } from "../regulation/profiles.ts";
import type { Rules } from "../regulation/rules.ts";
import type { ClauseId } from "../regulation/wording.ts";
import {
  parameterDefinitions,
  type ParameterName,
  type Parameters,
} from "../sheets/parameter-definitions.ts";
import type { Parameter } from "../sheets/parameter.ts";
import { schemeParameters, type SchemeParameterName } from "../sheets/scheme-parameters.ts";
import type { YearRecords } from "./records.ts";

type Name = ParameterName | SchemeParameterName;
type Values = Partial<Record<Name, unknown>>;
type Cells = Partial<Record<Name, Cited>>;

/** A number that the office set otherwise than the wording has it. */
export interface OtherNumber {
  readonly title: string;
  readonly clause: ClauseId;
  readonly said: string;
  readonly cell: Cited;
}

/** The settings of 参数 as used. */
export interface ParametersRead {
  readonly parameters: Parameters;
  readonly rules: Rules;
  readonly cells: Readonly<Cells>;
  readonly otherNumbers: readonly OtherNumber[];
  readonly problems: readonly Problem[];
}

const definitions: Readonly<Record<Name, Parameter<string | number | MonthAndDate | null>>> = {
  ...parameterDefinitions,
  ...schemeParameters,
};
const byTitle = new Map<string, Name>(
  Object.entries(definitions).map(([name, { title }]) => [comparable(title), name as Name]),
);
const scheme = { ...schemeNumbers, ...schemeDates };

/** Reads 参数: what is blank or must be mended is as the program, the scheme or the chosen rules have it. */
export function parametersOf(records: YearRecords): ParametersRead {
  const problems: Problem[] = [];
  const chosen: Values = {};
  const cells: Cells = {};
  for (const { name: title, value } of records.settings.parameters) {
    const name = byTitle.get(comparable(title.value ?? ""));
    if (name === undefined) {
      if (title.filled) problems.push(unknownParameter(title.place, title.text));
      continue;
    }
    if (!value.filled) continue;
    cells[name] = value;
    const parsed = definitions[name].schema.safeParse(value.value);
    if (parsed.success) {
      chosen[name] = parsed.data;
      problems.push(...readOtherwise(definitions[name].title, value, parsed.data));
    } else problems.push(unsuitableParameter(name, value.place, value.text));
  }
  const standards = Object.fromEntries(
    Object.entries(parameterDefinitions).map(([name, { standard }]) => [name, standard]),
  );
  const own = Object.entries(chosen).filter(([name]) => Object.hasOwn(parameterDefinitions, name));
  // Each value was parsed by its own definition, or is that definition's default.
  const parameters = { ...standards, ...Object.fromEntries(own) } as Parameters;
  const otherNumbers = numbersSetOtherwise(chosen, cells);
  problems.push(...otherNumbers.map(numberNotOfScheme));
  return { parameters, rules: rulesOf(parameters, chosen, cells), cells, otherNumbers, problems };
}

function rulesOf(parameters: Parameters, chosen: Values, cells: Cells): Rules {
  const profile = profiles[parameters.profile];
  const named: Values = { ...standardNumbers, ...profile.numbers, ...chosen };
  const numbers = Object.keys(standardNumbers).map((name) => {
    const key = name as Name;
    const cell = cells[key] ?? (Object.hasOwn(profile.numbers, name) ? cells.profile : undefined);
    return [name, fact(named[key], cell === undefined ? [] : [cell])];
  });
  // Name by name a standard number, the profile's, or what its own definition parsed.
  return { profile, numbers: Object.fromEntries(numbers) as NumbersInForce };
}

function numbersSetOtherwise(chosen: Values, cells: Cells): OtherNumber[] {
  return Object.entries(scheme).flatMap(([name, { clause, said, value }]): OtherNumber[] => {
    const key = name as SchemeParameterName;
    const cell = cells[key];
    if (cell === undefined || chosen[key] === undefined) return [];
    if (JSON.stringify(chosen[key]) === JSON.stringify(value)) return [];
    return [{ title: definitions[key].title, clause, said, cell }];
  });
}

/** Allowed, but not without being told. */
function numberNotOfScheme({ title, clause, said, cell }: OtherNumber): Problem {
  return {
    code: "number-not-of-scheme",
    severity: "check",
    place: cell.place,
    message: `设置“参数”的“${title}”填的是“${cell.text}”，方案${fullWidth(clause)}所定为“${said}”。`,
    help: "请核对；确需另定的，请备好依据，并在送审时说明。",
    clause,
  };
}

/** A number taken for another than the digits say, such as a share for a percent, is told with both. */
function readOtherwise(title: string, { place, text }: Cited, value: unknown): Problem[] {
  if (typeof value !== "number" || Number.parseFloat(comparable(text)) === value) return [];
  return [
    {
      code: "parameter-tidied",
      severity: "tidied",
      place,
      message: `设置“参数”的“${title}”原为“${text}”，已按“${value}”办理。`,
      help: "核对无误的，不必修改。",
    },
  ];
}

function unknownParameter(place: Place, shown: string): Problem {
  return {
    code: "parameter-not-known",
    severity: "check",
    place,
    message: `设置“参数”中的“${shown}”不是现有的参数。`,
    help: "请核对名称；不需要的可以删去。",
  };
}

function unsuitableParameter(name: Name, place: Place, shown: string): Problem {
  const { title, expected, standard } = definitions[name];
  const instead = typeof standard === "object" ? "方案" : `默认值“${standard}”`;
  return {
    code: "parameter-not-suitable",
    severity: "must-fix",
    place,
    message: `设置“参数”的“${title}”填的是“${shown}”，暂按${instead}办理。`,
    help: expected,
  };
}
