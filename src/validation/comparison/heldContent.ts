import type { Reading } from "../../service/reading";
import { attributeVersion, madeVersions, objectHistory } from "../content/attributeVersion";
import { type Digests, sameContent } from "../content/Digests";
import type { PackageSubject, SourceSubject } from "./Comparison";
import { contentNow } from "./sourceContent";

/** What the available version of a package holds, told from when it was made and when its object was written. */
export type HeldContent =
  /** The bytes of the object as it is now. */
  | { readonly kind: "current" }
  /** The bytes of an older version of the object, and what is known of them. */
  | {
      readonly kind: "older";
      readonly version: string;
      readonly versionId: string | null;
      readonly digests: Digests | null;
    }
  | { readonly kind: "unknown"; readonly why: string; readonly checkedBy: string | null }
  | { readonly kind: "unread"; readonly reading: Extract<Reading<unknown>, { kind: "unread" }> };

/** What the available version holds. */
export function heldContent(subject: PackageSubject, source: SourceSubject): HeldContent {
  const { history, live } = subject;
  const version = live.kind === "present" ? live.value.AvailablePackageVersion : undefined;
  if (history === null || version === undefined)
    return unknown("the history of its versions was not read", "es:GetPackageVersionHistory");
  if (history.kind === "unread") return { kind: "unread", reading: history };
  if (history.kind === "absent") return unknown("the service has no history of the package", null);
  const made = madeVersions(history.value);
  const own = made.find(({ packageVersion }) => packageVersion === version);
  if (own === undefined) return unknown(`the history does not say when ${version} was made`, null);
  const written = objectHistory(source);
  if (written === null) return unknown("when the object was written is not known", "s3:GetObject");
  const attribution = attributeVersion(own, made, written);
  // Of a bucket whose versions were not read nobody knows whether it keeps any.
  if (attribution.kind === "unknown" && source.versions?.kind === "unread")
    return { kind: "unread", reading: source.versions };
  if (attribution.kind === "unknown") return unknown(attribution.why, attribution.checkedBy);
  return heldFrom(version, attribution.from.versionId, attribution.from.lastModified, source);
}

function heldFrom(
  version: string,
  versionId: string | null,
  lastModified: Date,
  source: SourceSubject,
): HeldContent {
  const versions = source.versions?.kind === "present" ? source.versions.value : [];
  const newest = versions[0];
  if (newest === undefined || newest.versionId === versionId) return { kind: "current" };
  const entry = versions.find(
    (each) => each.versionId === versionId && each.lastModified.getTime() === lastModified.getTime(),
  );
  const digests =
    entry === undefined ? null : { sha256: null, md5: md5In(entry.etag, source), size: entry.size };
  const current = contentNow(source);
  if (digests !== null && current !== null && sameContent(digests, current) === true)
    return { kind: "current" };
  return { kind: "older", version, versionId, digests };
}

/** An entity tag of 32 digits is an MD5 unless KMS is at work, which the current object tells of its bucket. */
function md5In(etag: string | null, { live }: SourceSubject): string | null {
  const plain = etag?.replace(/"/g, "") ?? "";
  const isMd5 = live?.kind === "present" && live.value.head.md5 !== null;
  return isMd5 && /^[0-9a-f]{32}$/.test(plain) ? plain : null;
}

function unknown(why: string, checkedBy: string | null): HeldContent {
  return { kind: "unknown", why, checkedBy };
}
