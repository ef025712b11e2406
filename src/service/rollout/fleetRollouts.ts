import type { DomainPackageDetails, OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import { PackagesError } from "../../errors";
import type { ContentProof } from "./ContentProof";
import { LivePackages } from "./LivePackages";
import { RolloutError } from "./RolloutError";
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
  /** `PackageStatus`: while it is another than AVAILABLE, a version is on its way, or failed to come. */
  readonly packageStatus: string;
  /** Whether the domain serves something else than the available version, or a newer version is on its way. */
  readonly pending: boolean;
  /** The version that it is to serve, and no other. @default the available version */
  readonly packageVersion?: string;
  /** Whoever knows what content is expected. @default none is */
  readonly proveContent?: ContentProof;
}

/** Which of them: empty lists stand for all. */
export interface FleetSelection {
  readonly domainNames: readonly string[];
  /** Ids or names. */
  readonly packages: readonly string[];
  /** Who named the packages, for messages. @default --package */
  readonly namedBy?: string;
}

const ATTEMPTED = "finding out which dictionaries are on which domains";

/**
 * Every associated dictionary of the selection, in the order of domains and package names. Only dictionaries: a
 * plugin is not rolled out by itself, because it may restart the nodes of a domain.
 *
 * @throws PackagesError when the API refuses, or a named package does not exist
 */
export async function fleetRollouts(
  client: OpenSearchClient,
  { domainNames, packages, namedBy = "--package" }: FleetSelection,
  signal?: AbortSignal,
): Promise<FleetRollout[]> {
  const reads = LivePackages.of(client);
  const dictionaries = await selectedDictionaries(reads, { packages, namedBy }, signal);
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
  const packageStatus = dictionary.PackageStatus ?? "";
  return {
    domainName: association.DomainName ?? "",
    packageId: dictionary.PackageID ?? "",
    packageName: dictionary.PackageName ?? "",
    associatedVersion,
    availableVersion,
    status,
    packageStatus,
    // What is not known is not the same: two unknown versions are no reason to leave the domain alone.
    pending:
      associatedVersion === null ||
      associatedVersion !== availableVersion ||
      status !== "ACTIVE" ||
      packageStatus !== "AVAILABLE",
  };
}

async function selectedDictionaries(
  reads: LivePackages,
  { packages: selected, namedBy }: { readonly packages: readonly string[]; readonly namedBy: string },
  signal: AbortSignal | undefined,
): Promise<readonly PackageDetails[]> {
  const listed = await asked("DescribePackages", {}, reads.dictionaries(signal), signal);
  // A name is free again when its package is DELETED.
  const all = listed.filter(({ PackageStatus: status }) => status !== "DELETED");
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
      where: namedBy,
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
    asked("ListPackagesForDomain", { domainName }, reads.associationsOf(domainName, signal), signal),
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
      ...(await asked("ListDomainsForPackage", { packageId }, reads.domainsOf(packageId, signal), signal)),
    );
  }
  return associations;
}

/** The answer. @throws RolloutError, for people, when there is none */
async function asked<T>(
  call: string,
  about: { readonly domainName?: string; readonly packageId?: string },
  answer: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (signal?.aborted === true) throw stopped();
    throw failureOf(error, call, ATTEMPTED, about);
  }
}

function stopped(): RolloutError {
  return new RolloutError("stopped", {
    attempted: ATTEMPTED,
    problem: "it was stopped while it waited",
    remedy: "Run it again: it goes on from where the service is by then",
  });
}
