import type {
  DomainPackageDetails,
  DomainStatus,
  ErrorDetails,
  PackageDetails,
} from "@aws-sdk/client-opensearch";
import type { Delays, DomainPackageDetails as Association, PackageDetails as Package } from "../../src/model";
import { emptyState, withAssociation, withDomain, withPackage } from "../../src/model";

/** Whether every member of the one is a member of the other, which is checked when this file is compiled. */
type Members<One, Other> = keyof One extends keyof Other ? true : false;

const FAILED: ErrorDetails = { ErrorType: "COPY_FAILED", ErrorMessage: "gone" };

describe("What the SDK answers", () => {
  test("is taken into a state as it is, members and types", () => {
    const details: PackageDetails = { PackageStatus: "COPY_FAILED", ErrorDetails: FAILED };
    const status: DomainStatus = {
      DomainId: "123456789012/search-prod",
      DomainName: "search-prod",
      ARN: "arn:aws:es:us-east-1:123456789012:domain/search-prod",
      ClusterConfig: {},
    };
    const association: DomainPackageDetails = { DomainPackageStatus: "ACTIVE", PackageVersion: "v1" };
    const live: { nowMs: number; delays?: Delays } = { nowMs: 0 };
    const PackageID = "F1";
    const DomainName = "search-prod";
    const filled = withAssociation(
      withDomain(
        withPackage(emptyState("123456789012", "us-east-1"), { ...details, PackageID }, live),
        { ...status, DomainName },
        live,
      ),
      { ...association, PackageID, DomainName },
      live,
    );
    expect([...filled.packages, ...filled.domains, ...filled.associations]).toHaveLength(3);
  });

  test("has every member that the model's shapes have", () => {
    const known: [Members<Package, PackageDetails>, Members<Association, DomainPackageDetails>] = [
      true,
      true,
    ];
    expect(known).toEqual([true, true]);
  });
});
