import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { ReadingSource } from "../../contract/evidence";
import type { CallMeter } from "../CallMeter";
import { examineAnswer } from "../answers/examineAnswer";
import { OPERATIONS, type OperationName } from "../answers/operations";
import { Exchange, type WatchedCommand } from "../exchange/Exchange";
import {
  type AskedOperation,
  isHopeless,
  type ReadFailure,
  readFailureOf,
  stoppedFailure,
} from "../failures/ReadFailure";
import { whatWasSaid } from "../failures/whatWasSaid";
import { placeOfHost } from "../places";
import { Gate } from "../wait/Gate";
import { absent, present, type Reading, unread } from "./Reading";
import type { ReadLimits } from "./ReadLimits";

/** Requests under way at a time: many enough for a fleet, few enough not to be throttled at once. */
const CONCURRENCY = 8;

/** One question: the operation, what it is about, and the command that asks it. */
export interface Question<Output> {
  readonly operation: OperationName;
  /** What it is asked about, as evidence has it. */
  readonly subject: string;
  readonly command: WatchedCommand;
  readonly send: (client: OpenSearchClient, signal: AbortSignal) => Promise<Output>;
}

export interface DoorOptions {
  /** Undefined when nothing can be asked at all; `refused` says why. */
  readonly client: OpenSearchClient | undefined;
  /** How what is asked is called as long as nothing was sent. */
  readonly place: string;
  readonly meter: CallMeter;
  readonly signal: AbortSignal;
  readonly limits: ReadLimits;
  readonly refused: ReadFailure | null;
  /** Whether a failure after which no other read would do better is the answer to all further questions. */
  readonly givesUp: boolean;
}

/** Where every request to the packages API goes out and every answer comes in: counted, timed, and looked at. */
export class OpenSearchDoor {
  private readonly gate = new Gate(CONCURRENCY);
  private outage: ReadFailure | null;

  constructor(private readonly options: DoorOptions) {
    this.outage = options.refused;
  }

  /** Asks once; the SDK's retries are part of that. Never throws. */
  ask<Output>(question: Question<Output>): Promise<Reading<Output>> {
    return this.gate.run(() => this.askNow(question));
  }

  private async askNow<Output>({
    operation,
    subject,
    command,
    send,
  }: Question<Output>): Promise<Reading<Output>> {
    const { client, signal, meter, limits } = this.options;
    const asked = { operation, action: `es:${operation}` };
    if (signal.aborted) return unread(stoppedFailure(signal, asked), null);
    if (this.outage !== null) return unread({ ...this.outage, ...asked }, null);
    if (client === undefined) throw new Error("a door without a client says why it is refused");
    const exchange = new Exchange({
      operation,
      limits,
      signal,
      examine: (answer) => examineAnswer(operation, answer),
    });
    try {
      const output = await exchange.send(command, (stop) => send(client, stop));
      return present(output, this.sourceOf(operation, subject, exchange));
    } catch (error) {
      return this.failed(error, asked, this.sourceOf(operation, subject, exchange), exchange);
    } finally {
      meter.count("opensearch", exchange.attempts);
    }
  }

  private failed(
    error: unknown,
    asked: AskedOperation,
    source: ReadingSource,
    { attempts }: Exchange,
  ): Reading<never> {
    const from = attempts === 0 ? null : source;
    if (this.options.signal.aborted) return unread(stoppedFailure(this.options.signal, asked), from);
    const { absentBy } = OPERATIONS[asked.operation as OperationName];
    if (absentBy !== null && (error as Error).name === absentBy) return absent(whatWasSaid(error), source);
    const failure = readFailureOf(error, asked);
    if (this.options.givesUp && isHopeless(failure)) this.outage ??= failure;
    return unread(failure, from);
  }

  private sourceOf(operation: string, subject: string, { endpoint }: Exchange): ReadingSource {
    const place = endpoint === undefined ? this.options.place : placeOfHost(endpoint);
    return { operation, subject, place, at: new Date().toISOString() };
  }
}
