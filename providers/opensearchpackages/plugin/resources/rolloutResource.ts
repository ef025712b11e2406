import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { PackagesError } from "../../../../src/errors";
import { markedSha256 } from "../../../../src/contract/contentMark";
import type { RolloutSubject } from "../../../../src/service/rollout/RolloutError";
import { UnreadError } from "../../../../src/service/rollout/UnreadError";
import type { CtyObject } from "../codec/CtyValue";
import { AttributeReader } from "../framework/AttributeReader";
import type { ManagedResource, Operation, StoredState } from "../framework/ManagedResource";
import { liveCall } from "../live/liveCall";
import { liveService } from "../live/liveService";
import type { PackagesProvider } from "../live/PackagesProvider";
import { readTogether } from "../live/readTogether";
import { durationMs } from "../schema/duration";
import { readTimeoutMs } from "../schema/readTimeout";
import { ROLLOUT_SCHEMA } from "../schema/rolloutSchema";
import { onAttribute } from "./onAttribute";
import { planRollout } from "./planRollout";
import { regionalId } from "./regionalId";

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
  create: (planned, operation) => apply(planned, "create", operation),
  update: (planned, _prior, operation) => apply(planned, "update", operation),
  read,
  // The association belongs to the resource that made it; there is nothing else to remove.
  delete: () => Promise.resolve(),
  importState,
  upgrades: { 0: namedByHyphen },
};

async function apply(
  planned: CtyObject,
  operationName: "create" | "update",
  { provider, signal, log }: Operation<PackagesProvider>,
): Promise<CtyObject> {
  const reader = new AttributeReader(planned);
  const request = {
    ...placeOf(reader),
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
  const reader = new AttributeReader(state);
  const place = placeOf(reader);
  const attempted = `reading what the domain ${place.domainName} serves of the package ${place.packageId}`;
  const call = { attempted, about: place, timeoutMs: readTimeoutMs(reader) };
  const client = await operation.provider.clientIn(reader.optionalString("region"));
  const reads = liveService.rollout.LivePackages.of(client);
  const [live, association] = await readTogether(
    operation.signal,
    (signal) =>
      liveCall({ ...call, signal, operation: "DescribePackages" }, (stop) =>
        reads.package(place.packageId, stop),
      ),
    (signal) =>
      liveCall({ ...call, signal, operation: "ListPackagesForDomain" }, (stop) =>
        reads.association(place.domainName, place.packageId, stop),
      ).catch(noSuchDomain),
  );
  if (live === undefined || association === undefined) return null;
  return stateOf({ ...state, package_version: null }, association, {
    availableVersion: live.AvailablePackageVersion ?? null,
    availableSha256: markedSha256(live.PackageDescription),
  });
}

/** A domain that is gone serves nothing: the plan then shows a creation, not an error. */
function noSuchDomain(error: unknown): undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof UnreadError && cause.reading.kind === "absent") return undefined;
  throw error;
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
  const { domainName, packageId } = placeOf(new AttributeReader(known));
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

function placeOf(reader: AttributeReader): { domainName: string; packageId: string } {
  return { domainName: reader.string("domain_name"), packageId: reader.string("package_id") };
}

function importState(id: string): CtyObject {
  const { resource, region } = regionalId(id);
  const [domainName, packageId, ...rest] = resource.split("/");
  if (!domainName || !packageId || rest.length > 0) {
    throw new PackagesError({
      attempted: "importing a rollout",
      problem: "the id must be <domain name>/<package id>, or that with @<region> behind it",
      value: id,
      remedy: "Import it as search-prod/F123456789, or as search-prod/F123456789@eu-west-1",
    });
  }
  const unread = Object.fromEntries(Object.keys(ROLLOUT_SCHEMA.attributes).map((name) => [name, null]));
  return { ...unread, id: resource, region, domain_name: domainName, package_id: packageId };
}

/** Version 0 wrote the id as the AWS provider does, `<domain>-<package>`, in which the hyphens are ambiguous. */
function namedByHyphen(state: StoredState): StoredState {
  const { domain_name: domainName, package_id: packageId } = state as Record<string, string>;
  return { ...state, id: `${domainName}/${packageId}` };
}
