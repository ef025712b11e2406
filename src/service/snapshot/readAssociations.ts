import {
  type DomainPackageDetails,
  ListPackagesForDomainCommand,
  type OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import type { LiveReader } from "./LiveReader";
import { present, type Reading } from "./Reading";
import { unseen } from "./readPackages";

/** Everything that is associated with the domain, a page of 100 at a time; absent when there is no such domain. */
export async function readAssociations(
  client: OpenSearchClient,
  reader: LiveReader,
  domainName: string,
): Promise<Reading<readonly DomainPackageDetails[]>> {
  const associations: DomainPackageDetails[] = [];
  const seenTokens = new Set<string>();
  let NextToken: string | undefined;
  do {
    const command = new ListPackagesForDomainCommand({ DomainName: domainName, MaxResults: 100, NextToken });
    const page = await reader.read("opensearch", "es:ListPackagesForDomain", () =>
      client.send(command, { abortSignal: reader.signal }),
    );
    if (page.kind === "unread" && page.failure.kind === "not-found") return { kind: "absent" };
    if (page.kind !== "present") return page;
    associations.push(...(page.value.DomainPackageDetailsList ?? []));
    NextToken = unseen(page.value.NextToken, seenTokens);
  } while (NextToken !== undefined);
  return present(associations);
}
