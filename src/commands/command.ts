import type { Day } from "../domain/day.ts";
import type { PaperName } from "../sheets/paper-periods.ts";
import type { Share } from "./shares/share.ts";

/** What the program was asked to do. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "receive"; readonly input: string; readonly date: Day }
  | { readonly name: "check"; readonly input: string; readonly asOf: Day; readonly json: boolean }
  | {
      readonly name: "build";
      readonly input: string;
      readonly asOf: Day | null;
      /** Nothing that an earlier build left is used. */
      readonly fresh: boolean;
      /** The folder of the earlier papers to compare with; null: the output that is replaced. */
      readonly since: string | null;
    }
  | {
      readonly name: "share";
      readonly input: string;
      readonly asOf: Day;
      readonly share: Share;
      readonly fresh: boolean;
    }
  | { readonly name: "join"; readonly input: string; readonly folders: readonly string[] }
  | { readonly name: "blank"; readonly input: string; readonly output: string; readonly asOf: Day }
  | {
      readonly name: "carry-over";
      readonly input: string;
      readonly asOf: Day;
      /** The year to carry over from; null: the one in hand. */
      readonly from: number | null;
      readonly dryRun: boolean;
    }
  | {
      readonly name: "demo";
      readonly to: string;
      readonly year: number;
      readonly sections: number;
      readonly people: number;
      readonly seed: number;
    }
  | {
      readonly name: "issue";
      readonly input: string;
      readonly asOf: Day;
      readonly year: number | null;
      readonly ask: IssueRequest;
    }
  | {
      readonly name: "explain";
      readonly input: string;
      readonly asOf: Day;
      readonly subject: string;
      readonly year: number | null;
    }
  | {
      readonly name: "verify";
      readonly input: string;
      readonly asOf: Day;
      readonly files: readonly string[];
      readonly cells: boolean;
    };

/** What `issue` is to do: list everything, or issue or withdraw the paper that a 文种 and a 期间 name. */
export type IssueRequest =
  | { readonly kind: "list" }
  | { readonly kind: "issue" | "withdraw"; readonly paper: PaperName; readonly period: string };

export interface CommandLine {
  readonly command: Command;
  /** The folder of the papers, which every command leaves whole. */
  readonly output: string;
  /** Whether to tell how long each piece of a build took. */
  readonly profile: boolean;
}
