/** What the AWS provider does otherwise in one version than in another, as far as it matters here. */
export interface AwsProviderBehaviour {
  /** Whether it waits after CreatePackage until the copy is AVAILABLE; null when the version leaves that open. */
  readonly waitsForCopy: boolean | null;
}

/**
 * Read in internal/service/opensearch/package.go of hashicorp/aws: 5.100 returns right after CreatePackage; the source
 * that has `engine_version` waits. The bindings of 6.12.0 have no `engine_version`, those of 6.14.0 have it.
 */
const LAST_WITHOUT_WAIT = [6, 12] as const;
const FIRST_WITH_WAIT = [6, 14] as const;

/**
 * @param version an exact version, as a lock file has it, or a constraint, as a plan has it; null when nothing says one
 */
export function awsProviderBehaviour(version: string | null): AwsProviderBehaviour {
  const [lowest, highest] = boundsOf(version ?? "");
  if (highest !== null && compare(highest, LAST_WITHOUT_WAIT) <= 0) return { waitsForCopy: false };
  if (lowest !== null && compare(lowest, FIRST_WITH_WAIT) >= 0) return { waitsForCopy: true };
  return { waitsForCopy: null };
}

type MinorVersion = readonly [major: number, minor: number];

/** The lowest and the highest minor version that a constraint allows; null where it sets no bound. */
function boundsOf(constraint: string): readonly [MinorVersion | null, MinorVersion | null] {
  let lowest: MinorVersion | null = null;
  let highest: MinorVersion | null = null;
  for (const part of constraint.split(",")) {
    const [, operator = "=", version = ""] =
      /^\s*(~>|>=|<=|!=|=|>|<)?\s*v?([\d.]+)[-+\w.]*\s*$/.exec(part) ?? [];
    const numbers = version.split(".").map(Number);
    const [major, minor = 0] = numbers;
    if (version === "" || major === undefined || operator === "!=") continue;
    const at: MinorVersion = [major, minor];
    if (operator === "~>" || operator === ">=" || operator === ">" || operator === "=") {
      lowest = lowest === null || compare(at, lowest) > 0 ? at : lowest;
    }
    const top = topOf(operator, at, numbers.length);
    if (top !== null) highest = highest === null || compare(top, highest) < 0 ? top : highest;
  }
  return [lowest, highest];
}

function topOf(operator: string, [major, minor]: MinorVersion, parts: number): MinorVersion | null {
  switch (operator) {
    case "=":
    case "<=":
      return [major, minor];
    case "<":
      return minor === 0 ? [major - 1, Number.POSITIVE_INFINITY] : [major, minor];
    case "~>":
      return parts > 2 ? [major, minor] : [major, Number.POSITIVE_INFINITY];
    default:
      return null;
  }
}

function compare(a: MinorVersion, b: MinorVersion): number {
  return a[0] - b[0] || a[1] - b[1];
}
