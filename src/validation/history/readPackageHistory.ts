import type { PackageDetails, PackageVersionHistory } from "@aws-sdk/client-opensearch";
import { PackagesError } from "../../errors";
import type { LiveReader } from "../../service/LiveReader";
import type { ObjectReader } from "../../service/ObjectReader";
import type { Reading } from "../../service/reading";
import { madeVersions } from "../content/madeVersions";
import { attributionOf } from "./attributionOf";
import { buildHistory } from "./buildHistory";
import type { PackageHistory } from "./PackageHistory";
import { readSourceHistory, readVersionContent, type VersionContent } from "./readVersionContent";
import type { SourceObject } from "./SourceObject";

export interface HistoryRequest {
  /** An id or a name. */
  readonly package: string;
  /** Null to ask for no bytes. */
  readonly source: SourceObject | null;
  /** The file in git that is uploaded, for the way back. */
  readonly file: string | null;
  /** Items listed of each difference. */
  readonly maxItems: number;
}

const NEEDS = { needsBytes: () => true, keepBytes: true };

/** Reads all versions of a package. @throws PackagesError when there is no such package, or it cannot be read */
export async function readPackageHistory(
  request: HistoryRequest,
  reader: LiveReader,
  objects: ObjectReader,
): Promise<PackageHistory> {
  const live = await findPackage(request.package, reader);
  const packageId = live.PackageID ?? "";
  const [history, domains] = await Promise.all([
    reader.versionHistory(packageId),
    reader.domainsOf(packageId),
  ]);
  const contents = await readContents(request.source, history, objects);
  return buildHistory({ ...request, live, history, domains, contents });
}

/** By both: what looks like an id may be a name. */
async function findPackage(called: string, reader: LiveReader): Promise<PackageDetails> {
  const readings = await Promise.all([
    reader.packagesById([called]).then((found) => found.get(called)),
    reader.packagesByName([called]).then((found) => found.get(called)),
  ]);
  const found = readings.flatMap((reading) => (reading?.kind === "present" ? [reading.value] : []));
  const [details, ...others] = found;
  if (details === undefined) throw notFound(called, readings);
  if (others.some(({ PackageID }) => PackageID !== details.PackageID)) {
    throw new PackagesError({
      attempted: "looking for the package",
      problem: "it is the id of one package and the name of another",
      value: called,
      remedy: "Give the id of the one, or the name of the other",
    });
  }
  return details;
}

function notFound(called: string, readings: readonly (Reading<unknown> | undefined)[]): PackagesError {
  const broken = readings.find((reading) => reading?.kind === "unread");
  const attempted = `reading the history of the package ${called}`;
  if (broken?.kind === "unread") {
    const { why, checkedBy } = broken.failure;
    return new PackagesError({ attempted, problem: why, remedy: `What would help: ${checkedBy}` });
  }
  return new PackagesError({
    attempted,
    problem: "there is no package with this id or name",
    value: called,
    remedy: "Check the name, the region and the account",
  });
}

async function readContents(
  source: SourceObject | null,
  history: Reading<readonly PackageVersionHistory[]>,
  objects: ObjectReader,
): Promise<Map<string, VersionContent>> {
  const contents = new Map<string, VersionContent>();
  if (source === null || history.kind !== "present") return contents;
  const made = madeVersions(history.value);
  const sourceHistory = await readSourceHistory(objects, source, made, NEEDS);
  // One after another: a large dictionary is not read twice at a time.
  for (const { packageVersion } of made) {
    const attribution = attributionOf(packageVersion, made, sourceHistory);
    contents.set(
      packageVersion,
      attribution.kind === "unknown"
        ? attribution
        : await readVersionContent(objects, source, sourceHistory, attribution.from, NEEDS),
    );
  }
  return contents;
}
