import type { DomainPackageDetails, DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import {
  type ObjectFact,
  objectKey,
  rehearse,
  type Rehearsal,
  type RehearsalInput,
} from "../../../src/rehearsal";
import { present, type Reading } from "../../../src/service/door/Reading";
import { readDeclared } from "../../../src/terraform/readDeclared";
import { BUCKET } from "../../validation/LiveDictionaries";
import { PlanBuilder } from "../../validation/PlanBuilder";

const READ = { operation: "test", subject: "test", place: "test", at: "" };
const ACCOUNT = "123456789012";

export const SOMEBODY = "210987654321";
export const ID = "F111";
export const DOMAIN = "search-prod";
const GOOD: ObjectFact = { kind: "object", encryption: "AES256", region: "us-east-1", sha256: null };

/** What is live before an apply, and the plan that is applied: nothing is asked of anybody. */
export class Situation {
  readonly plan = new PlanBuilder();
  packageLimit: number | undefined;
  object: ObjectFact = GOOD;
  private readonly packages: PackageDetails[] = [];
  private readonly domains: DomainStatus[] = [];
  private readonly associations: DomainPackageDetails[] = [];

  /** An AVAILABLE dictionary `synonyms` of this account, unless told otherwise. */
  package(details: PackageDetails = {}): this {
    this.packages.push({
      PackageID: ID,
      PackageName: "synonyms",
      PackageType: "TXT-DICTIONARY",
      PackageStatus: "AVAILABLE",
      AvailablePackageVersion: "v1",
      PackageOwner: ACCOUNT,
      ...details,
    });
    return this;
  }

  /** A plugin `plugin-<number>` for OpenSearch 2.19; its id. */
  plugin(number: number): string {
    const PackageID = `F${1_000 + number}`;
    const EngineVersion = "OpenSearch_2.19";
    this.package({ PackageID, PackageName: `plugin-${number}`, PackageType: "ZIP-PLUGIN", EngineVersion });
    return PackageID;
  }

  domain(status: Partial<DomainStatus> = {}): this {
    const ARN = `arn:aws:es:us-east-1:${ACCOUNT}:domain/${DOMAIN}`;
    this.domains.push({
      DomainId: `${ACCOUNT}/${DOMAIN}`,
      DomainName: DOMAIN,
      ARN,
      EngineVersion: "OpenSearch_2.19",
      ClusterConfig: {},
      ...status,
    });
    return this;
  }

  /** A package on the domain, ACTIVE in its first version unless told otherwise. */
  associated(details: DomainPackageDetails = {}): this {
    this.associations.push({
      PackageID: ID,
      DomainName: DOMAIN,
      DomainPackageStatus: "ACTIVE",
      PackageVersion: "v1",
      ...details,
    });
    return this;
  }

  rehearsed(): Rehearsal {
    return rehearse(this.input());
  }

  input(): RehearsalInput {
    const keyed = <T>(list: readonly T[], key: (one: T) => string | undefined): Map<string, Reading<T>> =>
      new Map(list.map((one) => [key(one) ?? "", present(one, READ)]));
    return {
      files: [readDeclared(this.plan.plan(), "plan.json")],
      places: [
        {
          region: "us-east-1",
          unaskable: null,
          account: present(ACCOUNT, READ),
          packagesById: keyed(this.packages, ({ PackageID }) => PackageID),
          packagesByName: new Map(),
          domains: keyed(this.domains, ({ DomainName }) => DomainName),
          onDomains: new Map(),
          onDomain: new Map([[DOMAIN, present(this.associations, READ)]]),
          allPackages: null,
        },
      ],
      placeOf: () => 0,
      objects: new EveryObject([[objectKey(BUCKET, "synonyms"), this.object]]),
      bucketDefaults: new Map(),
      sha256Of: () => null,
      awsVersions: new Map([["plan.json", "6.25.0"]]),
      packageLimit: this.packageLimit,
      nowMs: Date.parse("2040-01-01"),
    };
  }
}

/** Objects of which every other one is there, and readable. */
class EveryObject extends Map<string, ObjectFact> {
  override get(key: string): ObjectFact {
    return super.get(key) ?? GOOD;
  }
}
