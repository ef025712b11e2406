import { type DomainPackageDetails, type PackageDetails, PackageType } from "@aws-sdk/client-opensearch";
import { markedSha256, MAX_TEXT_LENGTH } from "../contract/contentMark";
import type { Reading } from "../service/reading";
import type { AdoptableDomain, AdoptablePackage, LiveStock, NotAdopted } from "./LiveStock";

/** A package as it was read. */
export interface FoundPackage {
  readonly details: PackageDetails;
  readonly onDomains: Reading<readonly DomainPackageDetails[]>;
  /** Whether somebody asked for this one. */
  readonly wasNamed: boolean;
}

/**
 * Tells what can be adopted from what cannot, and why not.
 *
 * @param account whose account this is; null when that is not known
 */
export function sortFound(found: readonly FoundPackage[], account: string | null): LiveStock {
  const packages: AdoptablePackage[] = [];
  const leftOut: NotAdopted[] = [];
  for (const each of found) {
    const foreign = whyForeign(each.details, account);
    const why = foreign ?? whyNotNow(each);
    if (why === null) packages.push(livePackage(each));
    else leftOut.push({ ...nameOf(each), domainName: null, why, open: foreign === null || each.wasNamed });
    if (why === null) leftOut.push(...leavingDomains(each));
  }
  return { packages: packages.sort(byName), leftOut: leftOut.sort(byName) };
}

/** Why it is nobody's to adopt in this account; null when it is. */
function whyForeign(
  { PackageType: type, PackageOwner }: PackageDetails,
  account: string | null,
): string | null {
  if (type !== PackageType.TXT_DICTIONARY) return `it is of type ${type}, and no dictionary`;
  const owner = PackageOwner ?? "";
  // The owner is an account; what is none belongs to AWS itself.
  const isOther = account === null ? !/^\d{12}$/.test(owner) : owner !== account;
  return owner !== "" && isOther ? `it belongs to ${owner}` : null;
}

function whyNotNow({ details, onDomains }: FoundPackage): string | null {
  const { PackageStatus: status, ErrorDetails, AvailablePackageVersion } = details;
  if (status !== "AVAILABLE") {
    const said = [ErrorDetails?.ErrorType, ErrorDetails?.ErrorMessage].filter(Boolean).join(": ");
    return `it is ${status}${said === "" ? "" : ` (${said})`}`;
  }
  if (AvailablePackageVersion === undefined) return "the service does not say which version is available";
  if (onDomains.kind === "present") return null;
  const why = onDomains.kind === "unread" ? onDomains.failure.why : onDomains.why;
  return `which domains have it is not known: ${why}`;
}

function livePackage(found: FoundPackage): AdoptablePackage {
  const { details } = found;
  return {
    ...nameOf(found),
    availableVersion: details.AvailablePackageVersion ?? "",
    description: describable(details.PackageDescription ?? ""),
    sha256: markedSha256(details.PackageDescription),
    domains: domainsOf(found).filter(({ status }) => status !== LEAVING),
  };
}

const LEAVING = "DISSOCIATING";

function leavingDomains(found: FoundPackage): NotAdopted[] {
  return domainsOf(found)
    .filter(({ status }) => status === LEAVING)
    .map(({ domainName }) => ({
      ...nameOf(found),
      domainName,
      why: `the association is ${LEAVING}`,
      open: true,
    }));
}

function domainsOf({ onDomains }: FoundPackage): AdoptableDomain[] {
  if (onDomains.kind !== "present") return [];
  return onDomains.value
    .map(({ DomainName, DomainPackageStatus, PackageVersion }) => ({
      domainName: DomainName ?? "",
      status: DomainPackageStatus ?? "",
      servedVersion: PackageVersion ?? null,
    }))
    .sort((one, other) => compare(one.domainName, other.domainName));
}

function nameOf({ details }: FoundPackage): Pick<AdoptablePackage, "packageId" | "packageName"> {
  return { packageId: details.PackageID ?? "", packageName: details.PackageName ?? "" };
}

function byName(one: { readonly packageName: string }, other: { readonly packageName: string }): number {
  return compare(one.packageName, other.packageName);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

const MARKS = /\s*\[sha256:[0-9a-f]{64}\]/g;

/** What a description says, as a text that a mark can follow: without marks of its own, and cut where it is too long. */
export function describable(description: string): string {
  const text = description.replace(MARKS, "").trim();
  // Cut by characters: a half of one is none.
  let fitting = "";
  for (const character of text) {
    if (fitting.length + character.length > MAX_TEXT_LENGTH) break;
    fitting += character;
  }
  return fitting.trimEnd();
}
