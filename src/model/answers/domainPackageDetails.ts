import { associationState, domainNameOf } from "../records/reading";
import type { AssociationRecord } from "../records/AssociationRecord";
import type { State } from "../records/State";
import type { DomainPackageDetails } from "../shapes";

/** An association at an instant, as the API tells it. */
export function domainPackageDetails(
  state: State,
  association: AssociationRecord,
  atMs: number,
): DomainPackageDetails {
  const { packageId, settings } = association;
  const record = state.packages.get(packageId);
  const moment = associationState(association, atMs);
  if (moment === undefined || moment.state.status === "GONE") {
    throw new RangeError(`${packageId} is not associated with ${association.domainArn} at ${atMs}`);
  }
  const { status, held, errorDetails } = moment.state;
  return {
    PackageID: packageId,
    PackageName: record?.name,
    PackageType: record?.type,
    LastUpdated: new Date(moment.fromMs),
    DomainName: domainNameOf(association),
    DomainPackageStatus: status,
    PackageVersion: held?.name,
    PrerequisitePackageIDList: settings.PrerequisitePackageIDList,
    ReferencePath: record?.type === "TXT-DICTIONARY" ? `analyzers/${packageId}` : undefined,
    ErrorDetails: errorDetails,
    AssociationConfiguration: settings.AssociationConfiguration,
  };
}
