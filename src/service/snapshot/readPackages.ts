import {
  DescribePackagesCommand,
  type DescribePackagesCommandOutput,
  type OpenSearchClient,
  type PackageDetails,
} from "@aws-sdk/client-opensearch";
import type { LiveReader } from "./LiveReader";
import { chunksOf } from "./chunksOf";
import { ABSENT, present, type Reading } from "./Reading";

export type PackageKey = "PackageID" | "PackageName";

/** As many names in one filter as fit one page of answers. */
const VALUES_PER_FILTER = 100;

/** The packages with these ids or names, a page of 100 at a time. What is not answered is absent. */
export async function readPackages(
  client: OpenSearchClient,
  reader: LiveReader,
  key: PackageKey,
  values: readonly string[],
): Promise<Map<string, Reading<PackageDetails>>> {
  const chunks = chunksOf([...new Set(values)], VALUES_PER_FILTER);
  const parts = await Promise.all(chunks.map((chunk) => readChunk(client, reader, key, chunk)));
  return new Map(parts.flatMap((part) => [...part]));
}

async function readChunk(
  client: OpenSearchClient,
  reader: LiveReader,
  key: PackageKey,
  values: readonly string[],
): Promise<Map<string, Reading<PackageDetails>>> {
  const found = new Map<string, Reading<PackageDetails>>(values.map((value) => [value, ABSENT]));
  const seenTokens = new Set<string>();
  let NextToken: string | undefined;
  do {
    const page = await readPage(client, reader, key, values, NextToken);
    if (page.kind === "unread" && page.failure.kind === "not-found") {
      return splitAround(client, reader, key, values);
    }
    if (page.kind !== "present") return new Map(values.map((value) => [value, page]));
    for (const details of page.value.PackageDetailsList ?? []) {
      const value = details[key];
      if (value !== undefined && found.has(value) && !isGone(details)) found.set(value, present(details));
    }
    NextToken = unseen(page.value.NextToken, seenTokens);
  } while (NextToken !== undefined);
  return found;
}

function readPage(
  client: OpenSearchClient,
  reader: LiveReader,
  key: PackageKey,
  values: readonly string[],
  NextToken: string | undefined,
): Promise<Reading<DescribePackagesCommandOutput>> {
  const command = new DescribePackagesCommand({
    Filters: [{ Name: key, Value: [...values] }],
    MaxResults: 100,
    NextToken,
  });
  return reader.read("opensearch", "es:DescribePackages", () =>
    client.send(command, { abortSignal: reader.signal }),
  );
}

/**
 * AWS documents ResourceNotFoundException for DescribePackages, and not when: assumed to mean that one of the
 * values has no package, so the list is halved until it is clear which.
 */
async function splitAround(
  client: OpenSearchClient,
  reader: LiveReader,
  key: PackageKey,
  values: readonly string[],
): Promise<Map<string, Reading<PackageDetails>>> {
  if (values.length <= 1) return new Map(values.map((value) => [value, ABSENT]));
  const middle = Math.ceil(values.length / 2);
  const halves = [values.slice(0, middle), values.slice(middle)];
  const parts = await Promise.all(halves.map((half) => readChunk(client, reader, key, half)));
  return new Map(parts.flatMap((part) => [...part]));
}

/** The service keeps showing a deleted package for a while. */
function isGone({ PackageStatus }: PackageDetails): boolean {
  return PackageStatus === "DELETED";
}

/** A token that comes a second time would page for ever. */
export function unseen(token: string | undefined, seen: Set<string>): string | undefined {
  if (token === undefined || token === "" || seen.has(token)) return undefined;
  seen.add(token);
  return token;
}
