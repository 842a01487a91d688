import type { Facts } from "../domain/place.ts";
import type { Told } from "./explanation.ts";
import { tellCount } from "./fact-words.ts";

/** 如……，则……: one thing that might be otherwise, and what would follow. */
export interface Supposition {
  readonly subject: Told;
  /** What would be so of it: 按期报送. */
  readonly verb: string;
  readonly effect: string;
  /** Whether others of equal verb and effect are told with it in one sentence. */
  readonly joins: boolean;
}

/** The most sentences that an explanation has of suppositions. */
const MOST = 24;

/** Suppositions as sentences, those of equal verb and effect in one, in the order in which they come. */
export function suppose(suppositions: readonly Supposition[]): Told[] {
  const groups = new Map<string, Supposition[]>();
  for (const [index, each] of suppositions.entries()) {
    const key = each.joins ? `${each.verb}|${each.effect}` : String(index);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const all = [...groups.values()].map(sentence);
  const rest = all.length - MOST;
  return rest <= 0 ? all : [...all.slice(0, MOST), { text: `另有${rest}种单项变化，从略。`, cells: [] }];
}

function sentence(group: readonly Supposition[]): Told {
  const [{ verb, effect } = { verb: "", effect: "" }] = group;
  const any = group.length > 1 ? "中任何一项" : "";
  const said = (names: readonly string[]): string => `如${names.join("、")}${any}${verb}，则${effect}。`;
  const [plain, discreet] = [
    group.map(({ subject }) => subject.text),
    group.map(({ subject }) => subject.discreet),
  ];
  return {
    text: said(plain),
    ...(discreet.some((each) => each !== undefined)
      ? { discreet: said(discreet.map((each, index) => each ?? plain[index] ?? "")) }
      : {}),
    cells: group.flatMap(({ subject }) => subject.cells),
  };
}

/** The counts that a change alters, as they would then stand: 未按时报送2次; of those that tell something. */
export function alteredCounts<Q>(
  before: Facts<Q>,
  after: Facts<Q>,
  tells: (name: string) => boolean = () => true,
): string[] {
  return Object.keys(before)
    .filter(tells)
    .flatMap((name) => {
      // The keys of an object of facts are the names of its facts.
      const key = name as keyof Q & string;
      if (before[key].value === after[key].value) return [];
      return tellCount(name, after[key].value) ?? [];
    });
}
