import { PackagesError } from "../errors";
import type { Declared, DeposedObject } from "./declared/Declared";
import { declaredGate, declaredAssociationGate } from "./declared/declaredGates";
import { declaredContent } from "./declared/declaredContent";
import {
  declaredAssociation,
  declaredDomain,
  declaredPackage,
  declaredRollout,
} from "./declared/declaredResources";
import { type JsonObject, textAt } from "./json/jsonView";
import { readApplyOrder } from "./order/readApplyOrder";
import { parseTerraformJson } from "./json/parseTerraformJson";
import type { PlannedResource } from "./document/PlannedResource";
import { plannedBucketDefaults } from "./declared/plannedBucketDefaults";
import { ReferredPackages } from "./declared/referredPackage";
import {
  ASSOCIATION_GATE_TYPE,
  ASSOCIATION_TYPE,
  DOMAIN_TYPES,
  GATE_TYPE,
  CONTENT_TYPE,
  PACKAGE_TYPE,
  ROLLOUT_TYPE,
  SOURCE_TYPES,
} from "./addresses/resourceTypes";
import { sensitiveTexts } from "./json/sensitiveTexts";
import { TerraformDocument, valuesOf, type ReportInput } from "./document/TerraformDocument";
import { incompleteness, unreadParts } from "./unread/unreadParts";
import { declaredSource } from "./declared/declaredSource";

/**
 * Parses what `terraform show -json` prints of a plan or a state. What has another shape than Terraform gives it is
 * refused; what the document does not tell is in `unread`; nothing is left out in silence.
 *
 * @param content the text of the file
 * @param name how to call the file in messages and in the report
 * @throws PackagesError when it is something else; the message says what, and which command makes the right file
 */
export function readDeclared(content: string, name: string): Declared {
  const document = parseTerraformJson(content, name);
  try {
    return declaredIn(document, name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PackagesError({
      attempted: "reading the plan or state",
      problem: "its values are nested deeper than Terraform's are",
      where: name,
      remedy: "Make the file anew with `terraform show -json`",
      cause: error,
    });
  }
}

function declaredIn(json: JsonObject, name: string): Declared {
  const document = new TerraformDocument(json, name);
  const { configuration } = document;
  const resources = document.resources();
  const ofType = (...types: readonly string[]): PlannedResource[] =>
    resources.filter(({ type }) => types.includes(type));
  const packages = ofType(PACKAGE_TYPE);
  const associations = ofType(ASSOCIATION_TYPE);
  const rollouts = ofType(ROLLOUT_TYPE);
  const referred = new ReferredPackages(configuration, packages);
  return {
    input: inputOf(json, document),
    incomplete: incompleteness(document),
    packages: packages.map((resource) => declaredPackage(resource, name)),
    associations: associations.map((resource) => declaredAssociation(resource, name, referred)),
    domains: ofType(...DOMAIN_TYPES).flatMap((resource) => declaredDomain(resource, name)),
    sources: ofType(...SOURCE_TYPES).map((resource) => declaredSource(resource, name, configuration)),
    rollouts: rollouts.map((resource) => declaredRollout(resource, name, referred, configuration)),
    gates: document.dataSources(GATE_TYPE).map((source) => declaredGate(source, name, referred)),
    associationGates: ofType(ASSOCIATION_GATE_TYPE).map((resource) =>
      declaredAssociationGate(resource, name, referred),
    ),
    providers: [...configuration.providers.values()].map(({ key, fullName, versionConstraint }) => ({
      key,
      source: fullName,
      versionConstraint,
    })),
    contents: ofType(CONTENT_TYPE).map((resource) => declaredContent(resource, name, referred)),
    bucketDefaults: plannedBucketDefaults(document),
    unread: unreadParts(document, resources, referred),
    sensitiveTexts: sensitiveTexts(json),
    deposed: deposedIn(document),
    order: readApplyOrder(document),
    empty: packages.length + associations.length + rollouts.length + ofType(CONTENT_TYPE).length === 0,
  };
}

function inputOf(json: JsonObject, { kind, mode, name }: TerraformDocument): ReportInput {
  return { name, kind, terraformVersion: textAt(json, "terraform_version"), mode };
}

function deposedIn(document: TerraformDocument): DeposedObject[] {
  return document.deposed().map((entry) => {
    const values = valuesOf(entry);
    return { address: entry.address, type: entry.type, id: values.text("package_id") ?? values.text("id") };
  });
}
