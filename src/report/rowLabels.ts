import type { AssociationRow, DomainRow, PackageRow } from "../validation/ValidationReport";

/** The address of a row, or for what no configuration declares its place in the service. */
export function associationAddress(row: AssociationRow): string {
  return row.address ?? `domain/${row.domainName ?? "?"}/package/${row.packageId ?? row.packageName ?? "?"}`;
}

export function packageAddress(row: PackageRow): string {
  return row.address ?? `package/${row.packageId ?? row.packageName ?? "?"}`;
}

export function domainAddress(row: DomainRow): string {
  return `domain/${row.domainName}`;
}

/** How a package is called in a table: its name, else its id, else where it is declared. */
export function packageLabel(row: AssociationRow): string {
  return row.packageName ?? row.packageId ?? row.packageAddress ?? UNKNOWN_UNTIL_APPLY;
}

export function domainLabel(row: AssociationRow): string {
  return row.domainName ?? UNKNOWN_UNTIL_APPLY;
}

/** As Terraform writes it in its plans. */
export const UNKNOWN_UNTIL_APPLY = "(known after apply)";

/** `v1`, `v1 → v2`, `none → v1`: what the domain serves now and after the apply. */
export function versionTransition(row: AssociationRow): string {
  const before = row.liveVersion ?? "none";
  const after = row.versionAfterApply ?? "none";
  return before === after ? before : `${before} → ${after}`;
}
