import { type ObjectContent, type Reading, valueOf } from "../../service/reading";
import type { ObjectReader } from "../../service/ObjectReader";
import type { PackageSubject, SourceSubject } from "../comparison/Comparison";
import { attributeVersion, madeVersions, objectHistory } from "../content/attributeVersion";
import type { JudgedDelivery } from "../deliveries/Judged";

/** Versions of one package that are compared, the available one first; a fleet seldom serves more. */
const MOST_VERSIONS = 3;

/** The words that some domains serve today. */
export interface ServedContent {
  /** A noun phrase: `v2, which search-prod serves`. */
  readonly called: string;
  readonly bytes: Uint8Array | null;
  /** Why there are no bytes. */
  readonly why: string | null;
}

/** The contents of the versions that are served, as far as S3 still has them. */
export async function servedContents(
  subject: PackageSubject,
  source: SourceSubject,
  deliveries: readonly JudgedDelivery[],
  objects: ObjectReader,
): Promise<ServedContent[]> {
  const versions = servedVersions(subject, deliveries);
  const contents: ServedContent[] = [];
  for (const [version, domains] of versions.slice(0, MOST_VERSIONS)) {
    const called =
      domains.length === 0
        ? `version ${version}`
        : `version ${version}, which ${domains.join(", ")} ${domains.length === 1 ? "serves" : "serve"}`;
    contents.push(await contentOf(version, called, subject, source, objects));
  }
  return contents.length > 0 ? contents : [current(source, "the object as it is now")];
}

/** The available version, and every other one that a domain serves, with the domains. */
function servedVersions(
  subject: PackageSubject,
  deliveries: readonly JudgedDelivery[],
): [string, string[]][] {
  const domains = new Map<string, string[]>();
  const available = valueOf(subject.live)?.AvailablePackageVersion;
  if (available !== undefined) domains.set(available, []);
  for (const { subject: delivery } of deliveries) {
    const version = delivery.package === subject ? valueOf(delivery.live)?.PackageVersion : undefined;
    if (version === undefined || delivery.domainName === null) continue;
    domains.set(version, [...(domains.get(version) ?? []), delivery.domainName]);
  }
  const served = [...domains].filter(([, names]) => names.length > 0);
  return served.length > 0 ? served : [...domains];
}

async function contentOf(
  version: string,
  called: string,
  { history }: PackageSubject,
  source: SourceSubject,
  objects: ObjectReader,
): Promise<ServedContent> {
  const written = objectHistory(source);
  const made = history?.kind === "present" ? madeVersions(history.value) : [];
  const own = made.find(({ packageVersion }) => packageVersion === version);
  if (own === undefined || written === null) {
    return current(source, `the object as it is now, because when ${version} was made is not known`);
  }
  const attribution = attributeVersion(own, made, written);
  if (attribution.kind === "unknown") {
    const { versions } = source;
    const why = versions?.kind === "unread" ? `${versions.failure.action} gave no answer` : attribution.why;
    return current(source, `the object as it is now, because ${why}`);
  }
  const { versionId } = attribution.from;
  const newest = written.written[0];
  if (newest === attribution.from || versionId === null) return current(source, called);
  const { bucket, key } = source;
  const old = await objects.object(
    { bucket, key, versionId, settings: source.declared?.settings ?? {} },
    () => true,
    { keepBytes: true },
  );
  return { called, ...bytesOf(old) };
}

function current(source: SourceSubject, called: string): ServedContent {
  return { called, ...bytesOf(source.live) };
}

function bytesOf(
  reading: Reading<{ readonly content: ObjectContent }> | null,
): Pick<ServedContent, "bytes" | "why"> {
  if (reading === null) return { bytes: null, why: "S3 was not asked" };
  if (reading.kind === "unread")
    return { bytes: null, why: `${reading.failure.action}: ${reading.failure.why}` };
  if (reading.kind === "absent") return { bytes: null, why: "there is no live object" };
  const { content } = reading.value;
  if (content.kind === "read") return { bytes: content.bytes, why: "the old content was not kept" };
  if (content.kind === "unread")
    return { bytes: null, why: `${content.failure.action}: ${content.failure.why}` };
  return {
    bytes: null,
    why:
      content.kind === "too large"
        ? "the live object is too large to be compared here"
        : "the old content was not read",
  };
}
