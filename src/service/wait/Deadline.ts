/** The moment at which waiting ends. */
export class Deadline {
  private readonly endsAt: number;

  constructor(
    readonly timeoutMs: number,
    private readonly now: () => number = Date.now,
  ) {
    this.endsAt = now() + timeoutMs;
  }

  get remainingMs(): number {
    return Math.max(0, this.endsAt - this.now());
  }

  get passed(): boolean {
    return this.remainingMs === 0;
  }
}
