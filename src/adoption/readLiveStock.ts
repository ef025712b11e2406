import { type DomainPackageDetails, type PackageDetails, PackageStatus } from "@aws-sdk/client-opensearch";
import { PackagesError } from "../errors";
import { findPackage } from "../service/findPackage";
import type { LiveReader } from "../service/LiveReader";
import { hopeless } from "../service/failures/ReadFailure";
import type { Reading } from "../service/reading";
import type { LiveStock } from "./LiveStock";
import { type FoundPackage, sortFound } from "./sortFound";

/**
 * Reads what there is to adopt.
 *
 * @param called ids or names of packages; none for every dictionary of the account
 * @throws PackagesError when a named package is not there, or the packages cannot be read
 */
export async function readLiveStock(called: readonly string[], reader: LiveReader): Promise<LiveStock> {
  const found = called.length === 0 ? await allDictionaries(reader) : await named(called, reader);
  const packages = await Promise.all(
    found.map(async (details): Promise<FoundPackage> => {
      const onDomains = await reader.domainsOf(details.PackageID ?? "");
      return { details, onDomains, wasNamed: called.length > 0 };
    }),
  );
  return sortFound(packages, await accountOf(packages, reader));
}

async function allDictionaries(reader: LiveReader): Promise<PackageDetails[]> {
  const attempted = `reading the dictionaries in ${reader.place}`;
  const list = await reader.dictionaryPackages();
  if (list.kind === "present") {
    return list.value.filter(({ PackageStatus: status }) => status !== PackageStatus.DELETED);
  }
  if (list.kind === "absent") return [];
  const { why, checkedBy } = list.failure;
  throw (
    hopeless(list.failure, reader.place) ??
    new PackagesError({ attempted, problem: why, remedy: `What would help: ${checkedBy}` })
  );
}

async function named(called: readonly string[], reader: LiveReader): Promise<PackageDetails[]> {
  const found = new Map<string, PackageDetails>();
  for (const each of called) {
    const details = await findPackage(each, `looking for the package ${each}`, reader);
    found.set(details.PackageID ?? "", details);
  }
  return [...found.values()];
}

/** Whose account this is, as the ARN of any of its domains says; null when there is none to ask. */
async function accountOf(packages: readonly FoundPackage[], reader: LiveReader): Promise<string | null> {
  const [domainName] = packages.flatMap(({ onDomains }) => domainNamesOf(onDomains));
  if (domainName === undefined) return null;
  const domain = (await reader.domains([domainName])).get(domainName);
  if (domain?.kind !== "present") return null;
  return /^arn:[^:]*:es:[^:]*:(\d{12}):/.exec(domain.value.ARN ?? "")?.[1] ?? null;
}

function domainNamesOf(onDomains: Reading<readonly DomainPackageDetails[]>): string[] {
  if (onDomains.kind !== "present") return [];
  return onDomains.value.flatMap(({ DomainName }) => DomainName ?? []);
}
