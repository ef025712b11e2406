import { DescribeDomainCommand, DescribeDomainsCommand, type DomainStatus } from "@aws-sdk/client-opensearch";
import type { ReadingSource } from "../../contract/evidence";
import { brokenReading } from "../door/brokenReading";
import { absent, present, type Reading } from "../door/Reading";
import { type PackagesDoor, packagesQuestion } from "./packagesQuestion";
import { chunksOf } from "./readPages";

type Found = Map<string, Reading<DomainStatus>>;

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html */
const DOMAINS_PER_CALL = 5;

/** The domains with these names, five to a call. */
export async function readDomains(door: PackagesDoor, names: readonly string[]): Promise<Found> {
  const chunks = chunksOf([...new Set(names)], DOMAINS_PER_CALL);
  const parts = await Promise.all(chunks.map((chunk) => readChunk(door, chunk)));
  return new Map(parts.flatMap((part) => [...part]));
}

async function readChunk(door: PackagesDoor, names: readonly string[]): Promise<Found> {
  const command = new DescribeDomainsCommand({ DomainNames: [...names] });
  const answer = await door.ask(
    packagesQuestion("DescribeDomains", names.join(","), command, (client, abortSignal) =>
      client.send(command, { abortSignal }),
    ),
  );
  if (answer.kind === "unread" && answer.failure.kind === "not-found") return oneByOne(door, names);
  if (answer.kind !== "present") return new Map(names.map((name) => [name, answer]));
  const { DomainStatusList: list = [] } = answer.value;
  return new Map(names.map((name) => [name, oneOf(list, { ...answer.source, subject: name })]));
}

function oneOf(list: readonly DomainStatus[], source: ReadingSource): Reading<DomainStatus> {
  const [domain, ...others] = list.filter(({ DomainName }) => DomainName === source.subject);
  if (others.length > 0) return brokenReading("names it twice", source);
  return domain === undefined
    ? absent("the complete list does not have it", source)
    : present(domain, source);
}

/** AWS leaves unknown domains out of the answer; where the whole list is refused, each is asked for itself. */
async function oneByOne(door: PackagesDoor, names: readonly string[]): Promise<Found> {
  return new Map(await Promise.all(names.map(async (name) => [name, await readDomain(door, name)] as const)));
}

/** One domain, by the operation that has an exception for there being none. */
export async function readDomain(door: PackagesDoor, name: string): Promise<Reading<DomainStatus>> {
  const command = new DescribeDomainCommand({ DomainName: name });
  const answer = await door.ask(
    packagesQuestion("DescribeDomain", name, command, (client, abortSignal) =>
      client.send(command, { abortSignal }),
    ),
  );
  if (answer.kind !== "present") return answer;
  const { DomainStatus: domain } = answer.value;
  return domain?.DomainName === name
    ? present(domain, answer.source)
    : brokenReading("is about another domain", answer.source);
}
