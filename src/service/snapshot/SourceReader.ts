import { type AskedOperation, hopeless, readFailureOf, stoppedFailure } from "../failures/ReadFailure";
import type { CallMeter } from "../CallMeter";
import { Gate } from "../wait/Gate";
import { present, type Reading, unread } from "./Reading";

/** Requests under way at a time: many enough for a fleet, few enough not to be throttled at once. */
const CONCURRENCY = 8;

interface Answer {
  readonly $metadata: { readonly attempts?: number };
}

/** Makes reads of one account and region: so many at a time, counted, and never beyond the signal. */
export class SourceReader {
  private readonly gate = new Gate(CONCURRENCY);

  constructor(
    /** How messages call the account and region. */
    readonly place: string,
    private readonly meter: CallMeter,
    readonly signal: AbortSignal,
  ) {}

  /**
   * One read. An action that was denied is still tried on other resources: a policy may allow it there.
   *
   * @throws PackagesError when no other read would do better: no credentials, no endpoint
   */
  read<T extends Answer>(
    service: "opensearch" | "s3",
    action: string,
    send: () => Promise<T>,
  ): Promise<Reading<T>> {
    return this.gate.run(async () => {
      try {
        this.signal.throwIfAborted();
        const answer = await send();
        this.meter.count(service, answer.$metadata.attempts);
        return present(answer);
      } catch (error) {
        return this.failed(service, action, error);
      }
    });
  }

  private failed(service: "opensearch" | "s3", action: string, error: unknown): Reading<never> {
    const { attempts } = (error as Partial<Answer>).$metadata ?? {};
    if (attempts !== undefined) this.meter.count(service, attempts);
    const failure = readFailureOf(error, asked(action));
    // Once the total time is up, the SDK words the abort in several ways.
    if (this.signal.aborted) {
      return unread(stoppedFailure(this.signal, asked(action)));
    }
    const end = hopeless(failure, this.place, error);
    if (end !== undefined) throw end;
    return unread(failure);
  }
}

function asked(action: string): AskedOperation {
  return { action, operation: action.replace(/^\w+:/, "") };
}
