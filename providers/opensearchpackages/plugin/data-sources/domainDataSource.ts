import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import type { CtyObject } from "../codec/CtyValue";
import { AttributeReader } from "../framework/AttributeReader";
import type { DataSource } from "../framework/ManagedResource";
import { liveCall } from "../live/liveCall";
import { liveService } from "../live/liveService";
import { associationValues } from "../live/liveValues";
import type { PackagesProvider } from "../live/PackagesProvider";
import { readTogether } from "../live/readTogether";
import { DOMAIN_SCHEMA } from "../schema/dataSourceSchemas";
import { readTimeoutMs } from "../schema/readTimeout";

/** `opensearchpackages_domain` */
export const domainDataSource: DataSource<PackagesProvider> = {
  schema: DOMAIN_SCHEMA,
  read: async (config, operation) => {
    const reader = new AttributeReader(config);
    const domainName = reader.string("domain_name");
    const attempted = `reading the domain ${domainName}`;
    const call = { attempted, about: { domainName }, timeoutMs: readTimeoutMs(reader) };
    const client = await operation.provider.clientIn(reader.optionalString("region"));
    const reads = liveService.rollout.LivePackages.of(client);
    const [domain, associations] = await readTogether(
      operation.signal,
      (signal) =>
        liveCall({ ...call, signal, operation: "DescribeDomain" }, (stop) => reads.domain(domainName, stop)),
      (signal) =>
        liveCall({ ...call, signal, operation: "ListPackagesForDomain" }, (stop) =>
          reads.associationsOf(domainName, stop),
        ),
    );
    return {
      ...config,
      arn: domain.ARN ?? null,
      engine_version: domain.EngineVersion ?? null,
      processing: domain.Processing ?? false,
      upgrade_processing: domain.UpgradeProcessing ?? false,
      deleted: domain.Deleted ?? false,
      processing_status: domain.DomainProcessingStatus ?? null,
      packages: listed(associations),
    };
  },
};

/** In the order of the ids, so that two reads of the same domain are the same. */
function listed(associations: readonly DomainPackageDetails[]): CtyObject[] {
  return [...associations]
    .sort(({ PackageID: one = "" }, { PackageID: other = "" }) => (one < other ? -1 : 1))
    .map((association) => ({
      package_id: association.PackageID ?? null,
      ...associationValues(association),
    }));
}
