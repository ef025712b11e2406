import type { DeclaredPackage } from "../../terraform/declared/Declared";
import { objectKey } from "../RehearsalInput";
import { subjects } from "../PlaceState";
import { packageSettled, UNKNOWN_DESCRIPTION } from "./packageLook";
import { type Demand, type Program, type StepContext, unknownUntilApply } from "./Program";
import { type Wait, WAITS } from "./waits";

/** `aws_opensearch_package`, created. */
export function* createPackage(declared: DeclaredPackage, context: StepContext): Program {
  const { packageName, packageType, source } = declared;
  if (packageName === null) return yield unknownUntilApply("package_name");
  if (packageType === null) return yield unknownUntilApply("package_type");
  if (source === null) return yield unknownUntilApply("package_source");
  const { answer } = yield {
    kind: "call",
    operation: "CreatePackage",
    input: {
      PackageName: packageName,
      PackageType: packageType,
      PackageDescription: descriptionOf(declared),
      ...sourceOf(source),
      ...(declared.engineVersion === null ? {} : { EngineVersion: declared.engineVersion }),
    },
    restsOn: [
      subjects.name(packageName),
      subjects.count,
      subjects.object(objectKey(source.bucket, source.key)),
    ],
    copies: sourceOf(source).PackageSource,
  };
  const id = (answer as { PackageDetails?: { PackageID?: string } } | undefined)?.PackageDetails?.PackageID;
  if (id === undefined) return;
  context.bind(declared, id);
  if (!context.waitsForCopy) return;
  yield { kind: "sleep", forMs: WAITS.copy.firstLookMs };
  yield waitForPackage(id, WAITS.copy);
}

/** `aws_opensearch_package`, updated in place: no version of the provider waits for the copy. */
export function* updatePackage(declared: DeclaredPackage): Program {
  const { makesVersion, packageIdBefore: id, source } = declared;
  if (!makesVersion) return;
  if (id === null) return yield unknownUntilApply("package_id");
  if (source === null) return yield unknownUntilApply("package_source");
  yield {
    kind: "call",
    operation: "UpdatePackage",
    input: { PackageID: id, PackageDescription: descriptionOf(declared), ...sourceOf(source) },
    restsOn: [subjects.package(id), subjects.object(objectKey(source.bucket, source.key))],
    copies: sourceOf(source).PackageSource,
  };
}

/** `aws_opensearch_package`, deleted: it is not waited for either. */
export function* deletePackage({ packageIdBefore: id }: Pick<DeclaredPackage, "packageIdBefore">): Program {
  if (id === null) return yield unknownUntilApply("package_id");
  yield {
    kind: "call",
    operation: "DeletePackage",
    input: { PackageID: id },
    restsOn: [subjects.package(id), subjects.domainsOf(id)],
    tolerates: "ResourceNotFoundException",
  };
}

/** Waits until a package has come to rest. */
export function waitForPackage(packageId: string, { timeoutMs }: Wait): Demand {
  return { kind: "until", of: { packageId }, done: packageSettled(packageId), timeoutMs };
}

function descriptionOf({ description, descriptionKnown }: DeclaredPackage): string {
  return descriptionKnown ? (description ?? "") : UNKNOWN_DESCRIPTION;
}

function sourceOf(source: { readonly bucket: string; readonly key: string }): {
  PackageSource: { S3BucketName: string; S3Key: string };
} {
  return { PackageSource: { S3BucketName: source.bucket, S3Key: source.key } };
}
