import { archiveCatalogue } from "../documents/archive-catalogue.ts";
import type { Standing } from "../documents/issued.ts";
import type { Identity } from "../documents/paper.ts";
import type { Input } from "../intake/input.ts";
import { hasOpenProblem, type Composed, type Composition } from "./compose.ts";
import type { Survey } from "./survey.ts";

/** The papers of all years with the catalogue of each year that is to be filed: it lists what the others are. */
export function withCatalogues(
  composition: Composition,
  input: Input,
  { years, asOf }: Survey,
  standings: readonly Standing[],
): Composition {
  const catalogues = years.flatMap(({ records, on }): Composed[] => {
    const { judgement, mustFixIn } = on(asOf);
    const isOfYear = ({ period }: Identity): boolean => Number(period.slice(0, 4)) === records.year;
    const paper = archiveCatalogue(
      composition.papers.map((each) => each.paper).filter(isOfYear),
      composition.volumes.map((each) => each.volume).filter(isOfYear),
      standings,
      judgement,
      asOf,
    );
    if (paper === null) return [];
    return [{ paper, incomplete: hasOpenProblem(paper.sources, input, mustFixIn), again: () => paper }];
  });
  return { ...composition, papers: [...composition.papers, ...catalogues] };
}
