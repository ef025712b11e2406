import { whatWasSaid } from "../failures/whatWasSaid";
import { Backoff } from "../wait/Backoff";
import { Deadline } from "../wait/Deadline";
import { LONGEST_TIMER_MS, pause } from "../wait/timers";
import { RolloutError } from "./RolloutError";
import { failureOf, kindOfFailure } from "./serviceFailure";
import { UnreadError } from "./UnreadError";

/** Progress is repeated this often while nothing changes. */
const REMINDER_MS = 10_000;
/** So long an endpoint at which nothing answers is tried. */
const UNREACHABLE_PATIENCE_MS = 30_000;

export interface PatienceOptions {
  /** What every message says was attempted. */
  readonly attempted: string;
  readonly timeoutMs: number;
  /** @default never stopped */
  readonly signal?: AbortSignal;
  readonly onProgress?: (message: string, elapsedMs: number) => void;
  /** What a refusal may be about, for its remedy. */
  readonly about: { readonly domainName?: string; readonly packageId?: string };
}

/** Waits for one thing: with pauses that grow, progress, an end in time, and a stop at any moment. */
export class Patience {
  readonly signal: AbortSignal;
  private readonly startedAt = Date.now();
  private readonly deadline: Deadline;
  private readonly backoff = new Backoff();
  private lastMessage: { readonly text: string; readonly at: number } | undefined;
  private unreachableSince: number | undefined;

  constructor(private readonly options: PatienceOptions) {
    this.deadline = new Deadline(options.timeoutMs);
    this.signal = options.signal ?? new AbortController().signal;
  }

  get elapsedMs(): number {
    return Date.now() - this.startedAt;
  }

  /** Pauses once. @throws RolloutError when it was stopped, or the time is up */
  async wait(why: string): Promise<void> {
    this.say(why);
    this.stopIfAsked();
    if (this.deadline.passed) throw this.timedOut(why);
    await pause(Math.min(this.backoff.next(), this.deadline.remainingMs), this.signal);
    this.stopIfAsked();
  }

  /** Repeats calls of the API through whatever passes by itself: throttling, 5xx, cut connections. */
  async through<T>(call: string, request: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const answer = await this.within(call, request);
        this.unreachableSince = undefined;
        return answer;
      } catch (error) {
        if (error instanceof RolloutError) throw error;
        await this.wait(this.reasonToWait(error, call));
      }
    }
  }

  /** One call that ends with the time, or when it is stopped, whatever the service does. */
  async within<T>(call: string, request: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const ended = new AbortController();
    const timer = setTimeout(() => ended.abort(), Math.min(this.deadline.remainingMs, LONGEST_TIMER_MS));
    try {
      return await request(AbortSignal.any([this.signal, ended.signal]));
    } catch (error) {
      this.stopIfAsked();
      if (ended.signal.aborted) throw this.timedOut(this.lastMessage?.text ?? `${call} gave no answer`);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Why waiting helps against this error. @throws RolloutError, for people, when it does not */
  reasonToWait(error: unknown, call: string): string {
    this.stopIfAsked();
    const kind = kindOfFailure(error);
    const failure = failureOf(error, call, this.options.attempted, this.options.about);
    if (kind === "unreachable") this.unreachableSince ??= Date.now();
    const patienceIsOver = Date.now() - (this.unreachableSince ?? Date.now()) > UNREACHABLE_PATIENCE_MS;
    if (kind === "final" || patienceIsOver) throw failure;
    const said = error instanceof UnreadError ? error.problem : whatWasSaid(error);
    return kind === "conflict" ? `another change is going on (${said})` : `trying ${call} again (${said})`;
  }

  /** Reports progress: at once when it is new, now and then when it is not. */
  say(message: string): void {
    const now = Date.now();
    const { text, at } = this.lastMessage ?? { text: "", at: 0 };
    if (text === message && now - at < REMINDER_MS) return;
    // Something has changed, so more may change soon.
    if (text !== message) this.backoff.reset();
    this.lastMessage = { text: message, at: now };
    this.options.onProgress?.(message, this.elapsedMs);
  }

  stopIfAsked(): void {
    if (!this.signal.aborted) return;
    throw new RolloutError("stopped", {
      attempted: this.options.attempted,
      problem: "it was stopped while it waited",
      remedy: "Run it again: it goes on from where the service is by then",
    });
  }

  private timedOut(why: string): RolloutError {
    return new RolloutError("timeout", {
      attempted: this.options.attempted,
      problem: `the time of ${this.deadline.timeoutMs / 1000} s was not enough; the last seen: ${why}`,
      remedy: "Run it again to go on waiting, or give it a longer timeout",
    });
  }
}
