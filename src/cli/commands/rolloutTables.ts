import { textTable } from "../../report/table/textTable";
import type { FleetOutcome, FleetRollout } from "../../service/rollout";

/** What there is and what would be done, and one sentence that sums it up. */
export function rolloutTable(rollouts: readonly FleetRollout[]): string {
  if (rollouts.length === 0) return "No dictionary of the selection is associated with a domain.\n";
  const pending = rollouts.filter((each) => each.pending).length;
  const sentence =
    pending === 0
      ? "Every domain serves the available version."
      : `${pending} of ${rollouts.length} associations do not serve the available version.`;
  const rows = rollouts.map((each) => [
    each.domainName,
    each.packageName,
    each.pending
      ? `${each.associatedVersion ?? "-"} → ${each.availableVersion ?? "-"}`
      : (each.associatedVersion ?? "-"),
    each.status,
  ]);
  return `${table(["DOMAIN", "PACKAGE", "VERSION", "STATUS"], rows)}\n${sentence}\n`;
}

/** How each rollout ended. */
export function outcomeTable(outcomes: readonly FleetOutcome[]): string {
  const rows = outcomes.map(({ rollout, ended, servedVersion }) => [
    rollout.domainName,
    rollout.packageName,
    servedVersion ?? "-",
    ended,
  ]);
  const done = outcomes.filter(({ ended }) => ended === "rolled out").length;
  return `${table(["DOMAIN", "PACKAGE", "VERSION", "RESULT"], rows)}\n${done} of ${outcomes.length} rolled out.\n`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => ({ text }));
  return textTable(cells(header), rows.map(cells))
    .map((line) => `${line}\n`)
    .join("");
}
