import { S3Error } from "../S3Error";

/** What a listing asks for. */
export interface ListingRequest {
  readonly prefix: string;
  readonly delimiter: string;
  /** 0–1000. */
  readonly limit: number;
  /** A common prefix that an earlier page has already named. */
  readonly seenPrefix: string;
}

/** One page: entries and the common prefixes that stand for the others. */
export interface ListingPage<Entry> {
  readonly entries: readonly Entry[];
  readonly commonPrefixes: readonly string[];
  readonly truncated: boolean;
  /** Where the next page begins: behind this key or common prefix. */
  readonly last: { readonly name: string; readonly entry: Entry | undefined } | undefined;
}

/** The most that S3 gives at once. */
const MOST_PER_PAGE = 1000;

/**
 * Takes one page from the front of `candidates`, which are in the order of the listing and begin where the last
 * page ended.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html
 */
export function listingPage<Entry extends { readonly key: string }>(
  candidates: Iterable<Entry>,
  { prefix, delimiter, limit, seenPrefix }: ListingRequest,
): ListingPage<Entry> {
  const entries: Entry[] = [];
  const commonPrefixes = new Set<string>();
  let last: ListingPage<Entry>["last"];
  for (const entry of candidates) {
    if (!entry.key.startsWith(prefix)) continue;
    const rolledUp = commonPrefixOf(entry.key, prefix, delimiter);
    if (rolledUp !== undefined && (rolledUp === seenPrefix || commonPrefixes.has(rolledUp))) continue;
    if (entries.length + commonPrefixes.size >= limit) {
      return { entries, commonPrefixes: [...commonPrefixes], truncated: limit > 0, last };
    }
    last = rolledUp === undefined ? { name: entry.key, entry } : { name: rolledUp, entry: undefined };
    if (rolledUp === undefined) entries.push(entry);
    else commonPrefixes.add(rolledUp);
  }
  return { entries, commonPrefixes: [...commonPrefixes], truncated: false, last };
}

function commonPrefixOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === "") return undefined;
  const end = key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
}

/** The number in `max-keys`, `max-uploads` or `max-parts`. @throws S3Error InvalidArgument when it is none */
export function pageLimit(query: URLSearchParams, name: string): number {
  const text = query.get(name);
  if (text === null || text === "") return MOST_PER_PAGE;
  if (!/^\d{1,10}$/.test(text)) {
    throw new S3Error("InvalidArgument", {
      message: `Provided ${name} not an integer or within integer range`,
      elements: { ArgumentName: name, ArgumentValue: text },
    });
  }
  return Math.min(Number(text), MOST_PER_PAGE);
}
