import { brokenReading } from "../door/brokenReading";
import { present, type Reading } from "../door/Reading";
import { plainText } from "../exchange/plainText";
import type { PackagesDoor, PackagesQuestion } from "./packagesQuestion";

interface Page {
  readonly NextToken?: string;
}

/** A list that comes in pages. */
export interface PagedQuestion<Output extends Page, Item> {
  /** The question for the page that a token leads to; undefined is the first. */
  readonly page: (token: string | undefined) => PackagesQuestion<Output>;
  readonly itemsOf: (page: Output) => readonly Item[];
  /** What no two items have in common. */
  readonly identityOf: (item: Item) => string;
  /** What is wrong with an item of this list, one clause. @default nothing */
  readonly problemOf?: (item: Item) => string | null;
}

/** All pages of a list, or none: a list that cannot be read to its end proves nothing. */
export async function readPages<Output extends Page, Item>(
  door: PackagesDoor,
  question: PagedQuestion<Output, Item>,
  maxPages: number,
): Promise<Reading<readonly Item[]>> {
  const list = new GrowingList(question);
  let token: string | undefined;
  for (let pages = 0; ; pages += 1) {
    const answer = await door.ask(question.page(token));
    if (answer.kind !== "present") return answer;
    const problem = pages >= maxPages ? `has more than ${maxPages} pages` : list.take(answer.value);
    if (problem !== null) return brokenReading(problem, answer.source);
    token = answer.value.NextToken || undefined;
    if (token === undefined) return present(list.items, answer.source);
  }
}

class GrowingList<Output extends Page, Item> {
  readonly items: Item[] = [];
  private readonly identities = new Set<string>();
  private readonly tokens = new Set<string>();

  constructor(private readonly question: PagedQuestion<Output, Item>) {}

  /** Adds a page. Returns what is wrong with it, or null. */
  take(page: Output): string | null {
    for (const item of this.question.itemsOf(page)) {
      const identity = this.question.identityOf(item);
      if (this.identities.has(identity)) return `names ${plainText(identity, 80)} twice`;
      const problem = this.question.problemOf?.(item) ?? null;
      if (problem !== null) return problem;
      this.identities.add(identity);
      this.items.push(item);
    }
    const { NextToken: token = "" } = page;
    if (token !== "" && this.tokens.has(token)) return "goes on with a page that was already read";
    this.tokens.add(token);
    return null;
  }
}

/** The values in order, at most `size` to a list. */
export function chunksOf<T>(values: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < values.length; start += size) chunks.push(values.slice(start, start + size));
  return chunks;
}
