import type { Attributes } from "../plan/Stack";
import {
  associationSeen,
  call,
  describe,
  type Pause,
  type StepContext,
  StepFailed,
  StepRefused,
  type StepRun,
} from "./StepRun";
import { waitForState } from "./waitForState";

/** Which calls are made: those of hashicorp/aws 5.100, or of the later majors, which wait for a package they make. */
export type AwsProviderVersion = "5.100" | "6.x";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/**
 * What hashicorp/aws does with an object.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/s3/object.go
 */
export async function* objectStep(context: StepContext): StepRun {
  const { step, calls, given, latency } = context;
  const { before } = step.resource;
  yield latency();
  if (step.kind === "delete") {
    await calls.deleteObject(placeOf(before ?? {}));
    return {};
  }
  const put = await calls.putObject(
    placeOf(given),
    given["content"] ?? "",
    given["server_side_encryption"] ?? null,
  );
  if (put.kind === "refused") throw new StepRefused(put.refused);
  yield latency();
  const head = await calls.headObject(placeOf(given));
  if (head.kind === "refused") throw new StepRefused(head.refused);
  return { ...given, id: given["key"] ?? null };
}

function placeOf(attributes: Attributes): { bucket: string; key: string } {
  return { bucket: attributes["bucket"] ?? "", key: attributes["key"] ?? "" };
}

/** What hashicorp/aws does with a package. */
export async function* packageStep(context: StepContext, version: AwsProviderVersion): StepRun {
  const { step, given } = context;
  const idBefore = step.resource.before?.["package_id"];
  if (step.kind === "delete") {
    yield* unlessNotFound(context, "DeletePackage", { PackageID: idBefore });
    return {};
  }
  const PackageDescription = given["package_description"] ?? "";
  const PackageSource = { S3BucketName: given["s3_bucket_name"], S3Key: given["s3_key"] };
  if (step.kind === "update") {
    yield* call(context, "UpdatePackage", { PackageID: idBefore, PackageDescription, PackageSource });
    return yield* packageRead(context, idBefore ?? null);
  }
  const created = yield* call<{ PackageDetails: { PackageID: string } }>(context, "CreatePackage", {
    PackageName: given["package_name"],
    PackageType: given["package_type"],
    PackageDescription,
    PackageSource,
  });
  const { PackageID } = created.PackageDetails;
  context.keep({ package_id: PackageID });
  if (version === "6.x") yield* packageValidated(context, PackageID);
  return yield* packageRead(context, PackageID);
}

async function* packageRead(context: StepContext, packageId: string | null): StepRun {
  const seen = yield* describe(context, packageId);
  if (seen === undefined) throw new StepFailed(`reading OpenSearch Package (${packageId}): not found`);
  return {
    ...context.given,
    id: packageId,
    package_id: packageId,
    available_package_version: seen.AvailablePackageVersion ?? null,
  };
}

/** @see https://github.com/hashicorp/terraform-provider-aws/blob/v6.25.0/internal/service/opensearch/package.go */
async function* packageValidated(context: StepContext, packageId: string): AsyncGenerator<Pause, void, void> {
  const awaited = {
    what: `package ${packageId}`,
    pending: ["COPYING", "VALIDATING"],
    target: ["AVAILABLE"],
    delayMs: 30 * SECOND_MS,
    intervalMs: 15 * SECOND_MS,
    timeoutMs: 20 * MINUTE_MS,
  };
  yield* waitForState(context, awaited, async function* () {
    const seen = yield* describe(context, packageId);
    if (seen?.ErrorDetails !== undefined)
      throw new StepFailed(`package validation failed: ${seen.PackageStatus}`);
    return seen?.PackageStatus;
  });
}

/** What hashicorp/aws does with an association. */
export async function* associationStep(context: StepContext): StepRun {
  const { step, given } = context;
  const { domain_name: domainName, package_id: packageId } =
    step.kind === "delete" ? (step.resource.before ?? {}) : given;
  const input = { PackageID: packageId, DomainName: domainName };
  if (step.kind === "delete") {
    const found = yield* unlessNotFound(context, "DissociatePackage", input);
    if (found)
      yield* associationWaited(context, domainName, packageId, { pending: "DISSOCIATING", target: [] });
    return {};
  }
  yield* call(context, "AssociatePackage", input);
  yield* associationWaited(context, domainName, packageId, { pending: "ASSOCIATING", target: ["ACTIVE"] });
  const seen = yield* associationSeen(context, domainName, packageId);
  if (seen === undefined) throw new StepFailed("reading the association: not found");
  return { ...given, id: `${domainName}-${packageId}`, reference_path: seen.ReferencePath ?? null };
}

async function* associationWaited(
  context: StepContext,
  domainName: string | null | undefined,
  packageId: string | null | undefined,
  { pending, target }: { readonly pending: string; readonly target: readonly string[] },
): AsyncGenerator<Pause, void, void> {
  const awaited = {
    what: `package ${packageId} on domain ${domainName}`,
    pending: [pending],
    target,
    delayMs: 30 * SECOND_MS,
    intervalMs: 10 * SECOND_MS,
    timeoutMs: 10 * MINUTE_MS,
  };
  yield* waitForState(context, awaited, async function* () {
    return (yield* associationSeen(context, domainName, packageId))?.DomainPackageStatus;
  });
}

/** A call whose ResourceNotFoundException means that it is done already. @returns whether there was something */
async function* unlessNotFound(
  context: StepContext,
  operation: string,
  input: Readonly<Record<string, unknown>>,
): AsyncGenerator<Pause, boolean, void> {
  try {
    yield* call(context, operation, input);
    return true;
  } catch (error) {
    if (!(error instanceof StepRefused) || error.refused.exception !== "ResourceNotFoundException")
      throw error;
    return false;
  }
}
