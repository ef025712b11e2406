import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import type { CtyType } from "../codec/CtyType";
import type { CtyObject } from "../codec/CtyValue";
import type { DataSource } from "../framework/ManagedResource";
import { ASSOCIATION_DETAILS, associationValues } from "../live/details";
import { liveCall, readTogether } from "../live/liveCall";
import { liveService } from "../live/liveService";
import type { PackagesProvider } from "../live/PackagesProvider";
import { AttributeReader } from "../schema/AttributeReader";
import { READ_DOMAIN, READ_REGION } from "../schema/place";
import type { TopLevelSchema } from "../schema/Schema";
import { READ_TIMEOUTS, readTimeoutMs } from "../schema/timeouts";

const LISTED_ASSOCIATION: CtyType = [
  "object",
  Object.fromEntries<CtyType>([
    ["package_id", "string"],
    ...Object.entries(ASSOCIATION_DETAILS).map(([name, { type }]): [string, CtyType] => [name, type]),
  ]),
];

const SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_domain",
  version: 0,
  description: "A domain as it is live, and everything that is associated with it.",
  attributes: {
    region: READ_REGION,
    domain_name: READ_DOMAIN,
    arn: { type: "string", mode: "computed", description: "The ARN of the domain." },
    engine_version: { type: "string", mode: "computed", description: "Such as `OpenSearch_2.19`." },
    processing: { type: "bool", mode: "computed", description: "Whether the domain is processing a change." },
    upgrade_processing: {
      type: "bool",
      mode: "computed",
      description: "Whether the domain is being upgraded.",
    },
    deleted: { type: "bool", mode: "computed", description: "Whether the domain is being deleted." },
    processing_status: {
      type: "string",
      mode: "computed",
      description:
        "The domain's state in the service's words, such as `Active`; null where the service does not say.",
    },
    packages: {
      type: ["list", LISTED_ASSOCIATION],
      mode: "computed",
      description:
        "Everything associated with the domain, in the order of the package ids; each with the attributes of `opensearchpackages_association`.",
    },
  },
  blocks: { timeouts: READ_TIMEOUTS },
};

/** `opensearchpackages_domain` */
export const domainDataSource: DataSource<PackagesProvider> = {
  schema: SCHEMA,
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
