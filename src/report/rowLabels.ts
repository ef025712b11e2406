import type { Delivery, PackageRow, ValidationReport } from "../validation/ValidationReport";

/** The address of a row, or for what no configuration declares its place in the service. */
export function associationAddress(row: Delivery): string {
  return row.address ?? `domain/${row.domainName ?? "?"}/package/${row.packageId ?? row.packageName ?? "?"}`;
}

export function packageAddress(row: PackageRow): string {
  return row.address ?? `package/${row.packageId ?? row.packageName ?? "?"}`;
}

/** What one declaration is known by: two stacks may have one address each. */
export function declarationKey(address: string, input: string | null): string {
  return `${input ?? ""} ${address}`;
}

interface Declaration {
  readonly address: string;
  readonly input: string | null;
}

/** The file to name beside an address: none where the report is made of one. */
export function inputLabel({ input }: Declaration, { inputs }: ValidationReport): string | null {
  if (inputs.length < 2 || input === null) return null;
  return input === "-" ? "standard input" : input;
}

/** The address, with the file that declares it where the report is made of several. */
export function declaredAt(item: Declaration, report: ValidationReport): string {
  const input = inputLabel(item, report);
  return input === null ? item.address : `${item.address} (${input})`;
}

/** How a package is called in a table: its name, else its id, else where it is declared. */
export function packageLabel(row: Delivery): string {
  return row.packageName ?? row.packageId ?? row.packageAddress ?? UNKNOWN_UNTIL_APPLY;
}

export function domainLabel(row: Delivery): string {
  return row.domainName ?? UNKNOWN_UNTIL_APPLY;
}

/** As Terraform writes it in its plans. */
export const UNKNOWN_UNTIL_APPLY = "(known after apply)";

/** `v1`, `v1 → v2`, `none → v1`: what the domain serves now and after the apply. */
export function versionTransition(row: Delivery): string {
  const before = row.liveVersion ?? "none";
  const after = row.versionAfterApply ?? "none";
  return before === after ? before : `${before} → ${after}`;
}
