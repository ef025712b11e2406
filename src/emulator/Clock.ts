/** Where a manual clock stands at first: the day the packages API, version 2021-01-01, is named after. */
const MANUAL_START_MS = Date.UTC(2021, 0, 1);

/** The one clock of a local AWS: every state is derived from what it says. */
export class Clock {
  private skippedMs = 0;

  /** @param mode `system` runs with the machine's clock; `manual` stands still until advanced. */
  constructor(readonly mode: "system" | "manual" = "system") {}

  /** Milliseconds since the epoch. */
  now(): number {
    return (this.mode === "system" ? Date.now() : MANUAL_START_MS) + this.skippedMs;
  }

  /** Skips time: whatever lasts that long is over. */
  advance(ms: number): void {
    this.skippedMs += ms;
  }
}
