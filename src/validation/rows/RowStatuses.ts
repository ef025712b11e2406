import { SEVERITIES, type Severity } from "../../contract/severity";
import type { Finding } from "../result/Finding";
import type { UncheckedItem } from "../result/ValidationReport";
import { type Hop, type HopState, outcomeOf } from "../result/Hop";
import type { RowStatus } from "../result/rows";

/** What a row, a finding and an unchecked item have in common: where it is declared. */
interface Declaration {
  readonly address: string;
  readonly input: string | null;
}

/** The worst that was found about each address of each input; suppressed findings do not count. */
export class RowStatuses {
  private readonly severities = new Map<string, Set<Severity>>();
  private readonly unchecked: ReadonlySet<string>;

  constructor(findings: readonly Finding[], unchecked: readonly UncheckedItem[]) {
    this.unchecked = new Set(unchecked.map(keyOf));
    for (const finding of findings) {
      if (finding.suppressed !== null) continue;
      const key = keyOf(finding);
      this.severities.set(key, (this.severities.get(key) ?? new Set()).add(finding.severity));
    }
  }

  of(declaration: Declaration): RowStatus {
    const found = this.severities.get(keyOf(declaration));
    const worst = SEVERITIES.find((severity) => found?.has(severity));
    if (worst === "error" || !this.unchecked.has(keyOf(declaration))) return worst ?? "ok";
    return "unknown";
  }
}

function keyOf({ address, input }: Declaration): string {
  return `${input ?? ""} ${address}`;
}

const ERRORS: readonly HopState[] = ["differs", "missing", "failed"];

/** What the hops alone make of the row: nothing is ok on what is missing or unread. */
export function statusOfHops(hops: readonly Hop[]): RowStatus {
  const states = hops.map((hop) => outcomeOf(hop).state);
  if (states.some((state) => ERRORS.includes(state))) return "error";
  if (states.includes("busy")) return "warning";
  return states.includes("not checked") ? "unknown" : "ok";
}

const ORDER: readonly RowStatus[] = [...SEVERITIES.slice(0, 2), "unknown", "info", "ok"];

/** The worse of two. */
export function worse(one: RowStatus, other: RowStatus): RowStatus {
  return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
}
