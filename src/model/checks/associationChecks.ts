import { PLUGIN_LIMIT } from "../assumptions";
import type { OperationCall } from "../Call";
import type { AssociationRecord, AssociationState } from "../records/AssociationRecord";
import { domainArn } from "../records/DomainRecord";
import type { PackageVersion } from "../records/PackageRecord";
import {
  associationsAt,
  associationState,
  domainState,
  findAssociation,
  packageState,
} from "../records/reading";
import { check } from "./Check";
import { namedDomain, type DomainInput } from "./domainChecks";
import { namedPackage, type PackageInput } from "./packageChecks";

/** An input that names a package and a domain. */
export interface AssociationInput extends PackageInput, DomainInput {}

type AssociationCall = OperationCall<AssociationInput>;

/** The association that a call names; undefined when there is none. */
export function namedAssociation(call: AssociationCall): AssociationRecord | undefined {
  const { state, scope, input, atMs } = call;
  const arn = domainArn({ ...scope, name: input.DomainName });
  return findAssociation(state, { packageId: input.PackageID, domainArn: arn }, atMs);
}

/** The association that a call names, where a check has shown that there is one. */
export function requiredAssociation(call: AssociationCall): AssociationRecord {
  const association = namedAssociation(call);
  if (association === undefined) throw new RangeError(`${subjectOf(call).packageId} is not associated`);
  return association;
}

export const isAssociated = check<AssociationInput>("notAssociated", (call) =>
  namedAssociation(call) === undefined ? subjectOf(call) : undefined,
);

export const isNotAlreadyThere = check<AssociationInput>("alreadyInDesiredState", (call) => {
  const state = stateOf(call);
  const there = state?.status === "ACTIVE" && state.held?.name === availableVersion(call)?.name;
  return there ? subjectOf(call) : undefined;
});

export const associationIsIdle = check<AssociationInput>("associationBusy", (call) => {
  const status = stateOf(call)?.status;
  const busy = status === "ASSOCIATING" || status === "DISSOCIATING";
  return busy ? { ...subjectOf(call), detail: status } : undefined;
});

export const pluginFitsEngine = check<AssociationInput>("engineVersionDiffers", (call) => {
  const plugin = namedPlugin(call);
  const domain = namedDomain(call);
  const engine = domain === undefined ? undefined : domainState(domain, call.atMs)?.engineVersion;
  if (plugin === undefined || plugin.engineVersion === engine) return undefined;
  return { ...subjectOf(call), detail: plugin.engineVersion };
});

export const pluginHasRoom = check<AssociationInput>("pluginLimit", (call) => {
  const domain = namedDomain(call);
  if (namedPlugin(call) === undefined || domain === undefined) return undefined;
  const others = associationsAt(call.state, call.atMs)
    .filter((other) => other.domainArn === domainArn(domain) && other.packageId !== call.input.PackageID)
    .filter(({ packageId }) => call.state.packages.get(packageId)?.type === "ZIP-PLUGIN");
  return others.length >= PLUGIN_LIMIT ? subjectOf(call) : undefined;
});

/** What AssociatePackage brings to a domain. */
export function availableVersion(call: OperationCall<PackageInput>): PackageVersion | undefined {
  const record = namedPackage(call);
  return record === undefined ? undefined : packageState(record, call.atMs)?.state.available;
}

function namedPlugin(call: AssociationCall): ReturnType<typeof namedPackage> {
  const record = namedPackage(call);
  return record?.type === "ZIP-PLUGIN" ? record : undefined;
}

function stateOf(call: AssociationCall): AssociationState | undefined {
  const association = namedAssociation(call);
  return association === undefined ? undefined : associationState(association, call.atMs)?.state;
}

function subjectOf({ input }: AssociationCall): { packageId: string; domainName: string } {
  return { packageId: input.PackageID, domainName: input.DomainName };
}
