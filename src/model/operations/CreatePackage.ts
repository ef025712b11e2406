import { packageDetails } from "../answers/packageDetails";
import type { PackageConfiguration, PackageEncryption, PackageSource, PackageType } from "../shapes";
import type { OperationCall } from "../Call";
import { check } from "../checks/Check";
import { flag, structure } from "../members/constraints";
import { optional, required } from "../members/MemberRule";
import {
  ENGINE_VERSION,
  PACKAGE_CONFIGURATION,
  PACKAGE_DESCRIPTION,
  PACKAGE_ENCRYPTION,
  PACKAGE_NAME,
  PACKAGE_SOURCE,
  PACKAGE_TYPE,
} from "../members/shapes";
import { newPackageId } from "../records/packageId";
import type { PackageRecord } from "../records/PackageRecord";
import { packagesVisibleTo } from "../records/reading";
import { Timeline } from "../records/Timeline";
import { keepPackage } from "../records/State";
import { packageMoments } from "../transitions/packageMoments";
import { operation } from "./Operation";

interface CreatePackageInput {
  readonly PackageName: string;
  readonly PackageType: PackageType;
  readonly PackageSource: PackageSource;
  readonly PackageDescription?: string;
  readonly EngineVersion?: string;
  readonly PackageConfiguration?: PackageConfiguration;
  readonly PackageVendingOptions?: { readonly VendingEnabled: boolean };
  readonly PackageEncryptionOptions?: PackageEncryption;
}

type CreatePackageCall = OperationCall<CreatePackageInput>;

const pluginHasEngine = check<CreatePackageInput>("engineVersionMissing", ({ input }) =>
  input.PackageType === "ZIP-PLUGIN" && input.EngineVersion === undefined ? {} : undefined,
);

const pluginIsForOpenSearch = check<CreatePackageInput>("pluginForElasticsearch", ({ input }) =>
  input.PackageType === "ZIP-PLUGIN" && input.EngineVersion?.startsWith("Elasticsearch_") === true
    ? { detail: input.EngineVersion }
    : undefined,
);

const onlyPluginHasEngine = check<CreatePackageInput>("engineVersionUnexpected", ({ input }) =>
  input.PackageType !== "ZIP-PLUGIN" && input.EngineVersion !== undefined
    ? { detail: input.PackageType }
    : undefined,
);

/** A name is taken in its account and region only; AWS's own packages take none. */
const nameIsFree = check<CreatePackageInput>("nameTaken", (call) =>
  ownPackages(call).some(({ name }) => name === call.input.PackageName)
    ? { detail: call.input.PackageName }
    : undefined,
);

const isBelowLimit = check<CreatePackageInput>("packageLimit", (call) => {
  const limit = call.world.packageLimit;
  if (limit === undefined || ownPackages(call).length < limit) return undefined;
  return { detail: String(limit) };
});

/** Takes a copy of the source object as the first version of a new package. */
export const createPackage = operation<CreatePackageInput>({
  name: "CreatePackage",
  members: [
    required("PackageName", ...PACKAGE_NAME),
    required("PackageType", ...PACKAGE_TYPE),
    ...PACKAGE_SOURCE,
    optional("PackageDescription", ...PACKAGE_DESCRIPTION),
    optional("EngineVersion", ...ENGINE_VERSION),
    ...PACKAGE_CONFIGURATION,
    optional("PackageVendingOptions", structure()),
    required("PackageVendingOptions.VendingEnabled", flag()),
    ...PACKAGE_ENCRYPTION,
  ],
  checks: [pluginHasEngine, pluginIsForOpenSearch, onlyPluginHasEngine, nameIsFree, isBelowLimit],
  transition: (call) => {
    const { id, state } = newPackageId(call.state, "F");
    const record = recordOf(call, id);
    return {
      state: keepPackage(state, record),
      answer: { PackageDetails: packageDetails(record, call.nowMs, call.scope.accountId) },
    };
  },
});

function recordOf(call: CreatePackageCall, id: string): PackageRecord {
  const { input, scope, nowMs } = call;
  const moments = packageMoments(call, {
    packageName: input.PackageName,
    source: input.PackageSource,
    base: {
      description: input.PackageDescription,
      allowedAccountIds: [],
      configuration: input.PackageConfiguration,
      encryption: input.PackageEncryptionOptions,
    },
    versionName: "v1",
  });
  return {
    id,
    name: input.PackageName,
    type: input.PackageType,
    owner: scope.accountId,
    region: scope.region,
    engineVersion: input.EngineVersion,
    vendingEnabled: input.PackageVendingOptions?.VendingEnabled,
    createdAtMs: nowMs,
    timeline: new Timeline(moments),
  };
}

function ownPackages({ state, scope, atMs }: CreatePackageCall): PackageRecord[] {
  return packagesVisibleTo(state, scope, atMs).filter(({ owner }) => owner === scope.accountId);
}
