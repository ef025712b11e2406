import type { ExceptionName } from "../../model";
import type { StepName } from "../Rehearsal";
import { type Wait, WAITS } from "./waits";

/** What a provider does in one step of an apply, as the rehearsal replays it. Calls that only read are left out. */
export interface ProviderStep {
  /** The resources, or the data source, that do this. */
  readonly types: readonly string[];
  readonly actions: readonly StepName["action"][];
  /** In which versions of the provider, or with which arguments; null where it is always so. */
  readonly when: string | null;
  /** API operations and waits, in their order; nothing for what calls nothing. */
  readonly does: readonly (string | Wait)[];
  /** A refusal that the provider takes for success. */
  readonly tolerates: ExceptionName | null;
  /** What it looks again for and calls once more, until its time is up: a noun phrase. */
  readonly waitsOut: string | null;
  /** Where it is done: a file of the provider. */
  readonly source: string;
}

const PACKAGE = ["aws_opensearch_package"];
const ASSOCIATION = ["aws_opensearch_package_association"];
const ROLLOUT = ["opensearchpackages_rollout"];
const ASSOCIATION_GATE = ["opensearchpackages_association_gate"];
const CONTENT = ["opensearchpackages_package_content"];
const DOMAIN = ["aws_opensearch_domain", "aws_elasticsearch_domain"];
const OBJECT = ["aws_s3_object", "aws_s3_bucket_object"];
const COPY = ["aws_s3_object_copy"];

const PACKAGE_GO = "internal/service/opensearch/package.go";
const ASSOCIATION_GO = "internal/service/opensearch/package_association.go";
const DOMAIN_GO = "internal/service/{opensearch,elasticsearch}/domain.go";
const OBJECT_GO = "internal/service/s3/object.go";
const COPY_GO = "internal/service/s3/object_copy.go";
const RESOURCES = "providers/opensearchpackages/plugin/resources";
const ASSOCIATION_GATE_TS = `${RESOURCES}/associationGateResource.ts`;
const ROLLOUT_TS = `${RESOURCES}/rolloutResource.ts`;
const CONTENT_TS = `${RESOURCES}/packageContentResource.ts`;
const GATE_TS = "providers/opensearchpackages/plugin/data-sources/packageDataSource.ts";

const PLAIN = { when: null, tolerates: null, waitsOut: null } as const;
const IF_GONE = { ...PLAIN, tolerates: "ResourceNotFoundException" } as const;

const OF_PACKAGES: readonly ProviderStep[] = [
  {
    ...PLAIN,
    types: PACKAGE,
    actions: ["create"],
    when: "`hashicorp/aws` up to 6.12",
    does: ["CreatePackage"],
    source: PACKAGE_GO,
  },
  {
    ...PLAIN,
    types: PACKAGE,
    actions: ["create"],
    when: "`hashicorp/aws` from 6.14 on",
    does: ["CreatePackage", WAITS.copy],
    source: PACKAGE_GO,
  },
  {
    ...PLAIN,
    types: PACKAGE,
    actions: ["update"],
    when: "an argument changes but `tags` and `timeouts`",
    does: ["UpdatePackage"],
    source: PACKAGE_GO,
  },
  { ...IF_GONE, types: PACKAGE, actions: ["delete"], does: ["DeletePackage"], source: PACKAGE_GO },
];

const OF_ASSOCIATIONS: readonly ProviderStep[] = [
  {
    ...PLAIN,
    types: ASSOCIATION,
    actions: ["create"],
    does: ["AssociatePackage", WAITS.association],
    source: ASSOCIATION_GO,
  },
  { ...PLAIN, types: ASSOCIATION, actions: ["update"], does: [], source: ASSOCIATION_GO },
  {
    ...IF_GONE,
    types: ASSOCIATION,
    actions: ["delete"],
    does: ["DissociatePackage", WAITS.dissociation],
    source: ASSOCIATION_GO,
  },
];

const OF_DOMAINS: readonly ProviderStep[] = [
  {
    ...PLAIN,
    types: DOMAIN,
    actions: ["create"],
    does: ["CreateDomain", WAITS.domainMade],
    source: DOMAIN_GO,
  },
  {
    ...PLAIN,
    types: DOMAIN,
    actions: ["update"],
    when: "an argument changes but `tags` and `timeouts`",
    does: ["UpdateDomainConfig", WAITS.domainChanged],
    source: DOMAIN_GO,
  },
  {
    ...IF_GONE,
    types: DOMAIN,
    actions: ["delete"],
    does: ["DeleteDomain", WAITS.domainGone],
    source: DOMAIN_GO,
  },
];

const UPLOADS = "an argument changes that makes it upload";

const OF_OBJECTS: readonly ProviderStep[] = [
  { ...PLAIN, types: OBJECT, actions: ["create"], does: ["PutObject"], source: OBJECT_GO },
  { ...PLAIN, types: OBJECT, actions: ["update"], when: UPLOADS, does: ["PutObject"], source: OBJECT_GO },
  { ...PLAIN, types: OBJECT, actions: ["delete"], does: ["DeleteObject"], source: OBJECT_GO },
  { ...PLAIN, types: COPY, actions: ["create", "update"], does: ["CopyObject"], source: COPY_GO },
  { ...PLAIN, types: COPY, actions: ["delete"], does: ["DeleteObject"], source: COPY_GO },
];

const OF_THE_PLUGIN: readonly ProviderStep[] = [
  {
    ...PLAIN,
    types: ["data.opensearchpackages_package"],
    actions: ["read"],
    when: "`wait_until_available`",
    does: [WAITS.gate],
    source: GATE_TS,
  },
  {
    ...PLAIN,
    types: ROLLOUT,
    actions: ["create", "update"],
    when: "the domain does not serve the version yet",
    does: [WAITS.ready, "AssociatePackage", WAITS.rollout],
    waitsOut: "a change of the package, the association or the domain that is under way",
    source: ROLLOUT_TS,
  },
  { ...PLAIN, types: ROLLOUT, actions: ["delete"], does: [], source: ROLLOUT_TS },
  {
    ...PLAIN,
    types: CONTENT,
    actions: ["create", "update"],
    when: "the package does not hold the content yet, or what it holds was not asked for",
    does: [WAITS.packageIdle, "UpdatePackage", WAITS.packageReady],
    waitsOut: "a copy that is under way",
    source: CONTENT_TS,
  },
  { ...PLAIN, types: CONTENT, actions: ["delete"], does: [], source: CONTENT_TS },
  {
    ...PLAIN,
    types: ASSOCIATION_GATE,
    actions: ["create", "update"],
    when: "the domain does not have the package yet",
    does: [WAITS.associable],
    source: ASSOCIATION_GATE_TS,
  },
  { ...PLAIN, types: ASSOCIATION_GATE, actions: ["delete"], does: [], source: ASSOCIATION_GATE_TS },
];

/** What every provider does with every resource that is rehearsed; a test holds the programs against it. */
export const PROVIDER_STEPS: readonly ProviderStep[] = [
  ...OF_PACKAGES,
  ...OF_ASSOCIATIONS,
  ...OF_DOMAINS,
  ...OF_OBJECTS,
  ...OF_THE_PLUGIN,
];
