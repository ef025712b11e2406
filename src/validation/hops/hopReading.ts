import type { Evidence, ReadingSource } from "../../contract/evidence";
import type { Reading } from "../../service/reading";
import type { HopReading, HopState } from "../deliveries/Delivery";

/** A hop in one state, with a clause that says why and what was read. */
export function hop(state: HopState, why: string | null, evidence: readonly Evidence[] = []): HopReading {
  return { state, why, checkedBy: null, evidence, leftOut: null };
}

/** A hop that nobody knows of: why, and what would tell. */
export function notChecked(
  why: string,
  checkedBy: string | null,
  evidence: readonly Evidence[] = [],
): HopReading {
  return { state: "not checked", why, checkedBy, evidence, leftOut: null };
}

export const NOT_ASKED = (why: string): HopReading => hop("not asked", why);

/** The hop behind a question that was not answered. */
export function unanswered({ failure, source }: Extract<Reading<unknown>, { kind: "unread" }>): HopReading {
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
