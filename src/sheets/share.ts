import * as z from "zod";

/** A share as people write it: 0.3, 30% or 30; above 1 a number is percent. */
export const share: z.ZodType<number> = z
  .string()
  .transform((shown) => {
    const [, number = "", percent] = /^(\d+(?:\.\d+)?)([%％])?$/u.exec(shown) ?? [];
    if (number === "") return Number.NaN;
    // Moved by writing, not by dividing: 28.7% is 0.287.
    return percent !== undefined || Number(number) > 1 ? Number(`${number}e-2`) : Number(number);
  })
  .pipe(z.number().min(0).max(1));

/** A share of 0.3 as the percent that it means, 30; what is no such share stands as it is. */
export function asPercent(shown: string): string {
  return /^0\.\d+$/.test(shown) ? String(Number(`${shown}e2`)) : shown;
}
