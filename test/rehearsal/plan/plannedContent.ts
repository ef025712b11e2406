import { type Attributes, type PlannedAttributes, UNKNOWN } from "./Stack";

interface ContentChange {
  readonly action: "no-op" | "update";
  readonly after: PlannedAttributes;
}

const SOURCE = ["s3_bucket_name", "s3_key"] as const;
const DESCRIBED = ["content_sha256", "package_description"] as const;

/**
 * What the plugin plans of a package's content that is there. The version is unknown where the apply makes one or waits
 * for one: the package is not AVAILABLE, is to say something else, or holds what this configuration did not ask for.
 */
export function plannedContent(before: Attributes, wanted: PlannedAttributes): ContentChange {
  const proposed: PlannedAttributes = { ...before, package_description: null, ...wanted };
  const isPending =
    before["status"] !== "AVAILABLE" || isDescribedAnew(before, proposed) || isUnfamiliar(before, proposed);
  if (isPending) {
    const made = { available_package_version: UNKNOWN, content_version: UNKNOWN } as const;
    return { action: "update", after: { ...proposed, ...made, status: "AVAILABLE", error_message: null } };
  }
  const isSame = [...SOURCE, ...DESCRIBED].every((name) => proposed[name] === (before[name] ?? null));
  return isSame ? { action: "no-op", after: before } : { action: "update", after: proposed };
}

/** Whether an update copies although the package says already what it is to say. */
export function copiesAnyway(before: Attributes, wanted: PlannedAttributes): boolean {
  if (isDescribedAnew(before, wanted)) return false;
  return before["status"] !== "AVAILABLE" || isUnfamiliar(before, wanted);
}

function isDescribedAnew(before: Attributes, wanted: PlannedAttributes): boolean {
  return DESCRIBED.some((name) => (before[name] ?? null) !== (wanted[name] ?? null));
}

/** After an import it is not known what was copied, and naming it makes nothing new. */
function isUnfamiliar(before: Attributes, wanted: PlannedAttributes): boolean {
  const isFromAnother = SOURCE.some(
    (name) => (before[name] ?? null) !== null && before[name] !== wanted[name],
  );
  const seen = before["content_version"] ?? null;
  return isFromAnother || (seen !== null && seen !== before["available_package_version"]);
}
