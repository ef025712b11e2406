/**
 * The pauses between two looks at something that takes a while: short at first, then longer, never longer than
 * `MAX_PAUSE_MS`, so that a change is seen within two seconds; each is varied a little, so that many waiters do
 * not ask at the same moment.
 */
export class Backoff {
  private pauseMs = FIRST_PAUSE_MS;

  constructor(private readonly random: () => number = Math.random) {}

  /** The next pause in milliseconds. */
  next(): number {
    const pauseMs = this.pauseMs;
    this.pauseMs = Math.min(pauseMs * GROWTH, MAX_PAUSE_MS);
    return pauseMs * (1 - JITTER * this.random());
  }

  /** Something has changed: look soon again. */
  reset(): void {
    this.pauseMs = FIRST_PAUSE_MS;
  }
}

const FIRST_PAUSE_MS = 200;
const GROWTH = 1.5;
const MAX_PAUSE_MS = 1_700;
/** A pause is up to a fifth shorter than planned. */
const JITTER = 0.2;
