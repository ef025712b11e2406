import type { RequestLogEntry } from "../EmulatorOptions";

/** Every request since the start or the last clearing, in order of their answers. */
export class RequestLog {
  private recorded: RequestLogEntry[] = [];

  constructor(private readonly onRequest: (entry: RequestLogEntry) => void = () => undefined) {}

  get entries(): readonly RequestLogEntry[] {
    return this.recorded;
  }

  /** How often an operation was called: `AssociatePackage`. */
  countOf(operation: string): number {
    return this.recorded.filter((entry) => entry.operation === operation).length;
  }

  /** How many requests a service got: `es`, `s3`, `sts`. */
  countOfService(service: string): number {
    return this.recorded.filter((entry) => entry.service === service).length;
  }

  record(entry: RequestLogEntry): void {
    this.recorded.push(entry);
    this.onRequest(entry);
  }

  clear(): void {
    this.recorded = [];
  }
}
