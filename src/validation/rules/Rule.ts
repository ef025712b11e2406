import type { Severity } from "../../contract/severity";
import type { DeliverySubject, PackageSubject } from "../comparison/Comparison";
import type { HopName } from "../result/Hop";
import type { Judged } from "../deliveries/Judged";
import type { Finding, FindingCode } from "../result/Finding";
/** A finding before its code, its hop and its suppression are put on it. */
export type Found = Omit<Finding, "code" | "suppressed" | "hop" | "refusal"> &
  Partial<Pick<Finding, "refusal">>;

/** One rule a code: a pure function of what was judged, and everything that is said about it anywhere. */
export interface Rule {
  readonly code: FindingCode;
  /** The severity that it usually has; a finding may have another one, as the documentation says. */
  readonly severity: Severity;
  /** The hop that its findings are about; null when they concern none, or more than one. */
  readonly hop: HopName | null;
  /** One sentence: what is so. */
  readonly summary: string;
  readonly documentation: RuleDocumentation;
  check(judged: Judged): Found[];
}

/** What the documentation says of a code, as Markdown. */
export type RuleDocumentation = WhatToDo & {
  readonly cause: string;
  readonly consequence: string;
  readonly example: string;
};

/**
 * Of what a finding says to do, some is a command or a change of code: `test/remedies` does it word by word and looks
 * whether the finding is gone. The rest is advice, and reads as such: it starts with a verb of judgement, and names no
 * command as if it were the way out.
 */
export type WhatToDo =
  | { readonly remedy: string; readonly advice?: string }
  | { readonly remedy?: undefined; readonly advice: string };

interface Subject {
  readonly address: string;
  readonly region: string | null;
  readonly input: string | null;
  readonly packageId?: string | null;
  readonly domainName?: string | null;
}

type FoundParts = Pick<Found, "severity" | "message" | "remedy"> &
  Partial<Pick<Found, "expected" | "actual">>;

/** A finding about a subject; what is left out of `expected` and `actual` is null. */
export function found(subject: Subject, parts: FoundParts): Found {
  const { address, region, input, packageId = null, domainName = null } = subject;
  return { address, region, input, packageId, domainName, expected: null, actual: null, ...parts };
}

/** What people call the package, and the id that the service knows it by: `synonyms (F111)`. */
export function packageLabel(subject: DeliverySubject | PackageSubject): string {
  const packaged = "package" in subject ? subject.package : subject;
  const live = packaged?.live.kind === "present" ? packaged.live.value.PackageName : undefined;
  const name = packaged?.declared?.packageName ?? live;
  const { packageId } = subject;
  if (name === undefined) return packageId ?? "(known after apply)";
  return packageId === null ? name : `${name} (${packageId})`;
}

/**
 * The remedy that takes over a live package without replacing it: code in the place of what would make it anew. An
 * import of `aws_opensearch_package` does not: the AWS provider does not read `package_source` back.
 *
 * @param what the resource, or blocks, that the printed code replaces
 */
export function adoptInPlaceOf(what: string, packageId: string): string {
  return `Put what \`opensearch-packages adopt --package ${packageId}\` prints in the place of ${what}: it takes the live package over as it is, where the AWS provider would replace what it imports`;
}
