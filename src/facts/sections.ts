import type { Day } from "../domain/day.ts";
import { oncePer } from "../domain/lazily.ts";
import type { Cited } from "../domain/place.ts";
import { comparable } from "../domain/text.ts";
import type { YearRecords } from "./records.ts";

/** A section of the bureau as 设置 lists it. */
export interface Section {
  readonly code: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly head: string | null;
  readonly headCell: Cited;
  readonly leader: string | null;
  readonly signers: readonly string[];
  readonly reporter: string | null;
  /** Its row in 设置, by the cell of its name. */
  readonly cell: Cited;
}

/** Names in one cell: 王明、李华. */
export function namesIn(text: string | null): string[] {
  return text === null
    ? []
    : text
        .split(/[、，,;；\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== "");
}

/** The sections in the office's order. Rows without a code or a name are not sections yet. */
export function sectionsOf({ settings }: Pick<YearRecords, "settings">): readonly Section[] {
  return sectionsIn(settings);
}

const sectionsIn = oncePer((settings: YearRecords["settings"]): readonly Section[] => {
  const taken = new Set<string>();
  return settings.sections.flatMap((row): Section[] => {
    const { code, name } = row;
    if (code.value === null || name.value === null || taken.has(comparable(code.value))) return [];
    taken.add(comparable(code.value));
    return [
      {
        code: comparable(code.value),
        name: name.value,
        formerNames: namesIn(row.formerNames.value),
        from: row.from.value,
        to: row.to.value,
        head: row.head.value,
        headCell: row.head,
        leader: row.leader.value,
        signers: namesIn(row.signers.value),
        reporter: row.reporter.value,
        cell: name,
      },
    ];
  });
});

interface Named {
  readonly current: ReadonlyMap<string, Section>;
  readonly former: ReadonlyMap<string, Section>;
}

const named = oncePer((sections: readonly Section[]): Named => {
  const current = new Map<string, Section>();
  const former = new Map<string, Section>();
  const put = (names: Map<string, Section>, name: string, section: Section): void => {
    if (!names.has(name)) names.set(name, section);
  };
  for (const section of sections) {
    put(current, comparable(section.name), section);
    put(current, section.code, section);
    for (const name of section.formerNames) put(former, comparable(name), section);
  }
  return { current, former };
});

/** The section that a name, former name or code means, or null. */
export function sectionNamed(sections: readonly Section[], shown: string | null): Section | null {
  if (shown === null) return null;
  const wanted = comparable(shown);
  const { current, former } = named(sections);
  return current.get(wanted) ?? former.get(wanted) ?? null;
}

export function existedOn(section: Section, day: Day): boolean {
  return (section.from === null || section.from <= day) && (section.to === null || day <= section.to);
}
