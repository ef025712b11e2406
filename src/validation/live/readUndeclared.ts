import type { DomainPackageDetails, DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import type { ReadingSource } from "../../contract/evidence";
import type { LiveReader } from "../../service/LiveReader";
import { type Reading, valueOf } from "../../service/reading";
import type { Place } from "../places/Place";
import { domainNamesOf } from "../places/namesOf";
import type { AssociationList, UndeclaredDictionaries } from "./LivePlace";

const DICTIONARY = "TXT-DICTIONARY";
/** The one thing that is read from an id: the service's own packages have this prefix, and are nobody's to manage. */
const OWNED_BY_AWS = /^G/;

interface FoundAssociation {
  readonly association: DomainPackageDetails;
  readonly source: ReadingSource;
}

/**
 * Dictionaries on the place's domains that nothing declares: by asking each domain what is on it, or each other
 * dictionary of the account which domains have it, whichever takes fewer calls. Lists of domains that are read on
 * the way are put into `onDomain`.
 */
export async function readUndeclared(
  place: Place,
  declaredIds: readonly string[],
  onDomain: Map<string, AssociationList>,
  domains: ReadonlyMap<string, Reading<DomainStatus>>,
  reader: LiveReader,
): Promise<UndeclaredDictionaries> {
  const names = domainNamesOf(place).filter((name) => domains.get(name)?.kind === "present");
  const unlisted = names.filter((name) => !onDomain.has(name));
  const declared = new Set(declaredIds);
  const others = unlisted.length === 0 ? [] : await otherDictionaries(declared, reader);
  const byPackage = others !== null && others.length < unlisted.length;
  const lists = byPackage
    ? await readEach(others, (id) => reader.domainsOf(id))
    : await readEach(unlisted, (name) => reader.associationsOn(name));
  if (!byPackage) for (const [name, list] of lists) onDomain.set(name, list);
  const readings = [...onDomain.values(), ...(byPackage ? lists.values() : [])];
  const found = readings
    .flatMap(foundIn)
    .filter(({ association }) => isForeign(association, declared, names));
  return {
    found: await withPackages(found, reader),
    unread: readings.filter((list) => list.kind === "unread"),
  };
}

/** The account's dictionaries beside the declared ones; null when they could not be listed. */
async function otherDictionaries(
  declared: ReadonlySet<string>,
  reader: LiveReader,
): Promise<string[] | null> {
  const packages = valueOf(await reader.dictionaryPackages());
  return (
    packages?.flatMap(({ PackageID = "" }) =>
      isOwn(PackageID) && !declared.has(PackageID) ? PackageID : [],
    ) ?? null
  );
}

function foundIn(list: AssociationList): FoundAssociation[] {
  return list.kind === "present"
    ? list.value.map((association) => ({ association, source: list.source }))
    : [];
}

function isForeign(
  { PackageID = "", PackageType, DomainName = "" }: DomainPackageDetails,
  declared: ReadonlySet<string>,
  names: readonly string[],
): boolean {
  return (
    PackageType === DICTIONARY && isOwn(PackageID) && !declared.has(PackageID) && names.includes(DomainName)
  );
}

function isOwn(packageId: string): boolean {
  return packageId !== "" && !OWNED_BY_AWS.test(packageId);
}

async function withPackages(
  found: readonly FoundAssociation[],
  reader: LiveReader,
): Promise<UndeclaredDictionaries["found"]> {
  const ids = [...new Set(found.map(({ association }) => association.PackageID ?? ""))];
  const packages =
    ids.length === 0 ? new Map<string, Reading<PackageDetails>>() : await reader.packagesById(ids);
  return found.map(({ association, source }) => ({
    live: { kind: "present", value: association, source },
    package: packages.get(association.PackageID ?? "") ?? null,
  }));
}

/** Asks one question about each of several things at a time; the reader bounds how many are under way. */
export async function readEach<T>(
  keys: readonly string[],
  read: (key: string) => Promise<T>,
): Promise<Map<string, T>> {
  return new Map(await Promise.all(keys.map(async (key): Promise<[string, T]> => [key, await read(key)])));
}
