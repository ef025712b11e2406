import { packageDetails } from "../details/packageDetails";
import { packageMoments } from "../lifecycle/packageMoments";
import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import type { PackageRecord } from "../store/PackageRecord";
import { Timeline } from "../store/Timeline";
import type { CreatePackageInput } from "../validations/CreatePackage";

/** Takes a copy of the source object as the first version of a new package. */
export function createPackage(call: OpenSearchCall<CreatePackageInput>): object {
  refuseEngine(call.input);
  refuseTakenName(call);
  refuseBeyondLimit(call);
  const record = recordOf(call);
  call.store.addPackage(record);
  return { PackageDetails: packageDetails(record, call.nowMs) };
}

function recordOf(call: OpenSearchCall<CreatePackageInput>): PackageRecord {
  const { input, scope, nowMs } = call;
  return {
    id: call.store.nextPackageId("F"),
    name: input.PackageName,
    type: input.PackageType,
    owner: scope.accountId,
    region: scope.region,
    engineVersion: input.EngineVersion,
    vendingEnabled: input.PackageVendingOptions?.VendingEnabled,
    encryption: input.PackageEncryptionOptions,
    configuration: input.PackageConfiguration,
    createdAtMs: nowMs,
    timeline: new Timeline(
      packageMoments(call, {
        packageName: input.PackageName,
        source: input.PackageSource,
        base: { description: input.PackageDescription, allowedAccountIds: [] },
        versionName: "v1",
      }),
    ),
  };
}

function refuseEngine({ PackageType, EngineVersion }: CreatePackageInput): void {
  if (PackageType !== "ZIP-PLUGIN") return;
  if (EngineVersion === undefined) throw refusal("engineVersionMissing");
  if (EngineVersion.startsWith("Elasticsearch_")) {
    throw refusal("pluginForElasticsearch", { detail: EngineVersion });
  }
}

/** A name is taken in its account and region only; AWS's own packages take none. */
function refuseTakenName(call: OpenSearchCall<CreatePackageInput>): void {
  const name = call.input.PackageName;
  if (ownPackages(call).some((record) => record.name === name)) throw refusal("nameTaken", { detail: name });
}

function refuseBeyondLimit(call: OpenSearchCall<CreatePackageInput>): void {
  if (ownPackages(call).length < call.packageLimit) return;
  throw refusal("packageLimit", { detail: String(call.packageLimit) });
}

function ownPackages({ store, scope, nowMs }: OpenSearchCall<CreatePackageInput>): PackageRecord[] {
  return store.packagesVisibleTo(scope, nowMs).filter(({ owner }) => owner === scope.accountId);
}
