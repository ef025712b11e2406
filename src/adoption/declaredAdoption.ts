import type { ServiceSettings } from "../contract/ServiceSettings";
import type {
  Declared,
  DeclaredContent,
  DeclaredRollout,
  DeclaredSource,
} from "../terraform/declared/Declared";
import { resourceByHand } from "../terraform/declared/resourceByHand";
import type { ApplyStep } from "../terraform/order/ApplyOrder";
import type { AdoptedPackage, Adoption, KeptDomain } from "./Adoption";

const NAME = "the adopted code";
/** Where the bucket is a variable, its name matters to nobody but the object and the content. */
const ANY_BUCKET = "(a variable)";

/** What the first apply of the code does, as a plan would tell it: everything is written that the code declares. */
export function declaredAdoption(adoption: Adoption, settings: ServiceSettings): Declared {
  const bucket = adoption.bucket ?? ANY_BUCKET;
  const sources = adoption.dictionaries.map((each) => source(each, bucket, settings));
  const contents = adoption.dictionaries.map((each) => content(each, bucket, settings));
  const rollouts = adoption.dictionaries.flatMap((each) =>
    each.domains.map((domain) => rollout(each, domain, settings)),
  );
  return {
    input: { name: NAME, kind: "plan", terraformVersion: null, mode: "normal" },
    incomplete: null,
    packages: [],
    associations: [],
    domains: [],
    sources,
    rollouts,
    gates: [],
    providers: [],
    contents,
    associationGates: [],
    bucketDefaults: [],
    unread: [],
    sensitiveTexts: [],
    deposed: [],
    order: { steps: stepsOf(adoption) },
    empty: false,
  };
}

function stepsOf({ dictionaries }: Adoption): ApplyStep[] {
  const steps: ApplyStep[] = [];
  const add = (type: string, label: string, after: readonly number[]): number =>
    steps.push({ address: `${type}.${label}`, type, deposed: null, kind: "update", after }) - 1;
  for (const { label, domains } of dictionaries) {
    const object = add("aws_s3_object", label, []);
    const held = add("opensearchpackages_package_content", label, [object]);
    for (const domain of domains) add("opensearchpackages_rollout", domain.label, [held]);
  }
  return steps;
}

function source(
  { label, object }: AdoptedPackage,
  bucket: string,
  settings: ServiceSettings,
): DeclaredSource {
  return {
    ...resourceByHand(NAME, `aws_s3_object.${label}`, "update", settings),
    bucket,
    key: object.key,
    before: null,
    uploads: true,
    sha256: null,
    format: null,
    etag: null,
    sourceHash: null,
    contentSha256: null,
    contentMd5: null,
    tracksContent: true,
    file: null,
    usesKms: false,
    encryption: "AES256",
    versionId: null,
  };
}

function content(
  { label, packageId, object }: AdoptedPackage,
  bucket: string,
  settings: ServiceSettings,
): DeclaredContent {
  return {
    ...resourceByHand(NAME, `opensearchpackages_package_content.${label}`, "update", settings),
    packageId,
    packageAddress: null,
    source: { bucket, key: object.key },
    sha256: null,
    description: null,
    copiesAnyway: false,
    sha256Before: null,
    makesVersion: true,
    packageVersion: null,
    packageVersionBefore: null,
  };
}

function rollout(
  { packageId }: AdoptedPackage,
  { label, domainName }: KeptDomain,
  settings: ServiceSettings,
): DeclaredRollout {
  return {
    ...resourceByHand(NAME, `opensearchpackages_rollout.${label}`, "update", settings),
    domainName,
    packageId,
    packageAddress: null,
    packageVersion: null,
    packageVersionBefore: null,
    pinned: false,
    followedContent: null,
    contentSha256: null,
  };
}
