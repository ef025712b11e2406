import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { type CtyObject, UNKNOWN } from "../codec/CtyValue";
import type { ManagedResource, OperationContext, ProposedUpdate } from "../framework/ManagedResource";
import { liveService } from "../live/liveService";
import { remarkOnPackage } from "../live/packageInPlan";
import type { PackagesProvider } from "../live/PackagesProvider";
import { pairOf, readPairOrNone } from "../live/readPair";
import { AttributeReader } from "../schema/AttributeReader";
import { REGION_OF_RESOURCE } from "../schema/place";
import type { TopLevelSchema } from "../schema/Schema";
import { DEFAULT_READ_TIMEOUT, timeoutsBlock } from "../schema/timeouts";
import { DOMAIN_NAME, PACKAGE_ID } from "../schema/ValueRule";
import { applyLive, type AttributeOf } from "./applyLive";
import { importedPair } from "./importId";

const SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_association_gate",
  version: 0,
  description:
    "What an `aws_opensearch_package_association` comes after: an apply waits here until the package is `AVAILABLE` and the domain takes changes, since the service refuses the association before, and the AWS provider does not wait. A plan never waits for either. Nothing is made, and destroying it calls nothing.",
  attributes: {
    id: { type: "string", mode: "computed", description: "`<domain name>/<package id>`, as for the import." },
    region: REGION_OF_RESOURCE,
    domain_name: {
      type: "string",
      mode: "required",
      description: "The domain that is to have the package.",
      requiresReplace: true,
      rule: DOMAIN_NAME,
    },
    package_id: {
      type: "string",
      mode: "required",
      description: "The package.",
      requiresReplace: true,
      rule: PACKAGE_ID,
    },
    status: {
      type: "string",
      mode: "computed",
      description:
        "The state of the association; null when there is none. While it is another than `ACTIVE`, the next apply waits again.",
    },
  },
  blocks: {
    timeouts: timeoutsBlock({
      create: "Until the domain can be given the package. Default: `30m`.",
      update: "The same, where the association has to be made again. Default: `30m`.",
      read: `Until a refresh has its answers. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
    }),
  },
};

const ATTRIBUTE_OF: AttributeOf = {
  domain: "domain_name",
  package: "package_id",
};

/** `opensearchpackages_association_gate`: the service takes the association now. */
export const associationGateResource: ManagedResource<PackagesProvider> = {
  schema: SCHEMA,
  planUpdate,
  remark: remarkOnPackage,
  create: (planned, operation) => apply(planned, "create", operation),
  update: (planned, _prior, operation) => apply(planned, "update", operation),
  read,
  delete: () => Promise.resolve(),
  importState: (id) => importedPair(id, "the gate of an association", SCHEMA),
};

/** What is ACTIVE needs no gate; everything else may be made again by this apply. */
function planUpdate({ prior, proposed }: ProposedUpdate): CtyObject {
  return prior["status"] === "ACTIVE" ? proposed : { ...proposed, status: UNKNOWN };
}

async function apply(
  planned: CtyObject,
  operationName: "create" | "update",
  operation: OperationContext<PackagesProvider>,
): Promise<CtyObject> {
  const pair = pairOf(new AttributeReader(planned));
  const onProgress = (message: string): void =>
    operation.log(message, { domain_name: pair.domainName, package_id: pair.packageId });
  const association = await applyLive(
    planned,
    operationName,
    operation,
    ATTRIBUTE_OF,
    ({ client, ...ending }) => liveService.rollout.awaitAssociable(client, pair, { ...ending, onProgress }),
  );
  return stateOf(planned, association);
}

async function read(
  state: CtyObject,
  operation: OperationContext<PackagesProvider>,
): Promise<CtyObject | null> {
  const live = await readPairOrNone(new AttributeReader(state), operation);
  const isOfNoPackage = live !== undefined && live.package === undefined;
  return isOfNoPackage ? null : stateOf(state, live?.association);
}

function stateOf(known: CtyObject, association: DomainPackageDetails | undefined): CtyObject {
  const { domainName, packageId } = pairOf(new AttributeReader(known));
  return {
    ...known,
    id: `${domainName}/${packageId}`,
    status: association?.DomainPackageStatus ?? null,
  };
}
