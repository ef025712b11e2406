import { channel } from "node:diagnostics_channel";

/** One request that was made, each try for itself. No path, header or body: those may hold what is secret. */
export interface RequestEvent {
  readonly service: "opensearch" | "s3" | "sts" | "search";
  /** Such as `DescribePackages`; of a domain's own API, what is asked in its words. */
  readonly operation: string;
  readonly method: string;
  /** Host and port; without the name of a bucket. */
  readonly host: string;
  /** Null where no answer came, and then `failure` says why. */
  readonly status: number | null;
  /** The name of an error, such as `ECONNREFUSED`. */
  readonly failure: string | null;
  readonly durationMs: number;
}

/** Node's own meeting place: who makes requests knows nobody who listens, and costs nothing where nobody does. */
const requests = channel("opensearch-packages:request");

/** Calls the listener for each request from now on; gives what ends that. */
export function onRequests(listener: (event: RequestEvent) => void): () => void {
  const hear = (event: unknown): void => listener(event as RequestEvent);
  requests.subscribe(hear);
  return () => void requests.unsubscribe(hear);
}

/** What is known of a request before it is made. */
export type RequestStart = Pick<RequestEvent, "service" | "operation" | "method" | "host">;

/** Makes a request, and tells whoever listens how it went. */
export async function tellingOf<T>(
  start: RequestStart,
  make: () => Promise<T>,
  statusOf: (answer: T) => number,
): Promise<T> {
  if (!requests.hasSubscribers) return make();
  const startedAt = performance.now();
  const tell = (status: number | null, failure: string | null): void =>
    requests.publish({ ...start, status, failure, durationMs: performance.now() - startedAt });
  try {
    const answer = await make();
    tell(statusOf(answer), null);
    return answer;
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    tell(null, code ?? name);
    throw error;
  }
}
