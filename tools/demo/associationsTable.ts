import {
  type DomainPackageDetails,
  ListDomainNamesCommand,
  ListPackagesForDomainCommand,
  type OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import stringWidth from "string-width";

/** Everything that is associated with the account's domains, as the live API has it. */
export async function liveAssociations(client: OpenSearchClient): Promise<DomainPackageDetails[]> {
  const { DomainNames } = await client.send(new ListDomainNamesCommand({}));
  const names = (DomainNames ?? []).map((domain) => domain.DomainName);
  const lists = await Promise.all(
    names.map((DomainName) => client.send(new ListPackagesForDomainCommand({ DomainName, MaxResults: 100 }))),
  );
  return lists.flatMap((list) => list.DomainPackageDetailsList ?? []);
}

/** dictionary → package → version → domain → status → reference path, a line an association. */
export function associationsTable(
  associations: readonly DomainPackageDetails[],
  files: Map<string, string>,
): string {
  const rows = associations.map((association) => [
    files.get(association.PackageName ?? "") ?? "",
    `${association.PackageName ?? ""} (${association.PackageID ?? ""})`,
    association.PackageVersion ?? "",
    association.DomainName ?? "",
    association.DomainPackageStatus ?? "",
    association.ReferencePath ?? "",
  ]);
  const sorted = rows.sort((a, b) => a.join("\n").localeCompare(b.join("\n"), "en"));
  return textTable(["dictionary", "package", "version", "domain", "status", "reference path"], sorted);
}

/** A table of plain text, with columns as wide as their widest cell in a terminal. */
function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => stringWidth(row[column] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join("  ")
      .trimEnd();
  return [line(header), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
