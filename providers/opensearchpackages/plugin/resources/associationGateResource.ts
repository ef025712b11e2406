import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import type { RolloutSubject } from "../../../../src/service/rollout/RolloutError";
import { type CtyObject, UNKNOWN } from "../codec/CtyValue";
import { AttributeReader } from "../framework/AttributeReader";
import type { ManagedResource, Operation, ProposedUpdate } from "../framework/ManagedResource";
import { liveService } from "../live/liveService";
import type { PackagesProvider } from "../live/PackagesProvider";
import { pairOf, readPairOrNone } from "../live/readPair";
import { ASSOCIATION_GATE_SCHEMA } from "../schema/associationGateSchema";
import { durationMs } from "../schema/duration";
import { onAttribute } from "./onAttribute";
import { importedPair } from "./pairId";
import { remarkOnRollout } from "./remarkOnRollout";

const DEFAULT_TIMEOUT = "30m";

const ATTRIBUTE_OF: Readonly<Partial<Record<RolloutSubject, string>>> = {
  domain: "domain_name",
  package: "package_id",
};

/** `opensearchpackages_association_gate`: the service takes the association now. */
export const associationGateResource: ManagedResource<PackagesProvider> = {
  schema: ASSOCIATION_GATE_SCHEMA,
  planUpdate,
  remark: remarkOnRollout,
  create: (planned, operation) => apply(planned, "create", operation),
  update: (planned, _prior, operation) => apply(planned, "update", operation),
  read,
  delete: () => Promise.resolve(),
  importState: (id) => importedPair(id, "the gate of an association", ASSOCIATION_GATE_SCHEMA),
};

/** What is ACTIVE needs no gate; everything else may be made again by this apply. */
function planUpdate({ prior, proposed }: ProposedUpdate): CtyObject {
  return prior["status"] === "ACTIVE" ? proposed : { ...proposed, status: UNKNOWN };
}

async function apply(
  planned: CtyObject,
  operationName: "create" | "update",
  { provider, signal, log }: Operation<PackagesProvider>,
): Promise<CtyObject> {
  const reader = new AttributeReader(planned);
  const { domainName, packageId } = pairOf(reader);
  const timeout = reader.block("timeouts")?.optionalString(operationName) ?? DEFAULT_TIMEOUT;
  const client = await provider.clientIn(reader.optionalString("region"));
  try {
    const association = await liveService.rollout.awaitAssociable(
      client,
      { domainName, packageId },
      {
        signal,
        timeoutMs: durationMs(timeout),
        onProgress: (message) => log(message, { domain_name: domainName, package_id: packageId }),
      },
    );
    return stateOf(planned, association);
  } catch (error) {
    throw onAttribute(error, ATTRIBUTE_OF);
  }
}

async function read(state: CtyObject, operation: Operation<PackagesProvider>): Promise<CtyObject | null> {
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
