import type { Entry, EntryStatus } from "./Entry";

/** What the reader asked for; everything has to hold. */
export interface Filter {
  /** Words that all have to occur, in lower case. */
  readonly words: readonly string[];
  /** Empty: any. */
  readonly domain: string;
  /** Empty: any. */
  readonly packageName: string;
  readonly statuses: ReadonlySet<EntryStatus>;
}

export function passes(entry: Entry<unknown>, filter: Filter): boolean {
  return filter.statuses.has(entry.status) && concerns(entry, filter);
}

/** The same of what has no status. */
export function concerns(entry: Omit<Entry<unknown>, "status">, filter: Filter): boolean {
  return (
    (filter.domain === "" || entry.domains.includes(filter.domain)) &&
    (filter.packageName === "" || entry.packages.includes(filter.packageName)) &&
    filter.words.every((word) => entry.haystack.includes(word))
  );
}
