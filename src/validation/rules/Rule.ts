import type { AssociationSubject, Comparison, PackageSubject } from "../comparison/Comparison";
import type { Finding } from "../Finding";
import type { FindingCode } from "../FindingCode";

/** A finding before its code and its suppression are put on it. */
export type Found = Omit<Finding, "code" | "suppressed" | "hop">;

/** One rule a code: a pure function of declared × live. */
export interface Rule {
  readonly code: FindingCode;
  check(comparison: Comparison): Found[];
}

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
export function packageLabel(subject: AssociationSubject | PackageSubject): string {
  const packaged = "package" in subject ? subject.package : subject;
  const live = packaged?.live.kind === "present" ? packaged.live.value.PackageName : undefined;
  const name = packaged?.declared?.packageName ?? live;
  const { packageId } = subject;
  if (name === undefined) return packageId ?? "(known after apply)";
  return packageId === null ? name : `${name} (${packageId})`;
}

/** `(ErrorType: message)` with a leading space, or nothing. */
export function errorDetails(
  live: { readonly ErrorDetails?: { readonly ErrorType?: string; readonly ErrorMessage?: string } } | null,
): string {
  const { ErrorType, ErrorMessage } = live?.ErrorDetails ?? {};
  const said = [ErrorType, ErrorMessage].filter((part) => part !== undefined && part !== "").join(": ");
  return said === "" ? "" : ` (${said})`;
}
