import { packageDetails } from "../answers/packageDetails";
import type { PackageConfiguration, PackageEncryption, PackageSource } from "../shapes";
import type { OperationCall } from "../Call";
import {
  packageExists,
  packageIsIdleForUpdate,
  packageIsOwn,
  requiredPackage,
} from "../checks/packageChecks";
import { maxLength } from "../members/constraints";
import { optional, required } from "../members/MemberRule";
import {
  PACKAGE_CONFIGURATION,
  PACKAGE_DESCRIPTION,
  PACKAGE_ENCRYPTION,
  PACKAGE_ID,
  PACKAGE_SOURCE,
} from "../members/shapes";
import type { PackageRecord, PackageState } from "../records/PackageRecord";
import { packageState } from "../records/reading";
import type { Timeline } from "../records/Timeline";
import { keepPackage } from "../records/State";
import { packageMoments } from "../transitions/packageMoments";
import { versionAfter } from "../transitions/versionAfter";
import { operation } from "./Operation";

interface UpdatePackageInput {
  readonly PackageID: string;
  readonly PackageSource: PackageSource;
  readonly PackageDescription?: string;
  readonly CommitMessage?: string;
  readonly PackageConfiguration?: PackageConfiguration;
  readonly PackageEncryptionOptions?: PackageEncryption;
}

/** Takes a new copy of the source object; the version before stays available until the copy is. */
export const updatePackage = operation<UpdatePackageInput>({
  name: "UpdatePackage",
  members: [
    required("PackageID", ...PACKAGE_ID),
    ...PACKAGE_SOURCE,
    optional("PackageDescription", ...PACKAGE_DESCRIPTION),
    optional("CommitMessage", maxLength(160)),
    ...PACKAGE_CONFIGURATION,
    ...PACKAGE_ENCRYPTION,
  ],
  checks: [packageExists, packageIsOwn, packageIsIdleForUpdate],
  transition: (call) => {
    const before = requiredPackage(call);
    const record = { ...before, timeline: updated(call, before) };
    return {
      state: keepPackage(call.state, record),
      answer: { PackageDetails: packageDetails(record, call.nowMs, call.scope.accountId) },
    };
  },
});

function updated(call: OperationCall<UpdatePackageInput>, record: PackageRecord): Timeline<PackageState> {
  const { input, nowMs } = call;
  const before = packageState(record, nowMs)?.state;
  const moments = packageMoments(call, {
    packageName: record.name,
    source: input.PackageSource,
    base: {
      available: before?.available,
      description: input.PackageDescription ?? before?.description,
      allowedAccountIds: before?.allowedAccountIds ?? [],
      configuration: input.PackageConfiguration ?? before?.configuration,
      encryption: input.PackageEncryptionOptions ?? before?.encryption,
    },
    versionName: versionAfter(before?.available?.name),
    commitMessage: input.CommitMessage,
  });
  return record.timeline.continuedWith(nowMs, moments);
}
