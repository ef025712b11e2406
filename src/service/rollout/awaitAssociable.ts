import type { DomainPackageDetails, OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { AwaitPackageOptions } from "./awaitPackage";
import { LivePackages } from "./LivePackages";
import { busyDomain } from "./busyDomain";
import { packageStep } from "./nextStep";
import { Patience } from "./Patience";
import type { RolloutRequest } from "./RolloutRequest";

/**
 * Waits until the service takes the package for the domain: the package is AVAILABLE, and the domain is processing
 * nothing. A package that the domain has already is waited for no further.
 *
 * @returns the association, where there is one
 * @throws RolloutError when there is no such package or domain, the package has failed, or it takes too long
 */
export async function awaitAssociable(
  client: OpenSearchClient,
  { domainName, packageId }: Pick<RolloutRequest, "domainName" | "packageId">,
  { signal, timeoutMs, onProgress }: AwaitPackageOptions,
): Promise<DomainPackageDetails | undefined> {
  const attempted = `waiting until the domain ${domainName} can be given the package ${packageId}`;
  const about = { domainName, packageId };
  const patience = new Patience({ attempted, timeoutMs, signal, onProgress, about });
  const reads = LivePackages.of(client);
  for (;;) {
    const association = await patience.through("ListPackagesForDomain", (stop) =>
      reads.association(domainName, packageId, stop),
    );
    if (association?.DomainPackageStatus === "ACTIVE") return association;
    const live = await patience.through("DescribePackages", (stop) => reads.package(packageId, stop));
    const step =
      packageStep(attempted, live, undefined, patience.elapsedMs) ??
      (await busyDomain(reads, domainName, { attempted, patience }));
    if (step === undefined) return association;
    if (step.kind === "fail") throw step.error;
    await patience.wait(step.why);
  }
}
