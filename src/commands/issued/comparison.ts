import type { Problem } from "../../diagnostics.ts";
import { composeCorrectionNotice } from "../../documents/correction-notice.ts";
import { corrected, differencesOf, type Difference } from "../../documents/differences.ts";
import { correctionsOf, type Correction } from "../../documents/issue-register.ts";
import { standingOf, type FrozenPaper, type Issued, type Standing } from "../../documents/issued.ts";
import { isSame } from "../../documents/paper.ts";
import { keyText } from "../../documents/paper-key.ts";
import { figuresOf } from "../../documents/view-figures.ts";
import { latest, type Day } from "../../domain/day.ts";
import type { YearRecords } from "../../facts/records.ts";
import type { Input } from "../../intake/input.ts";
import { hasOpenProblem, type Composed, type Composition } from "../compose.ts";
import type { YearSurvey } from "../survey.ts";
import { idleCorrection } from "./issue-problems.ts";

interface Notice {
  readonly draft?: Composed;
  readonly problem?: Problem;
}

/** Where issued papers lie beside the same papers as they would be now. */
export class Comparison {
  readonly #composition: Composition;
  readonly #input: Input;
  readonly #years: readonly YearSurvey[];
  readonly #asOf: Day;
  readonly #standings: readonly Standing[];

  constructor(
    composition: Composition,
    input: Input,
    years: readonly YearSurvey[],
    asOf: Day,
    standings: readonly Standing[],
  ) {
    this.#composition = composition;
    this.#input = input;
    this.#years = years;
    this.#asOf = asOf;
    this.#standings = standings;
  }

  /**
   * What the issue in force would say differently with the content of a day: punctuality stays that of its data day, and
   * what its 更正通知 put right is right (`office.md` 4).
   */
  differences(standing: Standing, content: Day): Difference[] {
    if (standing.withdrawal !== null) return [];
    const found = standing.last.papers.flatMap((paper) => this.#differencesOf(standing, paper, content));
    return [...new Map(found.map((each) => [each.name, each])).values()];
  }

  #differencesOf(standing: Standing, paper: FrozenPaper, content: Day): Difference[] {
    if (paper.kind === "correction-notice") return [];
    const composed = this.#composition.papers.find((each) => isSame(each.paper, paper));
    const year = this.#years.find(({ records }) => records.year === standing.year);
    const now = year === undefined ? null : (composed?.again(year.again(paper.day, content)) ?? null);
    if (now === null) return [];
    return differencesOf(
      corrected(
        paper.figures,
        this.#noticesOf(standing).map(({ papers }) => papers.flatMap(({ figures }) => figures)),
      ),
      figuresOf(now),
    );
  }

  /** The 更正通知 that were issued about the issue in force. */
  #noticesOf({ key, year, last }: Standing): Issued[] {
    return this.#standings
      .filter((each) => each.year === year && each.withdrawal === null)
      .map((each) => each.last)
      .filter(
        ({ corrects, issuedOn }) =>
          corrects !== null && keyText(corrects) === keyText(key) && issuedOn >= last.issuedOn,
      );
  }

  /** The 更正通知 that the office asks for and has not issued yet. */
  notices(year: YearSurvey): Notice[] {
    const { records } = year;
    const waiting = new Set<string>();
    return correctionsOf(records).flatMap((correction): Notice[] => {
      if (standingOf(this.#standings, records.year, correction.key) !== undefined) return [];
      // A second correction of a paper starts from what the first one says.
      if (waiting.has(keyText(correction.corrects))) return [];
      waiting.add(keyText(correction.corrects));
      const standing = standingOf(this.#standings, records.year, correction.corrects);
      if (standing === undefined || standing.withdrawal !== null) {
        return this.#isAhead(correction) ? [] : [{ problem: idleCorrection(correction, "not-issued") }];
      }
      const day = this.#dayOf(correction, standing.last, records);
      if (day > this.#asOf) return [];
      const draft = this.#notice(correction, standing, year, day);
      return draft === null ? [{ problem: idleCorrection(correction, "no-difference") }] : [{ draft }];
    });
  }

  #notice(correction: Correction, standing: Standing, year: YearSurvey, day: Day): Composed | null {
    const differences = this.differences(standing, day);
    const [paper] = standing.last.papers;
    if (differences.length === 0 || paper === undefined) return null;
    const compose: Composed["again"] = (judgement) =>
      composeCorrectionNotice(judgement, correction, standing.last, paper, differences, day);
    const notice = compose(year.again(paper.day, day));
    if (notice === null) return null;
    const incomplete = hasOpenProblem(notice.sources, this.#input, year.on(day).mustFixIn);
    return { paper: notice, incomplete, again: compose, correction };
  }

  /** A register filled in for the whole year, read on an earlier day: neither paper exists yet. */
  #isAhead({ row }: Correction): boolean {
    const on = row.dataDay.value ?? row.issuedOn.value;
    return on !== null && on > this.#asOf;
  }

  /** The data day of a 更正通知: as given, else its date, else that of the newest copy there is. */
  #dayOf({ row }: Correction, issue: Issued, { copies }: YearRecords): Day {
    if (row.dataDay.value !== null) return row.dataDay.value;
    if (row.issuedOn.value !== null && row.issuedOn.value <= this.#asOf) return row.issuedOn.value;
    const received = Object.values(copies).flatMap((each) => each.map(({ receivedOn }) => receivedOn));
    return latest(received.filter((on) => on <= this.#asOf && on >= issue.issuedOn)) ?? issue.issuedOn;
  }
}
