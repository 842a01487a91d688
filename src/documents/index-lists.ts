import type { IndexEntry, IndexView, PaperShelf, ProblemGroup } from "./index-view.ts";

/** Papers, or problems, that an index may list itself. More are divided among pages of their own. */
const MOST_LISTED = 3000;

/** Problems of one remedy that stay on a divided index. */
const MOST_PROBLEMS = 100;

/** The folder of a tree in which its lists stand. */
const FOLDER = "目录";

/** A page that lists what the index of its tree only counts. */
export interface ListPage {
  /** Below the tree. */
  readonly path: string;
  readonly tree: IndexView["tree"];
  readonly bureau: string;
  readonly title: string;
  readonly asOf: string;
  readonly entries: readonly IndexEntry[];
  readonly problems: ProblemGroup["items"];
}

/** The index with what is too much for one page on pages of its own, which it leads to. */
export function divided(view: IndexView): { readonly view: IndexView; readonly lists: readonly ListPage[] } {
  const lists: ListPage[] = [];
  const { tree, bureau, asOf } = view;
  const listOf = (
    name: string,
    title: string,
    content: Partial<Pick<ListPage, "entries" | "problems">>,
  ): string => {
    const number = lists.filter(({ path }) => path.startsWith(`${FOLDER}/${name}-`)).length + 1;
    const path = `${FOLDER}/${name}-${number}.html`;
    lists.push({ path, tree, bureau, asOf, title, entries: [], problems: [], ...content });
    return path.split("/").map(encodeURIComponent).join("/");
  };
  const shelfOf = (heading: string, shelf: PaperShelf): PaperShelf => {
    const title = shelf.title ?? heading;
    const entries = shelf.entries.map((entry) => ({
      ...entry,
      href: entry.href === null ? null : `../${entry.href}`,
    }));
    const href = listOf(heading, title === heading ? heading : `${heading}　${title}`, { entries });
    return { title, count: shelf.count, page: href, entries: [] };
  };
  const kinds = view.papers.flatMap((group) => group.kinds);
  const papers =
    kinds.reduce((sum, { count }) => sum + count, 0) <= MOST_LISTED
      ? view.papers
      : view.papers.map((group) => ({
          ...group,
          kinds: group.kinds.map((kind) =>
            kind.folded
              ? { ...kind, shelves: kind.shelves.map((shelf) => shelfOf(kind.heading, shelf)) }
              : kind,
          ),
        }));
  const problems =
    view.problems.reduce((sum, { count }) => sum + count, 0) <= MOST_LISTED
      ? view.problems
      : view.problems.map((group) =>
          group.count <= MOST_PROBLEMS
            ? group
            : { ...group, page: listOf("事项", group.heading, { problems: group.items }), items: [] },
        );
  return { view: { ...view, papers, problems }, lists };
}
