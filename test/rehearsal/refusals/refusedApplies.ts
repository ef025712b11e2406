import type { CopyFailure } from "../../../src/model";
import type { ObjectFact } from "../../../src/rehearsal";
import { associationValues, packageValues } from "../../validation/LiveDictionaries";
import { DOMAIN, ID, Situation, SOMEBODY } from "./Situation";

/** Brings about an apply of which one call is refused. */
type Arrange = (it: Situation) => unknown;

type Values = Readonly<Record<string, unknown>>;

/** Creates the package `synonyms`. */
function makes(it: Situation, values: Values = {}): Situation {
  it.plan.package("synonyms", { ...packageValues("synonyms", null), ...values }, { actions: ["create"] });
  return it;
}

/** Gives the package another description, and with it another version. */
function updates(it: Situation, values: Values = {}): Situation {
  const before = { package_type: "TXT-DICTIONARY", ...packageValues("synonyms", ID), ...values };
  const after = { ...before, package_description: "another one", ...values };
  it.plan.package("synonyms", after, {
    actions: ["update"],
    before: { ...before, package_description: "as it was" },
  });
  return it;
}

function deletes(it: Situation, id = ID): Situation {
  it.plan.package("synonyms", packageValues("synonyms", id), { actions: ["delete"] });
  return it;
}

function associates(it: Situation, id = ID, domain = DOMAIN): Situation {
  it.plan.association("on_prod", { package_id: id, domain_name: domain }, { actions: ["create"] });
  return it;
}

function dissociates(it: Situation, id = ID, domain = DOMAIN): Situation {
  it.plan.association("on_prod", associationValues(id, domain), { actions: ["delete"] });
  return it;
}

function makesDomain(it: Situation, values: Values = {}): Situation {
  it.plan.add("aws_opensearch_domain", "prod", { domain_name: DOMAIN, ...values }, { actions: ["create"] });
  return it;
}

function deletesDomain(it: Situation, domain_name: string): Situation {
  it.plan.add("aws_opensearch_domain", "prod", { domain_name }, { actions: ["delete"] });
  return it;
}

/** By operation and reason: how an apply comes to be refused. */
export const REFUSED_APPLIES: Readonly<Record<string, Arrange>> = {
  "CreatePackage engineVersionMissing": (it) => makes(it, { package_type: "ZIP-PLUGIN" }),
  "CreatePackage pluginForElasticsearch": (it) =>
    makes(it, { package_type: "ZIP-PLUGIN", engine_version: "Elasticsearch_7.10" }),
  "CreatePackage engineVersionUnexpected": (it) => makes(it, { engine_version: "OpenSearch_2.19" }),
  "CreatePackage nameTaken": (it) => makes(it.package()),
  "CreatePackage packageLimit": (it) => {
    it.packageLimit = 1;
    makes(it.package({ PackageName: "others" }));
  },
  "UpdatePackage packageNotFound": (it) => updates(it),
  "UpdatePackage notOwner": (it) => updates(it.package({ PackageOwner: SOMEBODY })),
  "UpdatePackage packageBusyForUpdate": (it) => updates(it.package({ PackageStatus: "COPYING" })),
  "AssociatePackage packageNotFound": (it) => associates(it.domain()),
  "AssociatePackage domainNotFound": (it) => associates(it.package()),
  "AssociatePackage domainBusy": (it) => associates(it.package().domain({ Processing: true })),
  "AssociatePackage packageNotAvailable": (it) =>
    associates(it.domain().package({ PackageStatus: "COPY_FAILED" })),
  "AssociatePackage alreadyInDesiredState": (it) => associates(it.package().domain().associated()),
  "AssociatePackage associationBusy": (it) =>
    associates(it.package().domain().associated({ DomainPackageStatus: "DISSOCIATING" })),
  "AssociatePackage engineVersionDiffers": (it) =>
    associates(it.domain({ EngineVersion: "OpenSearch_2.17" }), it.plugin(1)),
  "AssociatePackage pluginLimit": (it) => {
    it.domain();
    for (let number = 1; number <= 20; number += 1) it.associated({ PackageID: it.plugin(number) });
    associates(it, it.plugin(21));
  },
  "DissociatePackage domainBusy": (it) => dissociates(it.package().domain({ Processing: true }).associated()),
  "DissociatePackage associationBusy": (it) =>
    dissociates(it.package().domain().associated({ DomainPackageStatus: "ASSOCIATING" })),
  "DeletePackage notOwner": (it) => deletes(it.package({ PackageOwner: SOMEBODY })),
  "DeletePackage packageBusy": (it) => deletes(it.package({ PackageStatus: "COPYING" })),
  "DeletePackage packageAssociated": (it) => deletes(it.package().domain().associated()),
  "CreateDomain domainNameTaken": (it) => makesDomain(it.domain()),
};

