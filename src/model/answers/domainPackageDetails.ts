import { domainNameOf } from "../records/reading";
import type { AssociationRecord, AssociationStatus } from "../records/AssociationRecord";
import type { PackageVersion } from "../records/PackageRecord";
import type { State } from "../State";
import type { DomainPackageDetails, ErrorDetails } from "./shapes";

/** An association at an instant, as the API tells it. */
export function domainPackageDetails(
  state: State,
  association: AssociationRecord,
  atMs: number,
): DomainPackageDetails {
  const { packageId, settings } = association;
  const record = state.packages.get(packageId);
  const { fromMs, status, held, errorDetails } = told(association, atMs);
  return {
    PackageID: packageId,
    PackageName: record?.name,
    PackageType: record?.type,
    LastUpdated: new Date(fromMs),
    DomainName: domainNameOf(association),
    DomainPackageStatus: status,
    PackageVersion: held?.name,
    PrerequisitePackageIDList: settings.PrerequisitePackageIDList,
    ReferencePath: record?.type === "TXT-DICTIONARY" ? `analyzers/${packageId}` : undefined,
    ErrorDetails: errorDetails,
    AssociationConfiguration: settings.AssociationConfiguration,
  };
}

interface Told {
  readonly fromMs: number;
  readonly status: AssociationStatus;
  readonly held?: PackageVersion;
  readonly errorDetails?: ErrorDetails;
}

/** What goes without delay is told once, by the answer to the call that took it away, as on its way. */
function told({ timeline, packageId, domainArn }: AssociationRecord, atMs: number): Told {
  for (const { fromMs, state } of [...timeline.until(atMs)].reverse()) {
    const { status } = state;
    if (status !== "GONE") return { ...state, fromMs, status };
  }
  throw new RangeError(`${packageId} was never associated with ${domainArn} by ${atMs}`);
}
