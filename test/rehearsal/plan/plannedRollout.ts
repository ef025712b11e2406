import { type Attributes, type PlannedAttributes, UNKNOWN } from "./Stack";

interface RolloutChange {
  readonly action: "no-op" | "update";
  readonly after: PlannedAttributes;
}

/**
 * What the plugin plans of a rollout that is there: the domain goes to the written version; else to the available one,
 * which is known only when no other content is asked for and the association is ACTIVE.
 */
export function plannedRollout(before: Attributes, wanted: PlannedAttributes): RolloutChange {
  const version = plannedVersion(before, wanted);
  if (version === before["package_version"] && before["status"] === "ACTIVE") {
    const after = { ...before, ...wanted, package_version: version };
    const same = Object.entries(wanted).every(([name, value]) => value === before[name]);
    return same ? { action: "no-op", after: before } : { action: "update", after };
  }
  const after: PlannedAttributes = {
    ...before,
    ...wanted,
    package_version: version,
    content_sha256: wanted["content_sha256"] ?? UNKNOWN,
    available_package_version: UNKNOWN,
    available_content_sha256: UNKNOWN,
    status: UNKNOWN,
  };
  return { action: "update", after };
}

function plannedVersion(before: Attributes, wanted: PlannedAttributes): string | null | typeof UNKNOWN {
  const written = wanted["package_version"];
  if (written !== undefined && written !== null) return written;
  const content = wanted["content_sha256"];
  const holds = (name: string): boolean => content === undefined || content === before[name];
  if (!holds("content_sha256") || !holds("available_content_sha256")) return UNKNOWN;
  if (before["status"] !== "ACTIVE") return UNKNOWN;
  return before["available_package_version"] ?? UNKNOWN;
}