const source = (s3_bucket_name: string, s3_key: string): Values => ({
  package_source: [{ s3_bucket_name, s3_key }],
});
const LONG = "x".repeat(1_025);

/** By operation and member: an argument that the API does not take. */
export const REFUSED_ARGUMENTS: Readonly<Record<string, Arrange>> = {
  "CreatePackage PackageName": (it) => makes(it, { package_name: "product_synonyms" }),
  "CreatePackage PackageType": (it) => makes(it, { package_type: "DICTIONARY" }),
  "CreatePackage PackageSource.S3BucketName": (it) => makes(it, source("b", "synonyms")),
  "CreatePackage PackageSource.S3Key": (it) => makes(it, source("words", LONG)),
  "CreatePackage PackageDescription": (it) => makes(it, { package_description: LONG }),
  "CreatePackage EngineVersion": (it) => makes(it, { engine_version: "2.19" }),
  "UpdatePackage PackageID": (it) => updates(it, { id: "synonyms", package_id: "synonyms" }),
  "UpdatePackage PackageSource.S3BucketName": (it) => updates(it.package(), source("b", "synonyms")),
  "UpdatePackage PackageSource.S3Key": (it) => updates(it.package(), source("words", LONG)),
  "UpdatePackage PackageDescription": (it) => updates(it.package(), { package_description: LONG }),
  "AssociatePackage PackageID": (it) => associates(it.domain(), "synonyms"),
  "AssociatePackage DomainName": (it) => associates(it.package(), ID, "Search"),
  "DissociatePackage PackageID": (it) => dissociates(it.domain(), "synonyms"),
  "DissociatePackage DomainName": (it) => dissociates(it.package(), ID, "Search"),
  "DeletePackage PackageID": (it) => deletes(it, "synonyms"),
  "CreateDomain DomainName": (it) => makesDomain(it, { domain_name: "Search" }),
  "CreateDomain EngineVersion": (it) => makesDomain(it, { engine_version: "2.19" }),
  "DeleteDomain DomainName": (it) => deletesDomain(it, "Search"),
};

const OBJECTS: Readonly<Record<CopyFailure, ObjectFact>> = {
  noSuchBucket: { kind: "no-such-bucket" },
  noSuchKey: { kind: "no-such-key" },
  kmsEncrypted: { kind: "object", encryption: "aws:kms", region: "us-east-1", sha256: null },
  otherRegion: { kind: "object", encryption: "AES256", region: "eu-central-1", sha256: null },
};

/** An apply that copies from an object which cannot be copied. */
export function failedCopy(operation: string, reason: CopyFailure): Situation {
  const it = new Situation();
  it.object = OBJECTS[reason];
  return operation === "CreatePackage" ? makes(it) : updates(it.package());
}

/** The apply that a row of the model's refusals asks for; undefined when none is known. */
export function refusedApply({
  operation,
  reason,
  member,
}: {
  readonly operation: string;
  readonly reason: string;
  readonly member?: string;
}): Situation | undefined {
  const arrange =
    member === undefined
      ? REFUSED_APPLIES[`${operation} ${reason}`]
      : reason === "memberInvalid"
        ? REFUSED_ARGUMENTS[`${operation} ${member}`]
        : undefined;
  if (arrange === undefined) return undefined;
  const it = new Situation();
  arrange(it);
  return it;
}
