import type { SeededRandom } from "../../conformance/SeededRandom";
import { describing } from "../plan/blocks";
import type { LiveAssociation, LiveBucket, LiveDomain, LiveObject, LivePackage, World } from "./World";

export const BUCKET = "words";
/** Whatever is uploaded to it is encrypted with a KMS key. */
export const SEALED_BUCKET = "sealed";
const PARTNER_BUCKET = "partner-words";

/** A small world in which something is often not as it should be. */
export function randomWorld(random: SeededRandom): World {
  const buckets: LiveBucket[] = [{ name: BUCKET, kmsByDefault: false }];
  if (random.chance(0.3)) buckets.push({ name: SEALED_BUCKET, kmsByDefault: true });
  const domains = many(random, [0, 1, 1, 2, 2, 3], (index) => randomDomain(random, index));
  const packages = many(random, [0, 1, 1, 2, 2, 3, 4], (index) => randomPackage(random, index, buckets));
  const objects = packages.flatMap((one) => randomObject(random, one));
  const associations = packages.flatMap((one) =>
    domains.flatMap((domain) => randomAssociation(random, one, domain)),
  );
  return { buckets, objects, packages, domains, associations };
}

function many<T>(random: SeededRandom, counts: readonly number[], make: (index: number) => T): T[] {
  return Array.from({ length: random.pick(counts) }, (_, index) => make(index));
}

function randomDomain(random: SeededRandom, index: number): LiveDomain {
  return {
    name: `search-${index}`,
    engineVersion: random.chance(0.15) ? "Elasticsearch_7.10" : "OpenSearch_2.19",
    busyMs: random.chance(0.12) ? random.pick([5_000, 120_000, 3_600_000]) : 0,
  };
}

function randomPackage(random: SeededRandom, index: number, buckets: readonly LiveBucket[]): LivePackage {
  const name = `words-${index}`;
  const owner = random.chance(0.12) ? "partner" : "own";
  const isPlugin = owner === "own" && random.chance(0.12);
  const versions = Array.from(
    { length: random.pick([0, 1, 1, 2, 2]) },
    (_, version) => `${name} ${version}\n`,
  );
  const nextContent = `${name} next\n`;
  const lastCopy =
    owner === "partner"
      ? "none"
      : random.pick(
          versions.length === 0
            ? (["under way", "failed"] as const)
            : (["none", "none", "none", "none", "under way", "failed"] as const),
        );
  const newest = versions.at(-1) ?? nextContent;
  const bucket = owner === "partner" ? PARTNER_BUCKET : random.pick(buckets).name;
  return {
    name,
    owner,
    type: isPlugin ? "ZIP-PLUGIN" : "TXT-DICTIONARY",
    ...(isPlugin ? { engineVersion: "OpenSearch_2.19" } : {}),
    source: { bucket, key: `${name}.txt` },
    description: random.chance(0.8)
      ? describing(lastCopy === "none" ? newest : nextContent)
      : `about ${name}`,
    // A partner's package has a version, or it could not be let in to.
    versions: owner === "partner" && versions.length === 0 ? [newest] : versions,
    lastCopy,
    nextContent,
  };
}

/** What is at the source now: what was copied last, something else, or nothing. */
function randomObject(random: SeededRandom, one: LivePackage): LiveObject[] {
  if (one.owner === "partner" || random.chance(0.1)) return [];
  const copied = one.lastCopy === "none" ? (one.versions.at(-1) ?? "") : one.nextContent;
  return [{ ...one.source, content: random.chance(0.85) ? copied : `${one.name} of somebody else\n` }];
}

function randomAssociation(random: SeededRandom, one: LivePackage, domain: LiveDomain): LiveAssociation[] {
  const newest = one.versions.length;
  const fits = one.engineVersion === undefined || one.engineVersion === domain.engineVersion;
  if (newest === 0 || !fits || random.chance(0.45)) return [];
  const on = { domain: domain.name, package: one.name };
  const older = random.below(newest);
  const kind = random.below(10);
  if (kind < 6) return [{ ...on, version: newest, status: "ACTIVE" }];
  if (kind < 8) return [{ ...on, version: older === 0 ? newest : older, status: "ACTIVE" }];
  if (kind < 9) return [{ ...on, version: older, status: "ASSOCIATION_FAILED" }];
  // A copy that fails ends before the apply starts, and so would the association.
  return one.lastCopy === "failed" ? [] : [{ ...on, version: older, status: "ASSOCIATING" }];
}
