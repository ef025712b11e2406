import { markedSha256 } from "../contract/contentMark";
import type {
  Declared,
  ReportInput,
  DeclaredAssociation,
  DeclaredDomain,
  DeclaredPackage,
  DeclaredResource,
  DeclaredRollout,
  DeclaredSource,
} from "./Declared";
import { type JsonObject, objectAt, objectsAt, textAt } from "./jsonView";
import { parseTerraformJson } from "./parseTerraformJson";
import { isPlan, type PlannedResource, readResources } from "./PlannedResource";
import { referredPackage } from "./referredPackage";

const PACKAGE = "aws_opensearch_package";

type InputResource = PlannedResource & { readonly input: string };

/**
 * Parses what `terraform show -json` prints of a plan or a state.
 *
 * @param content the text of the file
 * @param name how to call the file in messages and in the report
 * @throws PackagesError when it is something else; the message says what, and which command makes the right file
 */
export function readDeclared(content: string, name: string): Declared {
  const document = parseTerraformJson(content, name);
  const resources = readResources(document).map((resource) => ({ ...resource, input: name }));
  const packages = resources.filter(({ type }) => type === PACKAGE);
  const ofType = (...types: string[]): InputResource[] =>
    resources.filter(({ type }) => types.includes(type));
  return {
    input: inputOf(document, name),
    incomplete: incompleteness(document),
    packages: packages.map(toPackage),
    associations: ofType("aws_opensearch_package_association").map((resource) =>
      toAssociation(resource, packages),
    ),
    domains: ofType("aws_opensearch_domain", "aws_elasticsearch_domain").flatMap(toDomain),
    sources: ofType("aws_s3_object", "aws_s3_bucket_object").map(toSource),
    rollouts: ofType("opensearchpackages_rollout").map((resource) => toRollout(resource, packages)),
  };
}

function inputOf(document: JsonObject, name: string): ReportInput {
  return {
    name,
    kind: isPlan(document) ? "plan" : "state",
    terraformVersion: textAt(document, "terraform_version"),
  };
}

function incompleteness(document: JsonObject): string | null {
  if (document["errored"] === true)
    return "planning ended with errors, so the plan lacks what came after them";
  return document["complete"] === false ? "the plan is partial: another plan and apply must follow" : null;
}

function common({
  input,
  address,
  plannedAction,
  createsBeforeDestroy,
  settings,
}: InputResource): DeclaredResource {
  return { input, address, plannedAction, createsBeforeDestroy, settings };
}

function toPackage(resource: InputResource): DeclaredPackage {
  const { values, before } = resource;
  const source = objectsAt(values, "package_source")[0];
  const bucket = textAt(source, "s3_bucket_name");
  const key = textAt(source, "s3_key");
  return {
    ...common(resource),
    packageId: textAt(values, "package_id") ?? textAt(values, "id") ?? textAt(before, "package_id"),
    packageName: textAt(values, "package_name"),
    packageType: textAt(values, "package_type"),
    sha256: markedSha256(textAt(values, "package_description") ?? undefined),
    source: bucket === null || key === null ? null : { bucket, key },
  };
}

function toAssociation(resource: InputResource, packages: readonly PlannedResource[]): DeclaredAssociation {
  const { values, before } = resource;
  return {
    ...common(resource),
    domainName: textAt(values, "domain_name"),
    packageId: textAt(values, "package_id"),
    packageAddress: referredPackage(resource, packages),
    referencePath: textAt(values, "reference_path") ?? textAt(before, "reference_path"),
  };
}

function toDomain(resource: InputResource): DeclaredDomain[] {
  const { values } = resource;
  const domainName = textAt(values, "domain_name");
  if (domainName === null) return [];
  const version = textAt(values, "engine_version") ?? textAt(values, "elasticsearch_version");
  return [{ ...common(resource), domainName, engineVersion: version }];
}

function toSource(resource: InputResource): DeclaredSource {
  const { values, before } = resource;
  return {
    ...common(resource),
    bucket: textAt(values, "bucket"),
    key: textAt(values, "key"),
    sha256: textAt(objectAt(values, "metadata"), "sha256"),
    etag: textAt(values, "etag"),
    file: textAt(values, "source"),
    usesKms:
      /^aws:kms/.test(textAt(values, "server_side_encryption") ?? "") ||
      textAt(values, "kms_key_id") !== null,
    versionId: textAt(before, "version_id"),
  };
}

function toRollout(resource: InputResource, packages: readonly PlannedResource[]): DeclaredRollout {
  return {
    ...common(resource),
    domainName: textAt(resource.values, "domain_name"),
    packageId: textAt(resource.values, "package_id"),
    packageAddress: referredPackage(resource, packages),
  };
}
