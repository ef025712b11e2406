/** The time for which an answer is as good as a new one, in milliseconds. */
const FRESH_MS = 100;

/**
 * One read of one thing serves everybody who wants it at that moment: many waiters on one domain make one
 * request, not many. An answer that failed is not kept.
 */
export class SharedReads<T> {
  private readonly reads = new Map<string, Promise<T>>();

  constructor(private readonly freshMs: number = FRESH_MS) {}

  /** Reads what `key` names, or joins whoever is reading it now. */
  read(key: string, request: () => Promise<T>): Promise<T> {
    const running = this.reads.get(key);
    if (running !== undefined) return running;
    const started = request();
    this.reads.set(key, started);
    void started.then(
      () => setTimeout(() => this.forget(key, started), this.freshMs).unref(),
      () => this.forget(key, started),
    );
    return started;
  }

  /** What was read is no longer true, because the reader has just changed it. */
  invalidate(key: string): void {
    this.reads.delete(key);
  }

  private forget(key: string, read: Promise<T>): void {
    if (this.reads.get(key) === read) this.reads.delete(key);
  }
}
