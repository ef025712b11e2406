import type { DomainPackageDetails, PackageDetails, PackageVersionHistory } from "@aws-sdk/client-opensearch";
import {
  type DictionaryFormat,
  diffDictionaries,
  guessFormat,
  parseDictionary,
  whyNotCompared,
} from "../../dictionary";
import type { Reading } from "../../service/reading";
import type { HistoryBytes, HistoryChange, HistoryVersion, PackageHistory } from "./PackageHistory";
import { getBackCommand } from "./getBackCommand";
import type { VersionContent } from "./readVersionContent";
import { type NamedSource, uriOf } from "./NamedSource";

/** Beyond this a difference takes seconds and hundreds of megabytes: `opensearch-packages diff` is for that. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Everything that was read of a package. */
export interface HistoryReadings {
  readonly live: PackageDetails;
  readonly history: Reading<readonly PackageVersionHistory[]>;
  readonly domains: Reading<readonly DomainPackageDetails[]>;
  readonly source: NamedSource | null;
  /** The file in git that is uploaded, where it is known. */
  readonly file: string | null;
  /** By version; empty without a source. */
  readonly contents: ReadonlyMap<string, VersionContent>;
  /** Items listed of each difference. */
  readonly maxItems: number;
  /** What the dictionary is; null to guess it. */
  readonly format: DictionaryFormat | null;
}

/** What was read, as people ask for it. */
export function buildHistory(readings: HistoryReadings): PackageHistory {
  const { live, source, history } = readings;
  const entries = oldestFirst(history.kind === "present" ? history.value : []);
  const versions = entries.map((entry, at) => versionOf(entry, entries[at - 1], readings));
  return {
    formatVersion: "1.0",
    packageId: live.PackageID ?? "",
    packageName: live.PackageName ?? "",
    packageStatus: live.PackageStatus ?? "",
    availableVersion: live.AvailablePackageVersion ?? null,
    source: source === null ? null : uriOf(source),
    versions: versions.reverse(),
    notKnown: notKnownOf(readings, versions),
  };
}

/** Versions are opaque: only when they were made gives them an order. */
function oldestFirst(history: readonly PackageVersionHistory[]): PackageVersionHistory[] {
  const time = ({ CreatedAt }: PackageVersionHistory): number => CreatedAt?.getTime() ?? 0;
  return [...history].sort((one, other) => time(one) - time(other));
}

function versionOf(
  entry: PackageVersionHistory,
  before: PackageVersionHistory | undefined,
  readings: HistoryReadings,
): HistoryVersion {
  const { live, domains, source, contents, file } = readings;
  const packageVersion = entry.PackageVersion ?? "";
  const available = packageVersion === live.AvailablePackageVersion;
  const bytes = bytesOf(contents.get(packageVersion), source);
  return {
    packageVersion,
    createdAt: entry.CreatedAt?.toISOString() ?? "",
    commitMessage: entry.CommitMessage === "" ? null : (entry.CommitMessage ?? null),
    available,
    bytes,
    change: before === undefined || source === null ? null : changeOf(entry, before, readings),
    servedBy: (domains.kind === "present" ? domains.value : [])
      .filter(({ PackageVersion }) => PackageVersion === packageVersion)
      .map(({ DomainName = "" }) => DomainName)
      .sort(),
    getBack: available || source === null ? null : getBackCommand(source, bytes, file),
  };
}

function bytesOf(content: VersionContent | undefined, source: NamedSource | null): HistoryBytes {
  if (content === undefined || source === null) return { kind: "not asked" };
  if (content.kind === "unknown") {
    return { kind: "not known", why: content.why, checkedBy: content.checkedBy };
  }
  const { versionId, digests } = content;
  const { size, sha256 } = digests;
  return { kind: "known", uri: uriOf(source, versionId), versionId, size, sha256 };
}

function changeOf(
  entry: PackageVersionHistory,
  before: PackageVersionHistory,
  { contents, source, maxItems, format: said }: HistoryReadings,
): HistoryChange {
  const comparedWith = before.PackageVersion ?? "";
  const without = (why: string): HistoryChange => ({ comparedWith, diff: null, why });
  const pair = [comparedWith, entry.PackageVersion ?? ""].map(
    (version) => [version, contents.get(version)] as const,
  );
  for (const [version, content] of pair) {
    const missing = whyNoBytes(content);
    if (missing !== null) return without(`the bytes of ${version} are not there to be compared: ${missing}`);
  }
  const [older, newer] = pair.map(([, content]) => (content?.kind === "read" ? content.bytes : null));
  if (!older || !newer) return without("there is nothing to compare");
  if (said !== null) return compared(comparedWith, older, newer, { format: said, maxItems });
  const { format, certainty, why } = guessFormat(newer, source?.key);
  if (certainty === "unsure") return without(`the format of the dictionary is not sure: ${why}`);
  return compared(comparedWith, older, newer, { format, maxItems });
}

function compared(
  comparedWith: string,
  older: Uint8Array,
  newer: Uint8Array,
  { format, maxItems }: { readonly format: DictionaryFormat; readonly maxItems: number },
): HistoryChange {
  const [before, after] = [parseDictionary(older, { format }), parseDictionary(newer, { format })];
  const refusal = before.refusal ?? after.refusal;
  if (refusal !== null) {
    const why = `the engine refuses one as ${format}, in line ${refusal.line}: ${refusal.message}`;
    return { comparedWith, diff: null, why };
  }
  const notCompared = whyNotCompared(before, after);
  if (notCompared !== null) return { comparedWith, diff: null, why: notCompared };
  return { comparedWith, diff: diffDictionaries(before, after, { maxItems }), why: null };
}

function whyNoBytes(content: VersionContent | undefined): string | null {
  if (content === undefined) return "they were not read";
  if (content.kind === "unknown") return content.why;
  if (content.bytes === null) return content.withoutBytes ?? "they were not read";
  return content.bytes.length > LARGEST_BYTES ? "they are too many to be compared here" : null;
}

function notKnownOf(
  { history, domains, live }: HistoryReadings,
  versions: readonly HistoryVersion[],
): string[] {
  return [
    whyUnread("the versions", history),
    whyUnread("which domains serve it", domains),
    ...(history.kind === "present" && !hasAvailable(live, versions)
      ? ["when the available version was made: the history does not have it"]
      : []),
    ...versions.flatMap(({ packageVersion, bytes, change }) => [
      bytes.kind === "not known"
        ? `the bytes of ${packageVersion}: ${bytes.why}; what would tell: ${bytes.checkedBy}`
        : null,
      bytes.kind === "known" && change !== null && change.diff === null
        ? `what ${packageVersion} changed: ${change.why ?? ""}`
        : null,
    ]),
  ].filter((each) => each !== null);
}

function hasAvailable(
  { AvailablePackageVersion }: PackageDetails,
  versions: readonly HistoryVersion[],
): boolean {
  return AvailablePackageVersion === undefined || versions.some(({ available }) => available);
}

function whyUnread(what: string, reading: Reading<unknown>): string | null {
  if (reading.kind === "present") return null;
  if (reading.kind === "absent") return `${what}: ${reading.why}`;
  const { why, checkedBy } = reading.failure;
  return `${what}: ${why}; what would tell: ${checkedBy}`;
}
