import type { AdoptedPackage, Adoption } from "../../../adoption/Adoption";
import type { AdoptableDomain, AdoptablePackage, LiveStock, NotAdopted } from "../../../adoption/LiveStock";
import { textTable } from "../../../report/table/textTable";

const HEADER = ["PACKAGE", "VERSION", "CONTENT", "DOMAIN", "STATUS", "SERVES", "OBJECT"];
/** As many digits as tell contents apart. */
const SHOWN_DIGITS = 12;

/** What is live, for people: a line for each package and domain. */
export function stockLines({ packages }: LiveStock, adoption: Adoption): string[] {
  const cells = (row: readonly string[]) => row.map((text) => ({ text }));
  const rows = packages.flatMap((live) => rowsOf(live, adoption));
  const table = rows.length === 0 ? [] : textTable(cells(HEADER), rows.map(cells));
  const counted = `${packages.length} ${packages.length === 1 ? "package" : "packages"} to adopt in ${adoption.place}.`;
  return [...table, counted];
}

/** What was left out, a line each. */
export function leftOutLines({ leftOut }: LiveStock): string[] {
  return leftOut.map(leftOutLine);
}

function rowsOf(live: AdoptablePackage, { bucket, dictionaries }: Adoption): string[][] {
  const { packageId, packageName, availableVersion, sha256, domains } = live;
  const dictionary = dictionaries.find((each) => each.packageId === packageId);
  const ofPackage = [
    `${packageName} (${packageId})`,
    availableVersion,
    sha256 === null ? "not named" : `${sha256.slice(0, SHOWN_DIGITS)}…`,
  ];
  const rows = domains.length === 0 ? [NO_DOMAIN] : domains.map(domainCells);
  return rows.map((domain) => [...ofPackage, ...domain, objectCell(bucket, dictionary)]);
}

const NO_DOMAIN = ["on no domain", "-", "-"];

function domainCells({ domainName, status, servedVersion }: AdoptableDomain): string[] {
  return [domainName, status, servedVersion ?? "-"];
}

function objectCell(bucket: string | null, dictionary: AdoptedPackage | undefined): string {
  if (bucket === null || dictionary === undefined) return "not said";
  return `s3://${bucket}/${dictionary.object.key} (${objectState(dictionary)})`;
}

function objectState({ object, availableVersion }: AdoptedPackage): string {
  if (object.exists === null) return "not known whether it exists";
  if (!object.exists) return "is to be made";
  return object.heldSha256 === null
    ? `exists; not known whether ${availableVersion} was made of it`
    : `exists; ${availableVersion} was made of it`;
}

function leftOutLine({ packageName, packageId, domainName, why }: NotAdopted): string {
  const where = domainName === null ? "" : ` on ${domainName}`;
  return `left out: ${packageName} (${packageId})${where}: ${why}`;
}
