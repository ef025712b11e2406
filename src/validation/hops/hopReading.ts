import type { Evidence, ReadingSource } from "../../contract/evidence";
import type { Reading } from "../../service/reading";
import type { Hop, HopReading, HopState } from "../result/Hop";
import type { SourceSubject } from "../comparison/Comparison";
import { digestsOfObject } from "../content/Digests";

/** What others act on, of all that the clause of a hop may say. */
export type HopCause = "the plan does not know it yet" | "the rollout brings another version";

/** A hop as the rules look at it: what its clause comes from is data here. A report has the clause alone. */
export interface CausedReading extends HopReading {
  /** Null where nobody acts on it. */
  readonly cause: HopCause | null;
}

/** A hop before it is told in a report. */
export interface CausedHop extends Hop {
  readonly now: CausedReading;
  readonly after: CausedReading | null;
}

/** A hop in one state, with a clause that says why and what was read. */
export function hop(state: HopState, why: string | null, evidence: readonly Evidence[] = []): CausedReading {
  return { state, why, checkedBy: null, evidence, leftOut: null, cause: null };
}

/** A hop that nobody knows of: why, and what would tell. */
export function notChecked(
  why: string,
  checkedBy: string | null,
  evidence: readonly Evidence[] = [],
): CausedReading {
  return { state: "not checked", why, checkedBy, evidence, leftOut: null, cause: null };
}

/** A hop that the plan itself leaves open. @param what the argument that is not known, or how it is called */
export function notInPlan(why: string, what: string): CausedReading {
  return { ...notChecked(why, `a plan in which ${what} is known`), cause: "the plan does not know it yet" };
}

export const NOT_ASKED = (why: string): CausedReading => hop("not asked", why);

/** The hop behind a question that was not answered. */
export function unanswered({
  failure,
  source,
}: Extract<Reading<unknown>, { kind: "unread" }>): CausedReading {
  const tried = source === null ? [] : [seen("no answer", source)];
  return notChecked(`${failure.action}: ${failure.why}`, failure.checkedBy, tried);
}

/** What was seen in a reading, as evidence. */
export function seen(what: string, source: ReadingSource): Evidence {
  return { ...source, seen: what };
}

/** The evidence of a question that was answered; none where there was no answer. */
export function evidenceOf(what: string, reading: Reading<unknown> | null): Evidence[] {
  return reading === null || reading.kind === "unread" ? [] : [seen(what, reading.source)];
}

/** The local file, as it was read. */
export function evidenceOfFile({ file, declared }: SourceSubject): Evidence[] {
  if (file?.kind !== "read") return [];
  const { sha256, size, at } = file;
  // As the plan names it: where the folder is on this machine is nobody else's business.
  const subject = declared?.file ?? file.file;
  return [{ seen: `${size} bytes, sha256 ${sha256}`, operation: "file", subject, place: "local", at }];
}

/** The object, as S3 gave it. */
export function objectEvidence({ live }: SourceSubject): Evidence[] {
  if (live?.kind !== "present") return [];
  const { head } = live.value;
  const { sha256, md5 } = digestsOfObject(live.value);
  const digest = sha256 === null ? (md5 === null ? "no checksum" : `md5 ${md5}`) : `sha256 ${sha256}`;
  return [seen(`${head.size} bytes, ${digest}, written ${head.lastModified.toISOString()}`, live.source)];
}

interface Failing {
  readonly ErrorDetails?: { readonly ErrorType?: string; readonly ErrorMessage?: string };
}

/** `(ErrorType: message)` with a leading space, or nothing. */
export function errorDetails(live: Failing | null): string {
  const { ErrorType, ErrorMessage } = live?.ErrorDetails ?? {};
  const said = [ErrorType, ErrorMessage].filter((part) => part !== undefined && part !== "").join(": ");
  return said === "" ? "" : ` (${said})`;
}
