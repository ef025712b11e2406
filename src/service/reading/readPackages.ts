import {
  DescribePackagesCommand,
  type DescribePackagesCommandInput,
  type PackageDetails,
  PackageStatus,
  PackageType,
} from "@aws-sdk/client-opensearch";
import type { ReadingSource } from "../../contract/evidence";
import { brokenReading } from "../door/brokenReading";
import { absent, present, type Reading } from "../door/Reading";
import { type PackagesDoor, packagesQuestion } from "./packagesQuestion";
import { chunksOf, readPages } from "./readPages";

export type PackageKey = "PackageID" | "PackageName";
type Found = Map<string, Reading<PackageDetails>>;

/** As many names in one filter as fit one page of answers. */
const VALUES_PER_FILTER = 100;

/** The packages with these ids or names, a hundred to a filter. */
export async function readPackages(
  door: PackagesDoor,
  key: PackageKey,
  values: readonly string[],
  maxPages: number,
): Promise<Found> {
  const chunks = chunksOf([...new Set(values)], VALUES_PER_FILTER);
  const parts = await Promise.all(chunks.map((chunk) => readChunk(door, key, chunk, maxPages)));
  return new Map(parts.flatMap((part) => [...part]));
}

async function readChunk(
  door: PackagesDoor,
  key: PackageKey,
  values: readonly string[],
  maxPages: number,
): Promise<Found> {
  const list = await readPackageList(door, { Name: key, Value: [...values] }, maxPages);
  if (list.kind === "absent" && values.length > 1) return splitAround(door, key, values, maxPages);
  if (list.kind !== "present") return new Map(values.map((value) => [value, about(list, value)]));
  return new Map(
    values.map((value) => [value, oneOf(list.value, key, value, { ...list.source, subject: value })]),
  );
}

function oneOf(
  list: readonly PackageDetails[],
  key: PackageKey,
  value: string,
  source: ReadingSource,
): Reading<PackageDetails> {
  const called = list.filter((details) => details[key] === value);
  // A name is free again when its package is DELETED.
  const [details, ...others] = called.filter((each) => !isGone(each));
  if (others.length > 0) return brokenReading(`has ${others.length + 1} packages of this name`, source);
  if (details !== undefined) return present(details, source);
  return absent(called.length > 0 ? "it is DELETED" : "the complete list does not have it", source);
}

/** All dictionaries of the account, whatever their status. */
export async function readDictionaryPackages(
  door: PackagesDoor,
  maxPages: number,
): Promise<Reading<readonly PackageDetails[]>> {
  const filter = { Name: "PackageType" as const, Value: [PackageType.TXT_DICTIONARY] };
  const list = await readPackageList(door, filter, maxPages);
  if (list.kind === "absent") return present([], list.source);
  if (list.kind !== "present") return list;
  const dictionaries = list.value.filter(({ PackageType: type }) => type === PackageType.TXT_DICTIONARY);
  return present(dictionaries, list.source);
}

/** Every package that the account sees: its own, AWS's, and those of accounts that let it in. */
export async function readAllPackages(
  door: PackagesDoor,
  maxPages: number,
): Promise<Reading<readonly PackageDetails[]>> {
  const list = await readPackageList(door, null, maxPages);
  if (list.kind === "absent") return present([], list.source);
  return list.kind === "present"
    ? present(
        list.value.filter((each) => !isGone(each)),
        list.source,
      )
    : list;
}

/** Every package that the filter lets through; all of them without one. */
function readPackageList(
  door: PackagesDoor,
  filter: NonNullable<DescribePackagesCommandInput["Filters"]>[number] | null,
  maxPages: number,
): Promise<Reading<readonly PackageDetails[]>> {
  const subject = filter === null ? "all packages" : `${filter.Name}=${filter.Value?.join(",")}`;
  const Filters = filter === null ? undefined : [filter];
  return readPages(
    door,
    {
      page: (NextToken) => {
        const command = new DescribePackagesCommand({ Filters, MaxResults: 100, NextToken });
        return packagesQuestion("DescribePackages", subject, command, (client, abortSignal) =>
          client.send(command, { abortSignal }),
        );
      },
      itemsOf: (page) => page.PackageDetailsList ?? [],
      identityOf: ({ PackageID }) => PackageID ?? "",
    },
    maxPages,
  );
}

/**
 * AWS documents ResourceNotFoundException for DescribePackages, and not when: assumed to mean that one of the
 * values has no package, so the list is halved until it is clear which.
 */
async function splitAround(
  door: PackagesDoor,
  key: PackageKey,
  values: readonly string[],
  maxPages: number,
): Promise<Found> {
  const middle = Math.ceil(values.length / 2);
  const halves = [values.slice(0, middle), values.slice(middle)];
  const parts = await Promise.all(halves.map((half) => readChunk(door, key, half, maxPages)));
  return new Map(parts.flatMap((part) => [...part]));
}

/** The service keeps showing a deleted package for a while. */
function isGone({ PackageStatus: status }: PackageDetails): boolean {
  return status === PackageStatus.DELETED;
}

function about<T>(reading: Reading<T>, subject: string): Reading<T> {
  return reading.source === null ? reading : { ...reading, source: { ...reading.source, subject } };
}
