import { PackagesError } from "../../../errors";
import type { OpenSearchStore, Scope } from "../store/OpenSearchStore";

/**
 * Keeps a domain busy. One that is being deleted is busy already, and stays on its way out.
 *
 * @throws PackagesError when there is no such domain
 */
export function keepDomainBusy(
  store: OpenSearchStore,
  scope: Scope,
  busy: {
    readonly domainName: string;
    readonly forMs: number;
    readonly reason?: "Processing" | "UpgradeProcessing";
  },
  nowMs: number,
): void {
  const domain = store.findDomain(scope, busy.domainName, nowMs);
  if (domain === undefined) {
    throw new PackagesError({
      attempted: "keeping a domain of the local AWS busy",
      problem: "there is no such domain",
      value: busy.domainName,
      remedy: "Create the domain first",
    });
  }
  if (domain.timeline.at(nowMs)?.state === "DELETING") return;
  domain.timeline.continueWith(nowMs, [
    { fromMs: nowMs, state: busy.reason === "UpgradeProcessing" ? "UPGRADING" : "PROCESSING" },
    { fromMs: nowMs + busy.forMs, state: "ACTIVE" },
  ]);
}
