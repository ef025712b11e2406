import { markedSha256 } from "../../../../src/contract/contentMark";
import { DiagnosticError } from "../framework/Diagnostic";
import type { DataSource } from "../framework/ManagedResource";
import { ASSOCIATION_DETAILS, associationValues } from "../live/details";
import { noSuchPackage } from "../live/packageInPlan";
import type { PackagesProvider } from "../live/PackagesProvider";
import { readPair } from "../live/readPair";
import { AttributeReader } from "../schema/AttributeReader";
import { READ_DOMAIN, READ_REGION } from "../schema/place";
import type { TopLevelSchema } from "../schema/Schema";
import { READ_TIMEOUTS } from "../schema/timeouts";
import { PACKAGE_ID } from "../schema/ValueRule";

const SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_association",
  version: 0,
  description:
    "A package on a domain, as it is live, and whether the domain serves the available version. No association is no error: `status` is null then.",
  attributes: {
    region: READ_REGION,
    domain_name: READ_DOMAIN,
    package_id: { type: "string", mode: "required", description: "The id of the package.", rule: PACKAGE_ID },
    ...ASSOCIATION_DETAILS,
    available_package_version: {
      type: "string",
      mode: "computed",
      description: "The newest version that the package holds.",
    },
    available_content_sha256: {
      type: "string",
      mode: "computed",
      description: "The content that the package's description names in `[sha256:…]`, or null.",
    },
    up_to_date: {
      type: "bool",
      mode: "computed",
      description: "Whether the association is `ACTIVE` on the available version.",
    },
  },
  blocks: { timeouts: READ_TIMEOUTS },
};

/** `opensearchpackages_association` */
export const associationDataSource: DataSource<PackagesProvider> = {
  schema: SCHEMA,
  read: async (config, operation) => {
    const { package: live, association } = await readPair(new AttributeReader(config), operation);
    if (live === undefined) throw new DiagnosticError(noSuchPackage(config));
    const available = live.AvailablePackageVersion ?? null;
    return {
      ...config,
      ...associationValues(association),
      available_package_version: available,
      available_content_sha256: markedSha256(live.PackageDescription),
      // Two versions that nobody knows are not the same one.
      up_to_date:
        available !== null &&
        association?.DomainPackageStatus === "ACTIVE" &&
        association.PackageVersion === available,
    };
  },
};
