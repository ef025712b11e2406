import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../../../src/contract/contentMark";
import type { RolloutSubject } from "../../../../src/service/rollout/RolloutError";
import type { CtyObject } from "../codec/CtyValue";
import { AttributeReader } from "../framework/AttributeReader";
import type { ManagedResource, Operation, StoredState } from "../framework/ManagedResource";
import { liveService } from "../live/liveService";
import type { PackagesProvider } from "../live/PackagesProvider";
import { pairOf, readPairOrNone } from "../live/readPair";
import { durationMs } from "../schema/duration";
import { ROLLOUT_SCHEMA } from "../schema/rolloutSchema";
import { onAttribute } from "./onAttribute";
import { importedPair } from "./pairId";
import { planRollout } from "./planRollout";
import { remarkOnRollout } from "./remarkOnRollout";

const DEFAULT_TIMEOUT = "30m";

const ATTRIBUTE_OF: Readonly<Partial<Record<RolloutSubject, string>>> = {
  domain: "domain_name",
  package: "package_id",
  version: "package_version",
  content: "content_sha256",
  association: "package_id",
};

/** `opensearchpackages_rollout`: the domain serves this version. */
export const rolloutResource: ManagedResource<PackagesProvider> = {
  schema: ROLLOUT_SCHEMA,
  planUpdate: planRollout,
  remark: remarkOnRollout,
  create: (planned, operation) => apply(planned, "create", operation),
  update: (planned, _prior, operation) => apply(planned, "update", operation),
  read,
  // The association belongs to the resource that made it; there is nothing else to remove.
  delete: () => Promise.resolve(),
  importState: (id) => importedPair(id, "a rollout", ROLLOUT_SCHEMA),
  upgrades: { 0: namedByHyphen },
};

async function apply(
  planned: CtyObject,
  operationName: "create" | "update",
  { provider, signal, log }: Operation<PackagesProvider>,
): Promise<CtyObject> {
  const reader = new AttributeReader(planned);
  const request = {
    ...pairOf(reader),
    packageVersion: reader.optionalString("package_version"),
    contentSha256: reader.optionalString("content_sha256"),
  };
  const timeout = reader.block("timeouts")?.optionalString(operationName) ?? DEFAULT_TIMEOUT;
  try {
    const { association, availableVersion, availableSha256 } = await liveService.rollout.rollOut(
      await provider.clientIn(reader.optionalString("region")),
      request,
      {
        signal,
        timeoutMs: durationMs(timeout),
        onProgress: ({ message, domainName, packageId }) =>
          log(message, { domain_name: domainName, package_id: packageId }),
      },
    );
    return stateOf(planned, association, { availableVersion, availableSha256 });
  } catch (error) {
    throw onAttribute(error, ATTRIBUTE_OF);
  }
}

async function read(state: CtyObject, operation: Operation<PackagesProvider>): Promise<CtyObject | null> {
  const live = await readPairOrNone(new AttributeReader(state), operation);
  // A domain that is gone serves nothing: the plan then shows a creation, not an error.
  if (live?.package === undefined || live.association === undefined) return null;
  return stateOf({ ...state, package_version: null }, live.association, {
    availableVersion: live.package.AvailablePackageVersion ?? null,
    availableSha256: markedSha256(live.package.PackageDescription),
  });
}

interface Available {
  readonly availableVersion: string | null;
  readonly availableSha256: string | null;
}

function stateOf(
  known: CtyObject,
  association: DomainPackageDetails,
  { availableVersion, availableSha256 }: Available,
): CtyObject {
  const { domainName, packageId } = pairOf(new AttributeReader(known));
  const servesAvailable =
    association.DomainPackageStatus === "ACTIVE" && association.PackageVersion === availableVersion;
  return {
    ...known,
    id: `${domainName}/${packageId}`,
    package_version: association.PackageVersion ?? null,
    // The description names the content of the available version only.
    content_sha256: servesAvailable ? availableSha256 : asString(known["content_sha256"]),
    available_package_version: availableVersion,
    available_content_sha256: availableSha256,
    status: association.DomainPackageStatus ?? null,
    reference_path: association.ReferencePath ?? null,
  };
}

function asString(value: CtyObject[string] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** Version 0 wrote the id as the AWS provider does, `<domain>-<package>`, in which the hyphens are ambiguous. */
function namedByHyphen(state: StoredState): StoredState {
  const { domain_name: domainName, package_id: packageId } = state as Record<string, string>;
  return { ...state, id: `${domainName}/${packageId}` };
}
