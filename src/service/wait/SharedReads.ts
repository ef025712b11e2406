/** The time for which an answer is as good as a new one, in milliseconds. */
const FRESH_MS = 100;

/** One read under way or just ended, and how many still want it. */
interface SharedRead<T> {
  readonly answer: Promise<T>;
  readonly stopping: AbortController;
  waiting: number;
  /** When the answer came, in milliseconds of the clock; undefined until then. */
  answeredAt: number | undefined;
}

/**
 * One read of one thing serves everybody who wants it at that moment: many waiters on one domain make one
 * request, not many. An answer that failed is not kept, and a read that nobody waits for any more is stopped.
 */
export class SharedReads<T> {
  private readonly reads = new Map<string, SharedRead<T>>();

  constructor(
    private readonly freshMs: number = FRESH_MS,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Reads what `key` names, or joins whoever is reading it now. @throws the reason of the signal when it is aborted */
  read(key: string, request: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.forgetOld();
    const shared = this.reads.get(key) ?? this.start(key, request);
    return signal === undefined ? shared.answer : this.joined(key, shared, signal);
  }

  /** What was read is no longer true, because the reader has just changed it. */
  invalidate(key: string): void {
    this.reads.delete(key);
  }

  private start(key: string, request: (signal: AbortSignal) => Promise<T>): SharedRead<T> {
    const stopping = new AbortController();
    const answer = request(stopping.signal);
    const started: SharedRead<T> = { answer, stopping, waiting: 0, answeredAt: undefined };
    this.reads.set(key, started);
    void answer.then(
      () => (started.answeredAt = this.now()),
      () => this.forget(key, started),
    );
    return started;
  }

  private async joined(key: string, shared: SharedRead<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    shared.waiting += 1;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = (): void => reject(signal.reason as Error);
    });
    // Not a listener on the signal itself: Node warns of a leak when many reads share one.
    const interrupt = AbortSignal.any([signal]);
    interrupt.addEventListener("abort", leave, { once: true });
    try {
      return await Promise.race([shared.answer, left]);
    } finally {
      interrupt.removeEventListener("abort", leave);
      shared.waiting -= 1;
      if (signal.aborted && shared.waiting === 0) {
        this.forget(key, shared);
        shared.stopping.abort();
      }
    }
  }

  private forgetOld(): void {
    for (const [key, { answeredAt }] of this.reads) {
      if (answeredAt === undefined) continue;
      const age = this.now() - answeredAt;
      // A clock that was set back says nothing of the age.
      if (age < 0 || age >= this.freshMs) this.reads.delete(key);
    }
  }

  private forget(key: string, read: SharedRead<T>): void {
    if (this.reads.get(key) === read) this.reads.delete(key);
  }
}
