import type { Finding, Severity } from "../Finding";
import type { RowStatus, UncheckedItem } from "../ValidationReport";

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** The worst that was found about each address; suppressed findings do not count. */
export class RowStatuses {
  private readonly severities = new Map<string, Set<Severity>>();
  private readonly unchecked: ReadonlySet<string>;

  constructor(findings: readonly Finding[], unchecked: readonly UncheckedItem[]) {
    this.unchecked = new Set(unchecked.map(({ address }) => address));
    for (const { address, severity, suppressed } of findings) {
      if (suppressed !== null) continue;
      this.severities.set(address, (this.severities.get(address) ?? new Set()).add(severity));
    }
  }

  of(address: string): RowStatus {
    const found = this.severities.get(address);
    const worst = WORST_FIRST.find((severity) => found?.has(severity));
    if (worst === "error" || !this.unchecked.has(address)) return worst ?? "ok";
    return "unknown";
  }
}
