import type { Delivery } from "../../validation/result/Delivery";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import type { HopReading } from "../../validation/result/Hop";
import type { PackageRow } from "../../validation/result/rows";
import { judged } from "./hopWords";
import { plain } from "./plain";

/** The address of a delivery, or for what no configuration declares its place in the service. */
export function deliveryAddress(row: Delivery): string {
  return (
    row.address ??
    row.rolloutAddress ??
    `domain/${row.domainName ?? "?"}/package/${row.packageId ?? row.packageName ?? "?"}`
  );
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
  return input === null ? item.address : plain`${item.address} (${input})`;
}

/** How a package is called in a table: its name, else its id, else where it is declared. */
export function packageLabel(row: Delivery): string {
  return row.packageName ?? row.packageId ?? row.packageAddress ?? UNKNOWN_UNTIL_APPLY;
}

/** `product-synonyms on search-prod` */
export function deliveryLabel(row: Delivery): string {
  return plain`${packageLabel(row)} on ${domainLabel(row)}`;
}

export function domainLabel(row: Delivery): string {
  return row.domainName ?? UNKNOWN_UNTIL_APPLY;
}

/** As Terraform writes it in its plans. */
export const UNKNOWN_UNTIL_APPLY = "(known after apply)";

/** `v1`, `v1 → v2`, `none → v1`: what the domain serves now and after the apply. What was not read is not `none`. */
export function versionTransition(row: Delivery): string {
  const domain = row.hops.find(({ name }) => name === "domain");
  const before = row.liveVersion ?? without(domain?.now);
  const after = row.versionAfterApply ?? without(domain === undefined ? undefined : judged(domain));
  return before === after ? before : `${before} → ${after}`;
}

function without(reading: HopReading | undefined): string {
  return reading === undefined || reading.state === "not checked" ? "unread" : "none";
}
