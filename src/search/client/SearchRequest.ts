/** One request to a domain's own API. */
export interface SearchRequest {
  readonly method: "GET" | "POST";
  /** From the root of the API, each segment encoded: `/idx/_analyze`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
}

/** An answer, whole. */
export interface SearchAnswer {
  readonly status: number;
  /** Undefined for what is no JSON. */
  readonly json: unknown;
  readonly text: string;
}

/** An index's name as a segment of a path. */
export function segment(name: string): string {
  return encodeURIComponent(name);
}
