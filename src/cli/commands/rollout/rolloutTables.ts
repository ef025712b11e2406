import { textTable } from "../../../report/table/textTable";
import { type FleetOutcome, type FleetRollout, type ReadBack, RolloutError } from "../../../service/rollout";
import { ExitCode } from "../../ending/ExitCode";

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
    versionChange(each),
    each.packageStatus === "AVAILABLE" ? each.status : `${each.status}, the package is ${each.packageStatus}`,
  ]);
  return `${table(["DOMAIN", "PACKAGE", "VERSION", "STATUS"], rows)}\n${sentence}\n`;
}

/** While a copy runs nobody knows what the next version is called. */
function versionChange({
  pending,
  associatedVersion,
  availableVersion,
  packageStatus,
}: FleetRollout): string {
  const served = associatedVersion ?? "-";
  if (!pending) return served;
  return `${served} → ${packageStatus === "AVAILABLE" ? (availableVersion ?? "-") : "?"}`;
}

/** How each rollout ended, and what every domain serves as it was read in the end. */
export function outcomeTable(outcomes: readonly FleetOutcome[], inTheEnd: readonly ReadBack[]): string {
  const rows = outcomes.map(({ rollout, ended, servedVersion }) => [
    rollout.domainName,
    rollout.packageName,
    inTheEnd.find((each) => each.rollout === rollout)?.servedVersion ?? servedVersion ?? "-",
    ended,
  ]);
  const done = outcomes.filter(({ ended }) => ended === "rolled out").length;
  const proven = inTheEnd.filter(({ unproven }) => unproven === null).length;
  const readBack =
    inTheEnd.length === 0
      ? "Nothing was read back."
      : `Read back: ${proven} of ${inTheEnd.length} serve what they should.`;
  const sentences = `${done} of ${outcomes.length} rolled out. ${readBack}`;
  return `${table(["DOMAIN", "PACKAGE", "VERSION", "RESULT"], rows)}\n${sentences}\n`;
}

/** What failed and what is not proven, one line each. */
export function unprovenLines(outcomes: readonly FleetOutcome[], inTheEnd: readonly ReadBack[]): string[] {
  const failed = outcomes.flatMap(({ error }) => (error === undefined ? [] : [error.message]));
  const said = outcomes.filter(({ ended }) => ended !== "rolled out").map(({ rollout }) => rollout);
  const unproven = inTheEnd
    .filter((each) => each.unproven !== null && !said.includes(each.rollout))
    .map(({ rollout, unproven: why }) => `not proven: ${rollout.domainName} ${rollout.packageId}: ${why}`);
  return [...new Set(failed)].map((message) => `error: ${message}`).concat(unproven);
}

/**
 * Green only when what was selected is read back as it should be. Bytes or versions that are not the expected ones
 * are findings; whatever else failed is a failure of the command.
 */
export function exitCodeOf(
  outcomes: readonly FleetOutcome[],
  inTheEnd: readonly ReadBack[],
  missing: readonly string[],
): ExitCode {
  const failed = outcomes.filter(({ ended }) => ended === "failed");
  if (failed.some(({ error }) => !isUnexpected(error))) return ExitCode.FAILED;
  const isProven = inTheEnd.length > 0 && inTheEnd.every(({ unproven }) => unproven === null);
  const isDone = outcomes.every(({ ended }) => ended === "rolled out");
  return isDone && isProven && missing.length === 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
}

function isUnexpected(error: unknown): boolean {
  return error instanceof RolloutError && (error.subject === "content" || error.subject === "version");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => ({ text }));
  return textTable(cells(header), rows.map(cells))
    .map((line) => `${line}\n`)
    .join("");
}
