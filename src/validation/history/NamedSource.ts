import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { ObjectReading, ObjectVersionEntry, Reading } from "../../service/reading";

/** The object that a package is said to be copied from, and as whom to ask for it. */
export interface NamedSource {
  readonly bucket: string;
  readonly key: string;
  readonly settings: ServiceSettings;
}

/** What S3 said of it. */
export interface SourceHistory {
  /** As it is now. */
  readonly live: Reading<ObjectReading>;
  /** Everything that was ever written; null when the object as it is now says enough. */
  readonly versions: Reading<readonly ObjectVersionEntry[]> | null;
}

/** How messages call an object, or one version of it. */
export function uriOf(
  { bucket, key }: Pick<NamedSource, "bucket" | "key">,
  versionId?: string | null,
): string {
  const version = versionId === undefined || versionId === null ? "" : `?versionId=${versionId}`;
  return `s3://${bucket}/${key}${version}`;
}
