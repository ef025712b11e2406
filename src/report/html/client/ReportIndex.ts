import type { Finding } from "../../../validation/Finding";
import type {
  AssociationRow,
  DomainRow,
  PackageRow,
  ValidationReport,
} from "../../../validation/ValidationReport";
import { associationAddress, packageAddress, packageLabel } from "../../rowLabels";

/** The report by address, package and domain, so that a row finds what belongs to it without a search. */
export class ReportIndex {
  private readonly findings = new Map<string, Finding[]>();
  private readonly packages = new Map<string, PackageRow>();
  private readonly domains = new Map<string, DomainRow>();
  private readonly labels = new Map<string, string>();
  private readonly associations = new Map<string, AssociationRow[]>();

  constructor(report: ValidationReport) {
    for (const finding of report.findings) append(this.findings, finding.address, finding);
    for (const row of report.packages) this.addPackage(row);
    for (const row of report.domains) this.domains.set(row.domainName, row);
    for (const row of report.associations) this.addAssociation(row);
  }

  findingsAt(address: string): readonly Finding[] {
    return this.findings.get(address) ?? [];
  }

  packageOf(row: AssociationRow): PackageRow | undefined {
    return this.packages.get(row.packageAddress ?? "") ?? this.packages.get(row.packageId ?? "");
  }

  domainOf(row: AssociationRow): DomainRow | undefined {
    return this.domains.get(row.domainName ?? "");
  }

  associationsOfPackage(row: PackageRow): readonly AssociationRow[] {
    return this.associations.get(packageAddress(row)) ?? this.associations.get(row.packageId ?? "") ?? [];
  }

  associationsOfDomain(row: DomainRow): readonly AssociationRow[] {
    return this.associations.get(`domain/${row.domainName}`) ?? [];
  }

  /** The package that a finding is about, as the tables call it. */
  packageLabelOf(finding: Finding): string | null {
    return this.labels.get(finding.packageId ?? "") ?? this.labels.get(finding.address) ?? finding.packageId;
  }

  private addPackage(row: PackageRow): void {
    const label = row.packageName ?? row.packageId ?? packageAddress(row);
    for (const key of [row.address, row.packageId]) {
      if (key === null) continue;
      this.packages.set(key, row);
      this.labels.set(key, label);
    }
  }

  private addAssociation(row: AssociationRow): void {
    this.labels.set(associationAddress(row), packageLabel(row));
    for (const key of [row.packageAddress, row.packageId]) {
      if (key !== null) append(this.associations, key, row);
    }
    if (row.domainName !== null) append(this.associations, `domain/${row.domainName}`, row);
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
