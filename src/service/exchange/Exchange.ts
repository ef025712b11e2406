import { Readable } from "node:stream";
import { BrokenAnswer, type RawAnswer } from "./RawAnswer";
import type { ReadLimits } from "./ReadLimits";
import { readWhole, TooLongAnswer } from "./readWhole";

/** Looks at an answer as it came. @throws BrokenAnswer when it is not the service's */
export type Examine = (answer: RawAnswer) => void;

/** What a question allows, and how its answers are judged. */
export interface ExchangeOptions {
  /** Such as `DescribePackages`, for messages. */
  readonly operation: string;
  readonly limits: ReadLimits;
  /** Stops everything at once. */
  readonly signal: AbortSignal;
  readonly examine: Examine;
  /** The body of a success is left to whoever asked; failures are read whole all the same. @default false */
  readonly streamed?: boolean;
}

/** Why an exchange was broken off by its own clock. */
export class OutOfTime extends Error {
  constructor(readonly afterMs: number) {
    super(`no whole answer came within ${afterMs / 1000} s`);
    this.name = "OutOfTime";
  }
}

interface Wire {
  readonly request: unknown;
}
type Handler = (wire: Wire) => Promise<{ response: unknown }>;

/** A command of the SDK, of any client: its own stack is where its answers pass. */
export interface WatchedCommand {
  readonly middlewareStack: object;
}

/** What of a command's stack is needed, without the types of its input and output. */
interface AnswerStack {
  add(
    middleware: (next: Handler) => Handler,
    options: { readonly step: "deserialize"; readonly priority: "low"; readonly name: string },
  ): void;
}

/**
 * One question on the wire. All its attempts share one time, it stops with its signal wherever it is, and every
 * answer is looked at as it came, before the SDK makes something of it.
 */
export class Exchange {
  /** Requests that were sent. */
  attempts = 0;
  /** The last answer that came, whole or not. */
  answer: RawAnswer | undefined;
  /** Host and port of the last attempt. */
  endpoint: string | undefined;
  private readonly stopping = new AbortController();
  private spentMs = 0;
  /** Whether the last answer was whole, and the service's. */
  private accepted = false;

  constructor(private readonly options: ExchangeOptions) {}

  /** Whether the last answer was a refusal, and the service's own. */
  get refused(): boolean {
    return this.accepted && (this.answer?.status ?? 0) >= 400;
  }

  /** Sends the command. @throws BrokenAnswer, OutOfTime, the reason of the signal, or what the SDK throws */
  async send<T>(command: WatchedCommand, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { signal, limits } = this.options;
    signal.throwIfAborted();
    this.watch(command);
    // Not a listener on the signal itself: Node warns of a leak when many exchanges share one.
    const interrupt = AbortSignal.any([signal]);
    const stop = (): void => this.stopping.abort(signal.reason);
    interrupt.addEventListener("abort", stop, { once: true });
    const timer = setTimeout(() => this.stopping.abort(new OutOfTime(limits.readMs)), limits.readMs);
    try {
      return await this.orStopped(send(this.stopping.signal));
    } catch (error) {
      // The SDK words an abort in several ways; the reason is ours.
      if (this.stopping.signal.aborted) throw this.stopping.signal.reason;
      throw this.unreadable(error);
    } finally {
      clearTimeout(timer);
      interrupt.removeEventListener("abort", stop);
    }
  }

  /** A success that the SDK cannot make anything of is no answer either; its own words are for programmers. */
  private unreadable(error: unknown): unknown {
    if (error instanceof BrokenAnswer || this.answer === undefined || !this.accepted) return error;
    if (this.answer.status >= 300) return error;
    return new BrokenAnswer(this.options.operation, this.answer, "cannot be read");
  }

  /** Credentials, turns and pauses of the SDK know no signal: who waits for them is let go. */
  private orStopped<T>(sent: Promise<T>): Promise<T> {
    const { signal } = this.stopping;
    return new Promise<T>((resolve, reject) => {
      sent.then(resolve, reject);
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    });
  }

  private watch({ middlewareStack }: WatchedCommand): void {
    const watching =
      (next: Handler): Handler =>
      (wire) =>
        this.attempt(next, wire);
    (middlewareStack as AnswerStack).add(watching, {
      step: "deserialize",
      priority: "low",
      name: "exchange",
    });
  }

  private async attempt(next: Handler, wire: Wire): Promise<{ response: unknown }> {
    const { callMs } = this.options.limits;
    this.attempts += 1;
    this.accepted = false;
    this.endpoint = hostOf(wire.request as HttpRequest);
    const startedAt = performance.now();
    const timer = setTimeout(() => this.stopping.abort(new OutOfTime(callMs)), callMs - this.spentMs);
    try {
      const received = await next(wire);
      await this.receive(received.response as HttpResponse);
      return received;
    } finally {
      clearTimeout(timer);
      this.spentMs += performance.now() - startedAt;
    }
  }

  private async receive(response: HttpResponse): Promise<void> {
    const { streamed = false, examine } = this.options;
    const { statusCode: status, headers } = response;
    const bare = { endpoint: this.endpoint ?? "", status, headers };
    this.answer = { ...bare, body: Buffer.alloc(0) };
    if (!streamed || status >= 300) {
      const body = await this.bodyOf(response);
      this.answer = { ...bare, body };
      response.body = Readable.from(body.length === 0 ? [] : [body]);
    }
    try {
      examine(this.answer);
      this.accepted = true;
    } catch (error) {
      response.body?.destroy();
      throw error;
    }
  }

  private async bodyOf(response: HttpResponse): Promise<Buffer> {
    const { limits, operation } = this.options;
    if (response.body === undefined) return Buffer.alloc(0);
    try {
      return await readWhole(response.body, limits.answerBytes, this.stopping.signal);
    } catch (error) {
      if (!(error instanceof TooLongAnswer) || this.answer === undefined) throw error;
      throw new BrokenAnswer(operation, { ...this.answer, body: error.begun }, error.message);
    }
  }
}

interface HttpRequest {
  readonly hostname: string;
  readonly port?: number;
}

interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  body?: Readable;
}

function hostOf({ hostname, port }: HttpRequest): string {
  return port === undefined ? hostname : `${hostname}:${port}`;
}
