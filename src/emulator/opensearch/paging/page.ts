import { DEFAULT_PAGE_SIZE } from "../assumptions";
import { refusal } from "../refuse";

/** The paging members of an input. */
export interface PageRequest {
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly NextToken?: string;
}

/**
 * One page of a list.
 *
 * @param listing what is listed: a token of one listing is invalid in another
 * @throws OpenSearchError InvalidPaginationTokenException
 */
export function page<Entry>(entries: readonly Entry[], request: PageRequest, listing: string): Page<Entry> {
  const start = request.NextToken === undefined ? 0 : offsetIn(request.NextToken, listing);
  const size = Math.max(request.MaxResults ?? 0, 0) || DEFAULT_PAGE_SIZE;
  const end = start + size;
  return {
    entries: entries.slice(start, end),
    NextToken: end < entries.length ? tokenFor(end, listing) : undefined,
  };
}

function tokenFor(offset: number, listing: string): string {
  return Buffer.from(`${offset}:${listing}`).toString("base64url");
}

function offsetIn(token: string, listing: string): number {
  const offset = /^\d{1,15}/.exec(Buffer.from(token, "base64url").toString())?.[0];
  if (offset === undefined || tokenFor(Number(offset), listing) !== token) throw refusal("invalidToken");
  return Number(offset);
}
