import type { OperationCall } from "../Call";
import { associationsAt, domainNameOf, findPackage, packageState } from "../records/reading";
import type { PackageRecord, PackageState, PackageStatus } from "../records/PackageRecord";
import { check } from "./Check";
import type { Subject } from "../assumptions";

/** An input that names a package. */
export interface PackageInput {
  readonly PackageID: string;
}

/** The package that a call names; undefined when the caller sees none of that id. */
export function namedPackage(call: OperationCall<PackageInput>): PackageRecord | undefined {
  return findPackage(call.state, call.scope, call.input.PackageID, call.atMs);
}

/** The package that a call names, where a check has shown that there is one. */
export function requiredPackage(call: OperationCall<PackageInput>): PackageRecord {
  const record = namedPackage(call);
  if (record === undefined) throw new RangeError(`${call.input.PackageID} was not checked to be there`);
  return record;
}

export const packageExists = check<PackageInput>("packageNotFound", (call) =>
  namedPackage(call) === undefined ? { packageId: call.input.PackageID } : undefined,
);

export const packageIsOwn = check<PackageInput>("notOwner", (call) =>
  namedPackage(call)?.owner === call.scope.accountId ? undefined : { packageId: call.input.PackageID },
);

export const packageIsAvailable = check<PackageInput>("packageNotAvailable", (call) => {
  const state = stateOf(call);
  return state?.status === "AVAILABLE" && state.available !== undefined
    ? undefined
    : { packageId: call.input.PackageID, detail: state?.status };
});

const BUSY: readonly (PackageStatus | undefined)[] = ["COPYING", "VALIDATING", "DELETING"];

export const packageIsIdle = check<PackageInput>("packageBusy", busySubject);

export const packageIsIdleForUpdate = check<PackageInput>("packageBusyForUpdate", busySubject);

export const packageIsNowhere = check<PackageInput>("packageAssociated", ({ state, input, atMs }) => {
  const domains = associationsAt(state, atMs).filter(({ packageId }) => packageId === input.PackageID);
  if (domains.length === 0) return undefined;
  return {
    packageId: input.PackageID,
    detail: domains.map((association) => domainNameOf(association)).join(", "),
  };
});

export const packageIsVended = check<PackageInput>("scopeDisabled", (call) =>
  namedPackage(call)?.vendingEnabled === true ? undefined : { packageId: call.input.PackageID },
);

function busySubject(call: OperationCall<PackageInput>): Subject | undefined {
  const status = stateOf(call)?.status;
  return BUSY.includes(status) ? { packageId: call.input.PackageID, detail: status } : undefined;
}

function stateOf(call: OperationCall<PackageInput>): PackageState | undefined {
  const record = namedPackage(call);
  return record === undefined ? undefined : packageState(record, call.atMs)?.state;
}
