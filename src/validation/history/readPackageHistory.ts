import type { PackageVersionHistory } from "@aws-sdk/client-opensearch";
import type { DictionaryFormat } from "../../dictionary";
import { findPackage } from "../../service/findPackage";
import type { LiveReader } from "../../service/LiveReader";
import type { ObjectReader } from "../../service/ObjectReader";
import type { Reading } from "../../service/reading";
import { madeVersions } from "../content/attributeVersion";
import { attributionOf } from "./attributionOf";
import { buildHistory } from "./buildHistory";
import type { PackageHistory } from "./PackageHistory";
import { readSourceHistory, readVersionContent, type VersionContent } from "./readVersionContent";
import type { NamedSource } from "./NamedSource";

export interface HistoryRequest {
  /** An id or a name. */
  readonly package: string;
  /** Null to ask for no bytes. */
  readonly source: NamedSource | null;
  /** The file in git that is uploaded, for the way back. */
  readonly file: string | null;
  /** Items listed of each difference. */
  readonly maxItems: number;
  /** What the dictionary is; null to guess it from the bytes. */
  readonly format: DictionaryFormat | null;
}

const NEEDS = { needsBytes: () => true, keepBytes: true };

/** Reads all versions of a package. @throws PackagesError when there is no such package, or it cannot be read */
export async function readPackageHistory(
  request: HistoryRequest,
  reader: LiveReader,
  objects: ObjectReader,
): Promise<PackageHistory> {
  const attempted = `reading the history of the package ${request.package}`;
  const live = await findPackage(request.package, attempted, reader);
  const packageId = live.PackageID ?? "";
  const [history, domains] = await Promise.all([
    reader.versionHistory(packageId),
    reader.domainsOf(packageId),
  ]);
  const contents = await readContents(request.source, history, objects);
  return buildHistory({ ...request, live, history, domains, contents });
}

async function readContents(
  source: NamedSource | null,
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
