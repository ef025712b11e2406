import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { ObjectReader } from "../../service/ObjectReader";
import { valueOf } from "../../service/reading";
import type { PackageSubject, SourceSubject } from "../comparison/Comparison";
import {
  attributeVersion,
  type MadeVersion,
  madeVersions,
  objectHistory,
  type WrittenObject,
} from "../content/attributeVersion";
import type { Untold } from "./DomainIndexes";

/** The bytes of one version, or why nobody has them. */
export type VersionBytes =
  { readonly kind: "known"; readonly bytes: Uint8Array } | ({ readonly kind: "unknown" } & Untold);

/** The contents that versions of packages were copied from, each read once, and only where that is proven. */
export class VersionContents {
  private readonly read = new Map<string, Promise<VersionBytes>>();

  constructor(private readonly objects: ObjectReader) {}

  /** What a version holds. @param settings of the package's place, for an object that nothing declares */
  of(subject: PackageSubject, version: string, settings: ServiceSettings): Promise<VersionBytes> {
    return this.once(`${subject.input} ${subject.address} ${version}`, () =>
      this.versionBytes(subject, version, settings),
    );
  }

  /**
   * What the newest earlier version with other bytes holds: a version that only describes itself anew changes no index.
   * Nothing where there is none; null where nobody knows.
   */
  async before(
    subject: PackageSubject,
    version: string,
    settings: ServiceSettings,
  ): Promise<Uint8Array | null> {
    const all = earlierThan(version, made(subject));
    if (all === null) return null;
    const own = await this.of(subject, version, settings);
    for (const { packageVersion } of all) {
      const content = await this.of(subject, packageVersion, settings);
      if (content.kind === "unknown") return null;
      if (own.kind === "unknown" || Buffer.compare(content.bytes, own.bytes) !== 0) return content.bytes;
    }
    return new Uint8Array();
  }

  /** The object as it is now. */
  current(source: SourceSubject, settings: ServiceSettings): Promise<VersionBytes> {
    return this.once(`s3://${source.bucket}/${source.key}`, () =>
      this.bytesOf(source, settings, undefined, null),
    );
  }

  private once(key: string, work: () => Promise<VersionBytes>): Promise<VersionBytes> {
    const known = this.read.get(key) ?? work();
    this.read.set(key, known);
    return known;
  }

  private async versionBytes(
    subject: PackageSubject,
    version: string,
    settings: ServiceSettings,
  ): Promise<VersionBytes> {
    const { source } = subject;
    if (source === null)
      return unknown("nothing that was read says from which object the package is made", SAYS_CONTENT);
    const all = made(subject);
    const own = all.find(({ packageVersion }) => packageVersion === version);
    if (own === undefined)
      return unknown(`when ${version} was made is not known`, "es:GetPackageVersionHistory");
    const written = objectHistory({ live: source.live, versions: await this.versionsOf(source, settings) });
    if (written === null) return unknown("when the object was written is not known", "s3:GetObject");
    const attribution = attributeVersion(own, all, written);
    if (attribution.kind === "unknown") return unknown(attribution.why, attribution.checkedBy);
    return this.bytesOf(source, settings, attribution.from.versionId ?? undefined, attribution.from);
  }

  /** A bucket that keeps versions is asked for them: the words before tell a stale index best. */
  private async versionsOf(
    source: SourceSubject,
    settings: ServiceSettings,
  ): Promise<SourceSubject["versions"]> {
    const head = valueOf(source.live)?.head;
    if (source.versions !== null || head === undefined || head.versionId === null) return source.versions;
    return this.objects.versions({ ...source, settings: source.declared?.settings ?? settings });
  }

  private async bytesOf(
    source: SourceSubject,
    settings: ServiceSettings,
    versionId: string | undefined,
    from: WrittenObject | null,
  ): Promise<VersionBytes> {
    const { bucket, key } = source;
    const named = versionId === "null" ? {} : { versionId };
    const address = { bucket, key, ...named, settings: source.declared?.settings ?? settings };
    const reading = await this.objects.object(address, () => true, { keepBytes: true });
    if (reading.kind === "absent") return unknown(`there is no object s3://${bucket}/${key}`, null);
    if (reading.kind === "unread") {
      const { action, why, checkedBy } = reading.failure;
      return unknown(`${action}: ${why}`, checkedBy);
    }
    const { head, content } = reading.value;
    if (from !== null && head.lastModified.getTime() !== from.lastModified.getTime())
      return unknown("the object was written again meanwhile", "another run");
    if (content.kind === "read" && content.bytes !== null) return { kind: "known", bytes: content.bytes };
    if (content.kind === "unread")
      return unknown(`${content.failure.action}: ${content.failure.why}`, content.failure.checkedBy);
    return unknown("the object is larger than what is read", "--content-limit");
  }
}

/** What names the content of a package that no file declares. */
export const SAYS_CONTENT =
  "a plan or state that declares the package, or --expect-file or --source of verify";

function made({ history }: PackageSubject): MadeVersion[] {
  return madeVersions(valueOf(history) ?? []);
}

/** Newest first; null where the version itself is not known. */
function earlierThan(version: string, all: readonly MadeVersion[]): readonly MadeVersion[] | null {
  const newestFirst = [...all].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const own = newestFirst.findIndex(({ packageVersion }) => packageVersion === version);
  return own === -1 ? null : newestFirst.slice(own + 1);
}

function unknown(why: string, checkedBy: string | null): VersionBytes {
  return { kind: "unknown", why, checkedBy };
}
