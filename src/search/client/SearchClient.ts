import type { ReadingSource } from "../../contract/evidence";
import { present, type Reading, unread, type UnreadReading } from "../../service/door/Reading";
import { OutOfTime } from "../../service/exchange/Exchange";
import { type ReadFailure, type ReadFailureKind, stoppedFailure } from "../../service/failures/ReadFailure";
import { Backoff } from "../../service/wait/Backoff";
import { ConcurrencyLimit } from "../../service/wait/ConcurrencyLimit";
import { pause } from "../../service/wait/timers";
import { engineErrorOf } from "./EngineError";
import type { SearchAccess } from "./SearchAccess";
import { askedOf, failureOfAnswer, failureOfError } from "./searchFailure";
import type { SearchAnswer, SearchRequest } from "./SearchRequest";
import { SearchWire } from "./SearchWire";

export interface SearchClientOptions {
  readonly signal: AbortSignal;
  /** One request with its answer, in milliseconds. */
  readonly requestMs: number;
}

/** One question: what is asked, and what is made of the answer. */
export interface SearchQuestion<T> {
  readonly request: SearchRequest;
  /** What it is asked about, as evidence has it: an index, or the domain. */
  readonly subject: string;
  /** The value in an answer; undefined when it is no answer to the question. */
  readonly read: (answer: SearchAnswer) => T | undefined;
}

/** Requests under way at a time: a domain's nodes have searches to answer. */
const CONCURRENCY = 4;
/**
 * How often is asked what fails in a way that passes. A node analyzes one text after another, and lets sixteen wait: others
 * that ask at the same time are refused for a moment.
 */
const ATTEMPTS: Partial<Record<ReadFailureKind, number>> = { throttled: 15, "cut-off": 3 };
/** After these, no other question to the endpoint would do better, as long as none was answered. */
const HOPELESS: readonly ReadFailureKind[] = [
  "credentials",
  "clock",
  "settings",
  "unreachable",
  "timed-out",
  "broken",
];

/** The only thing that talks to a domain's own endpoint. It never throws: what gave no answer is `unread`. */
export class SearchClient {
  /** Requests that were sent, tries included. */
  calls = 0;
  private readonly wire: SearchWire;
  private readonly turns = new ConcurrencyLimit(CONCURRENCY);
  /** Whether the engine itself has answered, and no login has been refused since. */
  private isAnswering = false;
  private hopeless: ReadFailure | undefined;

  constructor(
    private readonly access: SearchAccess,
    private readonly options: SearchClientOptions,
  ) {
    this.wire = new SearchWire(access);
  }

  get place(): string {
    return this.wire.place;
  }

  ask<T>(question: SearchQuestion<T>): Promise<Reading<T>> {
    return this.turns.run(() => this.askInTurn(question));
  }

  close(): void {
    this.wire.close();
  }

  private async askInTurn<T>(question: SearchQuestion<T>): Promise<Reading<T>> {
    if (this.hopeless !== undefined) return this.withoutAnswer(question, this.hopeless);
    const backoff = new Backoff();
    for (let attempt = 1; ; attempt++) {
      const reading = await this.attempt(question);
      if (reading.kind !== "unread") return reading;
      const { failure } = reading;
      if (!this.isAnswering && HOPELESS.includes(failure.kind)) this.hopeless = failure;
      if (attempt >= (ATTEMPTS[failure.kind] ?? 1)) return reading;
      await pause(backoff.next(), this.options.signal);
    }
  }

  private async attempt<T>({ request, subject, read }: SearchQuestion<T>): Promise<Reading<T>> {
    const asked = askedOf(request);
    const { signal, requestMs } = this.options;
    if (signal.aborted) return unread(stoppedFailure(signal, asked), null);
    const clock = AbortSignal.timeout(requestMs);
    try {
      this.calls += 1;
      const answer = await orAborted(
        this.wire.send(request, AbortSignal.any([signal, clock])),
        AbortSignal.any([signal, clock]),
      );
      const value = read(answer);
      const source = this.sourceOf(asked.operation, subject);
      if (value !== undefined || engineErrorOf(answer.status, answer.json) !== null) this.isAnswering = true;
      if (value !== undefined) return present(value, source);
      const failure = failureOfAnswer(answer, asked, this.access.auth);
      if (failure.kind === "credentials") this.isAnswering = false;
      return unread(failure, source);
    } catch (error) {
      if (signal.aborted) return unread(stoppedFailure(signal, asked), null);
      const reason = clock.aborted ? new OutOfTime(requestMs) : error;
      return unread(failureOfError(reason, asked, this.access.auth), null);
    }
  }

  private withoutAnswer({ request }: SearchQuestion<unknown>, failure: ReadFailure): UnreadReading {
    return unread({ ...failure, ...askedOf(request) }, null);
  }

  private sourceOf(operation: string, subject: string): ReadingSource {
    return { operation, subject, place: this.place, at: new Date().toISOString() };
  }
}

/** Credentials and connections know no signal of ours: who waits for them is let go. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    work.then(resolve, reject);
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
