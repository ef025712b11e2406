/** One line of the request log. */
export interface RequestLogEntry {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** The exception's name when the answer is an error. */
  readonly errorType?: string;
  readonly durationMs: number;
  readonly region: string;
  readonly accountId: string;
}

/** So many requests are kept, the newest: a local AWS that runs for days does not grow. */
export const MOST_ENTRIES = 10_000;

/**
 * The requests since the start or the last clearing, in order of their answers. All of them are counted, and the newest
 * {@link MOST_ENTRIES} are kept.
 */
export class RequestLog {
  private recorded: RequestLogEntry[] = [];
  private readonly operations = new Map<string, number>();
  private readonly services = new Map<string, number>();

  constructor(private readonly onRequest: (entry: RequestLogEntry) => void = () => undefined) {}

  /** The newest requests, the oldest of them first. */
  get entries(): readonly RequestLogEntry[] {
    return this.recorded;
  }

  /** How often an operation was called: `AssociatePackage`. */
  countOf(operation: string): number {
    return this.operations.get(operation) ?? 0;
  }

  /** How many requests a service got: `es`, `s3`, `sts`. */
  countOfService(service: string): number {
    return this.services.get(service) ?? 0;
  }

  record(entry: RequestLogEntry): void {
    this.recorded.push(entry);
    if (this.recorded.length > MOST_ENTRIES) this.recorded.shift();
    this.operations.set(entry.operation, this.countOf(entry.operation) + 1);
    this.services.set(entry.service, this.countOfService(entry.service) + 1);
    this.onRequest(entry);
  }

  clear(): void {
    this.recorded = [];
    this.operations.clear();
    this.services.clear();
  }
}
