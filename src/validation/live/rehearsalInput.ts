import type { BucketDefault, NotKnown, ObjectFact, RehearsalInput, RehearsedPlace } from "../../rehearsal";
import { objectKey } from "../../rehearsal";
import type { ObjectReading, Reading } from "../../service/reading";
import type { Declared, DeclaredResource, DeclaredSource } from "../../terraform/declared/Declared";
import type { Place } from "../places/Place";
import { digestsOfObject } from "../content/Digests";
import type { LivePlace } from "./LivePlace";
import { sourceKeyOf } from "./readContents";

/** One place, with everything that was read of it. */
export interface LookedAt {
  readonly place: Place;
  readonly live: LivePlace;
}

interface Surroundings {
  readonly declared: readonly Declared[];
  readonly looks: readonly LookedAt[];
  /** Locked versions of the AWS provider, by the input's name. */
  readonly awsVersions: ReadonlyMap<string, string>;
  readonly packageLimit?: number;
  readonly nowMs: number;
}

/** What was declared and read, as a rehearsal wants it. */
export function rehearsalInput({ declared, looks, ...rest }: Surroundings): RehearsalInput {
  const places = new Map<string, number>();
  looks.forEach(({ place }, index) => {
    for (const resource of resourcesOf(place)) places.set(keyOf(resource), index);
  });
  const facts = new ObjectFacts(looks);
  return {
    ...rest,
    files: declared,
    places: looks.map(({ place, live }) => rehearsedPlace(place, live)),
    placeOf: (resource) => places.get(keyOf(resource)),
    objects: facts.objects,
    bucketDefaults: facts.bucketDefaults,
    sha256Of: (source) => facts.sha256Of(source),
  };
}

function keyOf({ input, address }: DeclaredResource): string {
  return `${input} ${address}`;
}

function resourcesOf(place: Place): DeclaredResource[] {
  const { packages, associations, domains, rollouts, contents, associationGates } = place;
  return [...packages, ...associations, ...domains, ...rollouts, ...contents, ...associationGates];
}

function rehearsedPlace(place: Place, live: LivePlace): RehearsedPlace {
  const { account, packagesById, packagesByName, domains, onDomains, onDomain, allPackages, otherwise } =
    live;
  return {
    region: place.settings.region ?? null,
    unaskable: otherwise?.kind === "unread" ? notKnown(otherwise.failure) : null,
    account,
    packagesById,
    packagesByName,
    domains,
    onDomains,
    onDomain,
    allPackages,
  };
}

/** What was read of S3, by object and by bucket. */
class ObjectFacts {
  readonly objects = new Map<string, ObjectFact>();
  readonly bucketDefaults = new Map<string, BucketDefault>();
  private readonly uploads = new Map<string, string>();

  constructor(looks: readonly LookedAt[]) {
    for (const { place, live } of looks) {
      for (const declared of place.packages) {
        const read = live.sources.get(sourceKeyOf(declared));
        if (declared.source === null) continue;
        const key = objectKey(declared.source.bucket, declared.source.key);
        this.objects.set(key, read === undefined ? NOT_ASKED : factOf(read.object));
        if (read?.file?.kind === "read") this.uploads.set(key, read.file.sha256);
        if (read?.bucketDefault !== null && read?.bucketDefault !== undefined) {
          this.bucketDefaults.set(declared.source.bucket, defaultOf(read.bucketDefault));
        }
      }
    }
  }

  sha256Of({ bucket, key, contentSha256, sha256 }: DeclaredSource): string | null {
    return contentSha256 ?? this.uploads.get(objectKey(bucket ?? "", key ?? "")) ?? sha256;
  }
}

/** Where nobody asks about contents, nothing is said against them. */
const NOT_ASKED: ObjectFact = { kind: "object", encryption: null, region: null, sha256: null };

/** A client is led to the region of the bucket, and the host that answered names it; an endpoint of one's own does not. */
function regionIn(place: string): string | null {
  return /^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(place) ? place : null;
}

function factOf(reading: Reading<ObjectReading>): ObjectFact {
  switch (reading.kind) {
    case "present":
      return {
        kind: "object",
        encryption: reading.value.head.encryption,
        region: regionIn(reading.source.place),
        sha256: digestsOfObject(reading.value).sha256,
      };
    case "absent":
      return { kind: /NoSuchBucket/.test(reading.why) ? "no-such-bucket" : "no-such-key" };
    case "unread":
      return { kind: "unread", ...notKnown(reading.failure) };
  }
}

function defaultOf(reading: Reading<string>): BucketDefault {
  if (reading.kind === "unread") return { kind: "unread", ...notKnown(reading.failure) };
  return { kind: "known", algorithm: reading.kind === "present" ? reading.value : null };
}

function notKnown({ action, why, checkedBy }: { action: string } & NotKnown): NotKnown {
  return { why: `${action}: ${why}`, checkedBy };
}
