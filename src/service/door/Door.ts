import type { ReadingSource } from "../../contract/evidence";
import type { CallMeter } from "../CallMeter";
import { type Examine, Exchange, type WatchedCommand } from "../exchange/Exchange";
import type { RawAnswer } from "../exchange/RawAnswer";
import type { ReadLimits } from "../exchange/ReadLimits";
import {
  type AskedOperation,
  isHopeless,
  type ReadFailure,
  readFailureOf,
  stoppedFailure,
} from "../failures/ReadFailure";
import { whatWasSaid } from "../failures/whatWasSaid";
import { placeOfHost } from "../places";
import { ConcurrencyLimit } from "../wait/ConcurrencyLimit";
import { absent, present, type Reading, unread } from "./Reading";

/** Requests under way at a time: many enough for a fleet, few enough not to be throttled at once. */
const CONCURRENCY = 8;

/** One question to a service, by way of a client of the SDK. */
export interface Question<Client, Output> extends AskedOperation {
  /** What it is asked about, as evidence has it. */
  readonly subject: string;
  readonly command: WatchedCommand;
  readonly send: (client: Client, signal: AbortSignal) => Promise<Output>;
  readonly examine: Examine;
  /** Why a refusal, or the answer that it came as, proves that there is no such thing; null when it does not. */
  readonly absence: (refusal: string, answer: RawAnswer | undefined) => string | null;
  /** The body is left to whoever asks. @default false */
  readonly streamed?: boolean;
}

/** What stands in for a client when the settings allow none. */
export interface Unusable {
  /** Why, one clause. */
  readonly refused: string;
  readonly checkedBy: string;
}

export interface DoorOptions<Client> {
  readonly service: "opensearch" | "s3" | "sts";
  readonly client: Client | Unusable;
  /** How what is asked is called as long as nothing was sent. */
  readonly place: string;
  readonly meter: CallMeter;
  readonly signal: AbortSignal;
  readonly limits: ReadLimits;
  /** Whether a failure after which no other read would do better is the answer to all further questions. */
  readonly givesUp: boolean;
}

/** Where requests to one service go out and answers come in: so many at a time, counted, timed, looked at. */
export class Door<Client extends object> {
  private readonly turns = new ConcurrencyLimit(CONCURRENCY);
  private outage: ReadFailure | null = null;

  constructor(private readonly options: DoorOptions<Client>) {}

  /** Asks once; the SDK's retries are part of that. Never throws. */
  ask<Output>(question: Question<Client, Output>): Promise<Reading<Output>> {
    return this.turns.run(() => this.askNow(question));
  }

  private async askNow<Output>(question: Question<Client, Output>): Promise<Reading<Output>> {
    const { client, signal, meter, limits, service } = this.options;
    const { operation, action, command, send } = question;
    const asked = { operation, action };
    if (signal.aborted) return unread(stoppedFailure(signal, asked), null);
    if (this.outage !== null) return unread({ ...this.outage, ...asked }, null);
    if ("refused" in client) {
      return unread({ ...asked, kind: "settings", why: client.refused, checkedBy: client.checkedBy }, null);
    }
    const exchange = new Exchange({ ...question, limits, signal });
    try {
      const output = await exchange.send(command, (stop) => send(client, stop));
      return present(output, this.sourceOf(question, exchange));
    } catch (error) {
      return this.failed(error, question, exchange);
    } finally {
      meter.count(service, exchange.attempts);
    }
  }

  private failed(error: unknown, question: Question<Client, unknown>, exchange: Exchange): Reading<never> {
    const { operation, action } = question;
    const source = this.sourceOf(question, exchange);
    const from = exchange.attempts === 0 ? null : source;
    if (this.options.signal.aborted) {
      return unread(stoppedFailure(this.options.signal, { operation, action }), from);
    }
    const proof = exchange.refused ? question.absence((error as Error).name, exchange.answer) : null;
    if (proof !== null) return absent(`${proof} (${whatWasSaid(error)})`, source);
    const failure = readFailureOf(error, { operation, action });
    if (this.options.givesUp && isHopeless(failure)) this.outage ??= failure;
    return unread(failure, from);
  }

  private sourceOf({ operation, subject }: Question<Client, unknown>, { endpoint }: Exchange): ReadingSource {
    const place = endpoint === undefined ? this.options.place : placeOfHost(endpoint);
    return { operation, subject, place, at: new Date().toISOString() };
  }
}
