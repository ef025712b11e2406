import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../../../src/contract/contentMark";
import type { CtyObject } from "../codec/CtyValue";
import type { ManagedResource, OperationContext, StoredState } from "../framework/ManagedResource";
import { liveService } from "../live/liveService";
import { remarkOnPackage } from "../live/packageInPlan";
import type { PackagesProvider } from "../live/PackagesProvider";
import { pairOf, readPairOrNone } from "../live/readPair";
import { AttributeReader } from "../schema/AttributeReader";
import { REGION_OF_RESOURCE } from "../schema/place";
import type { TopLevelSchema } from "../schema/Schema";
import { DEFAULT_READ_TIMEOUT, timeoutsBlock } from "../schema/timeouts";
import { DOMAIN_NAME, NOT_EMPTY, PACKAGE_ID, SHA256 } from "../schema/ValueRule";
import { applyLive, type AttributeOf } from "./applyLive";
import { importedPair } from "./importId";
import { planRollout } from "./planRollout";

const SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_rollout",
  version: 1,
  description:
    "The domain serves this version of the package. Plans the change of version, applies it with AssociatePackage and waits until the domain is `ACTIVE` on it. Destroying it leaves the association to the resource that owns it.",
  attributes: {
    id: { type: "string", mode: "computed", description: "`<domain name>/<package id>`, as for the import." },
    region: REGION_OF_RESOURCE,
    domain_name: {
      type: "string",
      mode: "required",
      description: "The domain that serves the package. Another one makes another rollout.",
      requiresReplace: true,
      rule: DOMAIN_NAME,
    },
    package_id: {
      type: "string",
      mode: "required",
      description: "The package to roll out. Another one makes another rollout.",
      requiresReplace: true,
      rule: PACKAGE_ID,
    },
    package_version: {
      type: "string",
      mode: "optional and computed",
      description:
        "The version that the domain serves. Leave it out to follow the available version. A version that is written holds the domain on it; one that is neither served nor available cannot be rolled out, because the service associates only the newest.",
      rule: NOT_EMPTY,
    },
    content_sha256: {
      type: "string",
      mode: "optional and computed",
      description:
        "The SHA-256 of the content to serve, as the package's description carries it in `[sha256:…]`. When it changes, a new version is rolled out, and the rollout waits until the package holds this content. Read back: the content that the domain serves, as far as the description says.",
      rule: SHA256,
    },
    available_package_version: {
      type: "string",
      mode: "computed",
      description: "The newest version that the package holds.",
    },
    available_content_sha256: {
      type: "string",
      mode: "computed",
      description:
        "The content of the available version that the package's description names; null without `[sha256:…]`.",
    },
    status: {
      type: "string",
      mode: "computed",
      description: "The state of the association, such as `ACTIVE`.",
    },
    reference_path: {
      type: "string",
      mode: "computed",
      description: "Where index settings find the file: `analyzers/<package id>`.",
    },
  },
  blocks: {
    timeouts: timeoutsBlock({
      create: "Until the domain serves the version the first time. Default: `30m`.",
      update: "Until the domain serves the new version. Default: `30m`.",
      read: `Until a refresh has its answers. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
    }),
  },
};

const ATTRIBUTE_OF: AttributeOf = {
  domain: "domain_name",
  package: "package_id",
  version: "package_version",
  content: "content_sha256",
  association: "package_id",
};

/** `opensearchpackages_rollout`: the domain serves this version. */
export const rolloutResource: ManagedResource<PackagesProvider> = {
  schema: SCHEMA,
  planUpdate: planRollout,
  remark: remarkOnPackage,
  create: (planned, operation) => apply(planned, "create", operation),
  update: (planned, _prior, operation) => apply(planned, "update", operation),
  read,
  // The association belongs to the resource that made it; there is nothing else to remove.
  delete: () => Promise.resolve(),
  importState: (id) => importedPair(id, "a rollout", SCHEMA),
  upgrades: { 0: namedByHyphen },
};

async function apply(
  planned: CtyObject,
  operationName: "create" | "update",
  operation: OperationContext<PackagesProvider>,
): Promise<CtyObject> {
  const reader = new AttributeReader(planned);
  const request = {
    ...pairOf(reader),
    packageVersion: reader.optionalString("package_version"),
    contentSha256: reader.optionalString("content_sha256"),
  };
  const { association, availableVersion, availableSha256 } = await applyLive(
    planned,
    operationName,
    operation,
    ATTRIBUTE_OF,
    ({ client, ...ending }) =>
      liveService.rollout.rollOut(client, request, {
        ...ending,
        onProgress: ({ message, domainName, packageId }) =>
          operation.log(message, { domain_name: domainName, package_id: packageId }),
      }),
  );
  return stateOf(planned, association, { availableVersion, availableSha256 });
}

async function read(
  state: CtyObject,
  operation: OperationContext<PackagesProvider>,
): Promise<CtyObject | null> {
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
