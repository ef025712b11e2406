import { isAtLeast, type Severity } from "../../contract/severity";
import type { Delivery } from "./Delivery";
import type { Finding } from "./Finding";
import type { Compared, UncheckedItem, ValidationReport } from "./ValidationReport";
import { BROKEN_STATES, type HopState } from "./Hop";

/** What a hop may be in a clean report. */
const FINE: readonly HopState[] = ["proven", "planned", "not asked"];
/** These tell that something was not checked, which the verdict has a word of its own for. */
const NOT_CHECKED: readonly string[] = ["access-denied", "unknown", "nothing-compared"];

interface VerdictParts {
  readonly deliveries: readonly Delivery[];
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedItem[];
  readonly failOn: Severity;
  readonly allowEmpty: boolean;
}

/**
 * Clean only when every hop that was asked is proven, or made by the apply, and something was asked at all. Every
 * broken hop has a finding; a finding that is less bad than `failOn`, and the hop with it, is let pass.
 */
export function verdictOf(parts: VerdictParts): ValidationReport["verdict"] {
  const { deliveries, findings, unchecked, failOn, allowEmpty } = parts;
  const open = findings.filter(({ suppressed, code }) => suppressed === null && !NOT_CHECKED.includes(code));
  if (open.some(({ severity }) => isAtLeast(severity, failOn))) return "findings";
  if (isAllLeftOut(deliveries)) return "unknown";
  const states = deliveries.flatMap(({ hops }) => hops.map(({ now, after }) => (after ?? now).state));
  if (unchecked.length > 0 || states.includes("not checked")) return "unknown";
  const passed = failOn === "warning" ? [] : BROKEN_STATES;
  if (states.some((state) => !FINE.includes(state) && !passed.includes(state))) return "findings";
  return deliveries.length > 0 || allowEmpty ? "clean" : "unknown";
}

/** Suppressions and options can leave out every single hop; what is left then proves nothing. */
function isAllLeftOut(deliveries: readonly Delivery[]): boolean {
  const readings = deliveries.flatMap(({ hops }) => hops.map(({ now, after }) => after ?? now));
  return (
    readings.every(({ state }) => state === "not asked") && readings.some(({ leftOut }) => leftOut !== null)
  );
}

/** Sums up the hops, each as it is after the apply where one is planned. */
export function comparedOf(deliveries: readonly Delivery[]): Compared {
  const readings = deliveries.flatMap(({ hops }) => hops.map(({ now, after }) => after ?? now));
  const inState = (state: HopState): number => readings.filter((reading) => reading.state === state).length;
  return {
    deliveries: deliveries.length,
    hopsAsked: readings.length - inState("not asked"),
    hopsProven: inState("proven"),
    hopsPlanned: inState("planned"),
    leftOut: readings.filter(({ leftOut }) => leftOut !== null).length,
  };
}
