import { type CtyObject, sameValue, UNKNOWN } from "../codec/CtyValue";
import type { ProposedUpdate } from "../framework/ManagedResource";

/**
 * What a plan says about a rollout that exists. The state has just been refreshed, so it is what is live.
 *
 * 1. A version is written: it is planned. When the domain serves it, ACTIVE, nothing is done, whatever newer
 *    version there is.
 * 2. No version, and the written content is not what the domain serves: `v1 → (known after apply)`, because
 *    another resource of the same apply makes the new version.
 * 3. No version, and the package holds another content than the one written: also known after apply.
 * 4. No version, and the domain serves another version than the available one: `v2 → v3`.
 * 5. The association is not ACTIVE: it is rolled out again.
 * 6. Otherwise nothing changes.
 */
export function planRollout({ prior, config, proposed }: ProposedUpdate): CtyObject {
  const packageVersion = plannedVersion(prior, config);
  const settled = sameValue(packageVersion, prior["package_version"]) && prior["status"] === "ACTIVE";
  if (settled) return { ...proposed, package_version: packageVersion };
  return {
    ...proposed,
    package_version: packageVersion,
    content_sha256:
      (config["content_sha256"] ?? null) === null ? UNKNOWN : (proposed["content_sha256"] ?? null),
    available_package_version: UNKNOWN,
    available_content_sha256: UNKNOWN,
    status: UNKNOWN,
  };
}

function plannedVersion(prior: CtyObject, config: CtyObject): CtyObject[string] {
  const written = config["package_version"] ?? null;
  if (written !== null) return written;
  const content = config["content_sha256"] ?? null;
  const contentIs = (attribute: string): boolean => content === null || sameValue(content, prior[attribute]);
  if (!contentIs("content_sha256") || !contentIs("available_content_sha256")) return UNKNOWN;
  if (prior["status"] !== "ACTIVE") return UNKNOWN;
  return prior["available_package_version"] ?? UNKNOWN;
}
