import type { DrawnPicture, Picture } from "../../domain/picture.ts";
import type { BrowserUnavailable } from "../../printing/browser-unavailable.ts";
import type { Printer } from "../../printing/printer.ts";

/** What a printer that was opened says of itself, or why there is none. */
export type Opened =
  | ({ readonly kind: "opened" } & Pick<Printer, "fonts" | "unusableFonts">)
  | ({ readonly kind: "unavailable" } & Pick<BrowserUnavailable, "reason" | "path" | "cause">);

/** What the program asks of the thread that prints; arguments and answers cross as copies. */
export interface Calls {
  opened(): Promise<Opened>;
  undrawable: Printer["undrawable"];
  print: Printer["print"];
  printVolume: Printer["printVolume"];
  draw(picture: Picture): Promise<DrawnPicture>;
  close(): Promise<void>;
  /** Ends the browser and the thread at once, whatever is being printed; it is not answered. */
  abandon(): Promise<void>;
}

export type CallName = keyof Calls;

/** A call by its number, which its answer bears. */
export type Call = {
  [Name in CallName]: {
    readonly number: number;
    readonly name: Name;
    readonly asked: Parameters<Calls[Name]>;
  };
}[CallName];

/** What came of a call. */
export type Answer = { readonly number: number } & (
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "failed"; readonly error: unknown }
);
