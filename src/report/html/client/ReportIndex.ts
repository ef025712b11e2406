import type { Delivery } from "../../../validation/result/Delivery";
import type { Finding } from "../../../validation/result/Finding";
import type { ValidationReport } from "../../../validation/result/ValidationReport";
import type { DomainRow, PackageRow } from "../../../validation/result/rows";
import { declarationKey, deliveryAddress, packageAddress, packageLabel } from "../../wording/rowLabels";

/** The report by address, package and domain, so that a row finds what belongs to it without a search. */
export class ReportIndex {
  private readonly findings = new Map<string, Finding[]>();
  private readonly packages = new Map<string, PackageRow>();
  private readonly domains = new Map<string, DomainRow>();
  private readonly labels = new Map<string, string>();
  private readonly deliveries = new Map<string, Delivery[]>();

  constructor(report: ValidationReport) {
    for (const finding of report.findings)
      append(this.findings, declarationKey(finding.address, finding.input), finding);
    for (const row of report.packages) this.addPackage(row);
    for (const row of report.domains) this.domains.set(row.domainName, row);
    for (const row of report.deliveries) this.addDelivery(row);
  }

  findingsAt(address: string, input: string | null): readonly Finding[] {
    return this.findings.get(declarationKey(address, input)) ?? [];
  }

  packageOf(row: Delivery): PackageRow | undefined {
    const declared = declarationKey(row.packageAddress ?? "", row.input);
    return this.packages.get(declared) ?? this.packages.get(row.packageId ?? "");
  }

  domainOf(row: Delivery): DomainRow | undefined {
    return this.domains.get(row.domainName ?? "");
  }

  deliveriesOfPackage(row: PackageRow): readonly Delivery[] {
    const declared = declarationKey(packageAddress(row), row.input);
    return this.deliveries.get(declared) ?? this.deliveries.get(row.packageId ?? "") ?? [];
  }

  deliveriesOfDomain(row: DomainRow): readonly Delivery[] {
    return this.deliveries.get(`domain/${row.domainName}`) ?? [];
  }

  /** The package that a finding is about, as the tables call it. */
  packageLabelOf(finding: Finding): string | null {
    const declared = declarationKey(finding.address, finding.input);
    return this.labels.get(finding.packageId ?? "") ?? this.labels.get(declared) ?? finding.packageId;
  }

  private addPackage(row: PackageRow): void {
    const label = row.packageName ?? row.packageId ?? packageAddress(row);
    for (const key of keysOf(row.address, row)) {
      this.packages.set(key, row);
      this.labels.set(key, label);
    }
  }

  private addDelivery(row: Delivery): void {
    this.labels.set(declarationKey(deliveryAddress(row), row.input), packageLabel(row));
    for (const key of keysOf(row.packageAddress, row)) append(this.deliveries, key, row);
    if (row.domainName !== null) append(this.deliveries, `domain/${row.domainName}`, row);
  }
}

/** What a package is found by: where it is declared, and its id. */
function keysOf(address: string | null, { input, packageId }: PackageRow | Delivery): string[] {
  const declared = address === null ? [] : [declarationKey(address, input)];
  return packageId === null ? declared : [...declared, packageId];
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
