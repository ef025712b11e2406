import { DEFAULT_PAGE_SIZE, TOKEN_LIFETIME_MS } from "../assumptions";
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

/** What is listed, and when. */
export interface Listing {
  /** A token of one listing is invalid in another. */
  readonly of: string;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

/**
 * One page of a list.
 *
 * @throws OpenSearchError InvalidPaginationTokenException for a token that was never given, or has expired
 */
export function page<Entry>(entries: readonly Entry[], request: PageRequest, listing: Listing): Page<Entry> {
  const start = request.NextToken === undefined ? 0 : offsetIn(request.NextToken, listing);
  const size = Math.max(request.MaxResults ?? 0, 0) || DEFAULT_PAGE_SIZE;
  const end = start + size;
  return {
    entries: entries.slice(start, end),
    NextToken: end < entries.length ? tokenFor(end, listing) : undefined,
  };
}

function tokenFor(offset: number, { of, nowMs }: Listing): string {
  return Buffer.from(`${offset}:${nowMs}:${of}`).toString("base64url");
}

function offsetIn(token: string, { of, nowMs }: Listing): number {
  const text = Buffer.from(token, "base64url").toString();
  const [offset = 0, givenMs = 0] = (/^(\d{1,15}):(\d{1,15}):/.exec(text) ?? []).slice(1).map(Number);
  const wasGiven = tokenFor(offset, { of, nowMs: givenMs }) === token;
  if (!wasGiven || nowMs - givenMs >= TOKEN_LIFETIME_MS) throw refusal("invalidToken");
  return offset;
}
