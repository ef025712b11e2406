import { markedSha256 } from "../../../../src/contract/contentMark";
import { AttributeReader } from "../framework/AttributeReader";
import { DiagnosticError } from "../framework/Diagnostic";
import type { DataSource } from "../framework/ManagedResource";
import { associationValues } from "../live/liveValues";
import type { PackagesProvider } from "../live/PackagesProvider";
import { readPair } from "../live/readPair";
import { noSuchPackage } from "../live/packageInPlan";
import { ASSOCIATION_SCHEMA } from "../schema/dataSourceSchemas";

/** `opensearchpackages_association` */
export const associationDataSource: DataSource<PackagesProvider> = {
  schema: ASSOCIATION_SCHEMA,
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
