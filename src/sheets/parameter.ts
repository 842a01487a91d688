import type * as z from "zod";

/** A setting of the office: its name on the sheet, its default, how to fill it in and what it means. */
export interface Parameter<T> {
  readonly title: string;
  readonly schema: z.ZodType<T>;
  readonly standard: T;
  readonly expected: string;
  readonly meaning: string;
}

export function parameter<T>(
  title: string,
  schema: z.ZodType<T>,
  standard: T,
  expected: string,
  meaning: string,
): Parameter<T> {
  return { title, schema, standard, expected, meaning };
}
