import type { DomainPackageDetails, OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import { PackagesError } from "../../errors";
import { LivePackages } from "./LivePackages";
import { failureOf } from "./serviceFailure";

/** A dictionary on a domain, and how far apart they are. */
export interface FleetRollout {
  readonly domainName: string;
  readonly packageId: string;
  readonly packageName: string;
  /** What the domain serves, or null. */
  readonly associatedVersion: string | null;
  readonly availableVersion: string | null;
  /** `DomainPackageStatus` */
  readonly status: string;
  /** Whether the domain serves something else than the available version. */
  readonly pending: boolean;
}

/** Which of them: empty lists stand for all. */
export interface FleetSelection {
  readonly domainNames: readonly string[];
  /** Ids or names. */
  readonly packages: readonly string[];
}

const ATTEMPTED = "finding out what is to be rolled out";

/**
 * Every associated dictionary of the selection, in the order of domains and package names. Only dictionaries: a
 * plugin is not rolled out by itself, because it may restart the nodes of a domain.
 *
 * @throws PackagesError when the API refuses, or a named package does not exist
 */
export async function fleetRollouts(
  client: OpenSearchClient,
  { domainNames, packages }: FleetSelection,
  signal?: AbortSignal,
): Promise<FleetRollout[]> {
  const reads = LivePackages.of(client);
  const dictionaries = await selectedDictionaries(reads, packages, signal);
  const associations =
    domainNames.length > 0
      ? await onDomains(reads, domainNames, signal)
      : await ofPackages(reads, dictionaries, signal);
  return associations
    .flatMap((association) => {
      const dictionary = dictionaries.find(({ PackageID }) => PackageID === association.PackageID);
      return dictionary === undefined ? [] : [fleetRollout(association, dictionary)];
    })
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ domainName, packageName }: FleetRollout): string {
  return `${domainName} ${packageName}`;
}

function fleetRollout(association: DomainPackageDetails, dictionary: PackageDetails): FleetRollout {
  const availableVersion = dictionary.AvailablePackageVersion ?? null;
  const associatedVersion = association.PackageVersion ?? null;
  const status = association.DomainPackageStatus ?? "";
  return {
    domainName: association.DomainName ?? "",
    packageId: dictionary.PackageID ?? "",
    packageName: dictionary.PackageName ?? "",
    associatedVersion,
    availableVersion,
    status,
    // What is not known is not the same: two unknown versions are no reason to leave the domain alone.
    pending: associatedVersion === null || associatedVersion !== availableVersion || status !== "ACTIVE",
  };
}

async function selectedDictionaries(
  reads: LivePackages,
  selected: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly PackageDetails[]> {
  const all = await asked("DescribePackages", {}, reads.dictionaries(signal));
  const names = ({ PackageID, PackageName }: PackageDetails): (string | undefined)[] => [
    PackageID,
    PackageName,
  ];
  const missing = selected.find((wanted) => !all.some((each) => names(each).includes(wanted)));
  if (missing !== undefined) {
    throw new PackagesError({
      attempted: ATTEMPTED,
      problem: "there is no dictionary with this id or name",
      value: missing,
      where: "--package",
      remedy: "Check the name, the region and the account",
    });
  }
  return selected.length === 0
    ? all
    : all.filter((each) => names(each).some((name) => selected.includes(name ?? "")));
}

async function onDomains(
  reads: LivePackages,
  domainNames: readonly string[],
  signal: AbortSignal | undefined,
): Promise<DomainPackageDetails[]> {
  const lists = [...new Set(domainNames)].map((domainName) =>
    asked("ListPackagesForDomain", { domainName }, reads.associationsOf(domainName, signal)),
  );
  return (await Promise.all(lists)).flat();
}

async function ofPackages(
  reads: LivePackages,
  dictionaries: readonly PackageDetails[],
  signal: AbortSignal | undefined,
): Promise<DomainPackageDetails[]> {
  const associations: DomainPackageDetails[] = [];
  for (const { PackageID: packageId = "" } of dictionaries) {
    associations.push(
      ...(await asked("ListDomainsForPackage", { packageId }, reads.domainsOf(packageId, signal))),
    );
  }
  return associations;
}

/** The answer. @throws RolloutError, for people, when there is none */
async function asked<T>(
  call: string,
  about: { readonly domainName?: string; readonly packageId?: string },
  answer: Promise<T>,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw failureOf(error, call, ATTEMPTED, about);
  }
}
