import { parameterDefinitions } from "./parameter-definitions.ts";
import { schemeParameters } from "./scheme-parameters.ts";

type ParameterRow = {
  readonly name: string;
  /** Null where blank means the scheme's own number. */
  readonly value: string | null;
  readonly meaning: string;
  readonly nature: "本局设定" | "方案规定";
};

/** 本局设定: what the scheme leaves open, with the defaults. */
export const officeParameterRows: readonly ParameterRow[] = Object.values(parameterDefinitions).map(
  ({ title, standard, meaning }) => ({ name: title, value: String(standard), meaning, nature: "本局设定" }),
);

/** 方案规定: the scheme's own numbers, blank. */
export const schemeParameterRows: readonly ParameterRow[] = Object.values(schemeParameters).map(
  ({ title, meaning }) => ({ name: title, value: null, meaning, nature: "方案规定" }),
);

/** The sheet 参数 as it is handed out, the two apart. */
export const parameterRows: readonly ParameterRow[] = [...officeParameterRows, ...schemeParameterRows];
