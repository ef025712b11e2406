import type { Finding } from "../../../validation/result/Finding";
import type { UncheckedItem, ValidationReport } from "../../../validation/result/ValidationReport";
import { plainLine } from "../../../contract/plainText";
import type { DomainRow, PackageRow } from "../../../validation/result/rows";
import { worstFirst } from "../../wording/ordering";
import { domainLabel, packageAddress, packageLabel } from "../../wording/rowLabels";
import { domainDetails, packageDetails } from "./details";
import { type Entry, haystackOf } from "./Entry";
import { code, fieldList } from "./fieldList";
import { findingCard, findingStatus } from "./findingCard";
import type { ReportIndex } from "./ReportIndex";
import { ENTRY_STATUSES, statusBadge } from "./statusBadge";
import type { Column, TableModel } from "./TableModel";

export function findingsTable(report: ValidationReport, index: ReportIndex): TableModel<Finding> {
  return {
    id: "findings",
    title: "Findings",
    noun: "finding",
    entries: report.findings.map((row) => ({
      row,
      status: findingStatus(row),
      domains: row.domainName === null ? [] : [row.domainName],
      packages: [index.packageLabelOf(row)].filter((label) => label !== null),
      haystack: haystackOf(row),
    })),
    columns: [
      statusColumn(),
      { title: "Code", text: ({ row }) => row.code, compact: true },
      { title: "Hop", text: ({ row }) => (row.hop === null ? "–" : `→ ${row.hop}`), compact: true },
      { title: "Address", text: ({ row }) => row.address },
      { title: "Message", text: ({ row }) => row.message },
    ],
    printedOpen: true,
    label: (row) => `${row.code} at ${row.address}`,
    details: (row) => [findingCard(row)],
  };
}

export function packagesTable(report: ValidationReport, index: ReportIndex): TableModel<PackageRow> {
  return {
    id: "packages",
    title: "Packages",
    noun: "package",
    entries: worstFirst(report.packages).map((row) => ({
      row,
      status: row.status,
      domains: index.deliveriesOfPackage(row).map(domainLabel),
      packages: [row.packageName ?? row.packageId ?? packageAddress(row)],
      haystack: haystackOf(row),
    })),
    columns: [
      statusColumn(),
      { title: "Package", text: ({ row }) => row.packageName ?? "–" },
      { title: "Id", text: ({ row }) => row.packageId ?? "–", compact: true },
      { title: "Available version", text: ({ row }) => row.availableVersion ?? "–", compact: true },
      { title: "Planned", text: ({ row }) => row.plannedAction, compact: true },
      { title: "Region", text: ({ row }) => row.region ?? "–", compact: true },
    ],
    label: packageAddress,
    details: (row) => packageDetails(row, index),
  };
}

export function domainsTable(report: ValidationReport, index: ReportIndex): TableModel<DomainRow> {
  return {
    id: "domains",
    title: "Domains",
    noun: "domain",
    entries: worstFirst(report.domains).map((row) => ({
      row,
      status: row.status,
      domains: [row.domainName],
      packages: index.deliveriesOfDomain(row).map(packageLabel),
      haystack: haystackOf(row),
    })),
    columns: [
      statusColumn(),
      { title: "Domain", text: ({ row }) => row.domainName },
      { title: "Engine", text: ({ row }) => row.engineVersion ?? "–", compact: true },
      { title: "Processing", text: ({ row }) => row.processingStatus ?? "–", compact: true },
      { title: "Associations", text: ({ row }) => `${row.associations}`, compact: true },
      { title: "Region", text: ({ row }) => row.region ?? "–", compact: true },
    ],
    label: (row) => row.domainName,
    details: (row) => domainDetails(row, index),
  };
}

/** The first column of every table. */
export function statusColumn<Row>(): Column<Row> {
  return {
    title: "Status",
    text: ({ status }: Entry<Row>) => status,
    rank: ({ status }: Entry<Row>) => ENTRY_STATUSES.indexOf(status),
    content: ({ status }: Entry<Row>) => statusBadge(status),
    compact: true,
  };
}

/** What could not be checked; its status is that of everything it leaves open. */
export function uncheckedTable(report: ValidationReport): TableModel<UncheckedItem> {
  return {
    id: "unchecked",
    title: "Not checked, and so not known to be fine",
    noun: "check",
    entries: report.unchecked.map((row) => ({
      row,
      status: "unknown",
      domains: [],
      packages: [],
      haystack: haystackOf(row),
    })),
    columns: [
      statusColumn(),
      { title: "What", text: ({ row }) => row.what },
      { title: "Address", text: ({ row }) => row.address },
      { title: "Why", text: ({ row }) => row.why },
    ],
    label: (row) => `${row.what} at ${row.address}`,
    details: (row) => [
      fieldList("Check", [
        ["What", code(row.what)],
        ["Address", code(row.address)],
        ["Declared in", code(row.input)],
        ["Why not", plainLine(row.why)],
        ["Checked by", code(row.checkedBy)],
        ["Hop", row.hop],
      ]),
    ],
  };
}
