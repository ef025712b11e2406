import {
  type DomainPackageDetails,
  type OpenSearchClient,
  type PackageDetails,
  paginateDescribePackages,
  paginateListDomainsForPackage,
} from "@aws-sdk/client-opensearch";
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

/** Only dictionaries: a plugin is not rolled out by itself, because it may restart the nodes of a domain. */
const ROLLED_OUT_TYPE = "TXT-DICTIONARY";
const ATTEMPTED = "finding out what is to be rolled out";

/**
 * Every associated dictionary of the selection, in the order of domains and package names.
 *
 * @throws PackagesError when the API refuses, or a named package does not exist
 */
export async function fleetRollouts(
  client: OpenSearchClient,
  { domainNames, packages }: FleetSelection,
): Promise<FleetRollout[]> {
  const dictionaries = await selectedDictionaries(client, packages);
  const associations =
    domainNames.length > 0 ? await onDomains(client, domainNames) : await ofPackages(client, dictionaries);
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
    pending: associatedVersion !== availableVersion || status !== "ACTIVE",
  };
}

async function selectedDictionaries(
  client: OpenSearchClient,
  selected: readonly string[],
): Promise<PackageDetails[]> {
  const all = await collected(
    "DescribePackages",
    paginateDescribePackages({ client }, { Filters: [{ Name: "PackageType", Value: [ROLLED_OUT_TYPE] }] }),
    (page) => page.PackageDetailsList,
  );
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
  client: OpenSearchClient,
  domainNames: readonly string[],
): Promise<DomainPackageDetails[]> {
  const reads = LivePackages.of(client);
  const lists = [...new Set(domainNames)].map((domainName) =>
    reads.associationsOf(domainName).catch((error: unknown) => {
      throw failureOf(error, "ListPackagesForDomain", ATTEMPTED, { domainName });
    }),
  );
  return (await Promise.all(lists)).flat();
}

async function ofPackages(
  client: OpenSearchClient,
  dictionaries: readonly PackageDetails[],
): Promise<DomainPackageDetails[]> {
  const associations: DomainPackageDetails[] = [];
  for (const { PackageID } of dictionaries) {
    const pages = paginateListDomainsForPackage({ client }, { PackageID });
    associations.push(
      ...(await collected("ListDomainsForPackage", pages, (page) => page.DomainPackageDetailsList)),
    );
  }
  return associations;
}

async function collected<Page, Item>(
  call: string,
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<Item[]> {
  const items: Item[] = [];
  try {
    for await (const page of pages) items.push(...(itemsOf(page) ?? []));
  } catch (error) {
    throw failureOf(error, call, ATTEMPTED, {});
  }
  return items;
}
