import {
  type DomainPackageDetails,
  ListDomainNamesCommand,
  ListPackagesForDomainCommand,
  type OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import { textTable } from "./textTable";

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
