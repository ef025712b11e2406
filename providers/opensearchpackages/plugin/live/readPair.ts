import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { UnreadError } from "../../../../src/service/rollout/UnreadError";
import type { OperationContext } from "../framework/ManagedResource";
import type { AttributeReader } from "../schema/AttributeReader";
import { readTimeoutMs } from "../schema/timeouts";
import { liveCall, readTogether } from "./liveCall";
import { liveService } from "./liveService";
import type { PackagesProvider } from "./PackagesProvider";

/** A package and a domain, as something names them. */
export interface NamedPair {
  readonly domainName: string;
  readonly packageId: string;
}

export function pairOf(reader: AttributeReader): NamedPair {
  return { domainName: reader.string("domain_name"), packageId: reader.string("package_id") };
}

/** What is live of a pair; undefined for what is not there. */
export interface LivePair {
  readonly package: PackageDetails | undefined;
  readonly association: DomainPackageDetails | undefined;
}

/** Reads a package and its association with a domain. @throws PackagesError also when there is no such domain */
export async function readPair(
  reader: AttributeReader,
  { provider, signal }: OperationContext<PackagesProvider>,
): Promise<LivePair> {
  const about = pairOf(reader);
  const attempted = `reading the association of the package ${about.packageId} with the domain ${about.domainName}`;
  const call = { attempted, about, timeoutMs: readTimeoutMs(reader) };
  const reads = liveService.rollout.LivePackages.of(await provider.clientIn(reader.optionalString("region")));
  const [live, association] = await readTogether(
    signal,
    (ending) =>
      liveCall({ ...call, signal: ending, operation: "DescribePackages" }, (stop) =>
        reads.package(about.packageId, stop),
      ),
    (ending) =>
      liveCall({ ...call, signal: ending, operation: "ListPackagesForDomain" }, (stop) =>
        reads.association(about.domainName, about.packageId, stop),
      ),
  );
  return { package: live, association };
}

/** The same; undefined when there is no such domain. */
export async function readPairOrNone(
  reader: AttributeReader,
  operation: OperationContext<PackagesProvider>,
): Promise<LivePair | undefined> {
  try {
    return await readPair(reader, operation);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof UnreadError) || cause.reading.kind !== "absent") throw error;
    return undefined;
  }
}
