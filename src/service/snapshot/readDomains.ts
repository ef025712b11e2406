import { DescribeDomainsCommand, type DomainStatus, type OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { LiveReader } from "./LiveReader";
import { chunksOf } from "./chunksOf";
import { ABSENT, present, type Reading } from "./Reading";

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html */
const DOMAINS_PER_CALL = 5;

/** The domains with these names, five to a call. What is not answered is absent. */
export async function readDomains(
  client: OpenSearchClient,
  reader: LiveReader,
  names: readonly string[],
): Promise<Map<string, Reading<DomainStatus>>> {
  const chunks = chunksOf([...new Set(names)], DOMAINS_PER_CALL);
  const parts = await Promise.all(chunks.map((chunk) => readChunk(client, reader, chunk)));
  return new Map(parts.flatMap((part) => [...part]));
}

async function readChunk(
  client: OpenSearchClient,
  reader: LiveReader,
  names: readonly string[],
): Promise<Map<string, Reading<DomainStatus>>> {
  const command = new DescribeDomainsCommand({ DomainNames: [...names] });
  const answer = await reader.read("opensearch", "es:DescribeDomains", () =>
    client.send(command, { abortSignal: reader.signal }),
  );
  if (answer.kind === "unread" && answer.failure.kind === "not-found") return oneByOne(client, reader, names);
  if (answer.kind !== "present") return new Map(names.map((name) => [name, answer]));
  const domains = new Map<string, Reading<DomainStatus>>(names.map((name) => [name, ABSENT]));
  for (const domain of answer.value.DomainStatusList ?? []) {
    if (domain.DomainName !== undefined && domains.has(domain.DomainName))
      domains.set(domain.DomainName, present(domain));
  }
  return domains;
}

/** AWS leaves unknown domains out of the answer; an endpoint that refuses the whole list is asked for each. */
async function oneByOne(
  client: OpenSearchClient,
  reader: LiveReader,
  names: readonly string[],
): Promise<Map<string, Reading<DomainStatus>>> {
  if (names.length <= 1) return new Map(names.map((name) => [name, ABSENT]));
  const parts = await Promise.all(names.map((name) => readChunk(client, reader, [name])));
  return new Map(parts.flatMap((part) => [...part]));
}
