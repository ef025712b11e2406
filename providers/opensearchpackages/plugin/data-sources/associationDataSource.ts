import { markedSha256 } from "../../../../src/contract/contentMark";
import { AttributeReader } from "../framework/AttributeReader";
import type { DataSource } from "../framework/ManagedResource";
import { liveCall } from "../live/liveCall";
import { liveService } from "../live/liveService";
import { associationValues } from "../live/liveValues";
import type { PackagesProvider } from "../live/PackagesProvider";
import { readTogether } from "../live/readTogether";
import { ASSOCIATION_SCHEMA } from "../schema/dataSourceSchemas";
import { readTimeoutMs } from "../schema/readTimeout";

/** `opensearchpackages_association` */
export const associationDataSource: DataSource<PackagesProvider> = {
  schema: ASSOCIATION_SCHEMA,
  read: async (config, operation) => {
    const reader = new AttributeReader(config);
    const about = { domainName: reader.string("domain_name"), packageId: reader.string("package_id") };
    const attempted = `reading the association of the package ${about.packageId} with the domain ${about.domainName}`;
    const call = { attempted, about, timeoutMs: readTimeoutMs(reader) };
    const client = await operation.provider.clientIn(reader.optionalString("region"));
    const reads = liveService.rollout.LivePackages.of(client);
    const [live, association] = await readTogether(
      operation.signal,
      (signal) =>
        liveCall({ ...call, signal, operation: "DescribePackages" }, (stop) =>
          reads.package(about.packageId, stop),
        ),
      (signal) =>
        liveCall({ ...call, signal, operation: "ListPackagesForDomain" }, (stop) =>
          reads.association(about.domainName, about.packageId, stop),
        ),
    );
    const available = live?.AvailablePackageVersion ?? null;
    return {
      ...config,
      ...associationValues(association),
      available_package_version: available,
      available_content_sha256: markedSha256(live?.PackageDescription),
      // Two versions that nobody knows are not the same one.
      up_to_date:
        available !== null &&
        association?.DomainPackageStatus === "ACTIVE" &&
        association.PackageVersion === available,
    };
  },
};
