import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { sampleReport } from "../sampleReport";

/** A report of as many deliveries, of 200 packages, the last one of which failed. */
export function fleetReport(deliveries: number): ValidationReport {
  const [sample] = sampleReport.deliveries;
  const rows = Array.from({ length: deliveries }, (_, index) => ({
    ...sample!,
    address: `aws_opensearch_package_association.number[${index}]`,
    domainName: `domain-${Math.floor(index / 200)}`,
    packageName: `package-${index % 200}`,
    packageId: `F${index % 200}`,
    packageAddress: null,
    status: index === deliveries - 1 ? ("error" as const) : ("ok" as const),
  }));
  return {
    ...sampleReport,
    deliveries: rows,
    findings: [],
    packages: [],
    domains: [],
    unchecked: [],
    dictionaries: [],
  };
}
