import { DEFAULT_PAGE_SIZE, TOKEN_LIFETIME_MS } from "../assumptions";
import type { OperationCall } from "../Call";
import { check, type Check } from "../checks/Check";

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
interface Listing {
  /** A token of one listing is invalid in another. */
  readonly of: string;
  readonly nowMs: number;
}

/** A token that was never given for this listing, or has expired, is refused. */
export function tokenIsGood<Input>(listing: (input: Input) => string): Check<Input & PageRequest> {
  return check("invalidToken", ({ input, nowMs }) =>
    offsetOf(input, { of: listing(input), nowMs }) === undefined ? {} : undefined,
  );
}

/**
 * One page of a list, for a token that {@link tokenIsGood}.
 *
 * @param of the listing, as the check calls it
 */
export function page<Entry>(
  entries: readonly Entry[],
  { input, nowMs }: OperationCall<PageRequest>,
  of: string,
): Page<Entry> {
  const start = offsetOf(input, { of, nowMs }) ?? 0;
  const size = Math.max(input.MaxResults ?? 0, 0) || DEFAULT_PAGE_SIZE;
  const end = start + size;
  return {
    entries: entries.slice(start, end),
    NextToken: end < entries.length ? tokenFor(end, { of, nowMs }) : undefined,
  };
}

function tokenFor(offset: number, { of, nowMs }: Listing): string {
  return Buffer.from(`${offset}:${nowMs}:${of}`).toString("base64url");
}

function offsetOf({ NextToken }: PageRequest, { of, nowMs }: Listing): number | undefined {
  if (NextToken === undefined) return 0;
  const text = Buffer.from(NextToken, "base64url").toString();
  const [offset = 0, givenMs = 0] = (/^(\d{1,15}):(\d{1,15}):/.exec(text) ?? []).slice(1).map(Number);
  const wasGiven = tokenFor(offset, { of, nowMs: givenMs }) === NextToken;
  return wasGiven && nowMs - givenMs < TOKEN_LIFETIME_MS ? offset : undefined;
}
