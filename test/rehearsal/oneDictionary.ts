import { NO_DELAYS } from "../../src/model";
import {
  addressOf,
  associationBlock,
  describing,
  objectBlock,
  packageBlock,
  packageIdOf,
} from "./plan/blocks";
import { planStack } from "./plan/planStack";
import type { Block, PlannedStack, Stack, StoredResource } from "./plan/Stack";
import { StoredResources } from "./plan/stored";
import { randomRun, type RunOptions } from "./runPlans";
import { buildWorld } from "./world/buildWorld";
import type { LivePackage, World } from "./world/World";

/** A run in which nothing takes time. */
export const AT_ONCE: RunOptions = {
  ...randomRun(1),
  delays: NO_DELAYS,
  betweenMs: 0,
};

export const SOURCE = { bucket: "words", key: "a.txt" };
export const DOMAIN = "search-prod";
/** What the dictionary holds, and what it is to hold. */
export const OLD = "old, words\n";
export const NEW = "new, words\n";

const SYNONYMS: LivePackage = {
  name: "synonyms",
  owner: "own",
  type: "TXT-DICTIONARY",
  source: SOURCE,
  description: describing(OLD),
  versions: ["older, words\n", OLD],
  lastCopy: "none",
  nextContent: "",
};

/** One dictionary on one domain, in its second version. */
export const WORLD: World = {
  buckets: [{ name: "words", kmsByDefault: false }],
  objects: [{ ...SOURCE, content: OLD }],
  packages: [SYNONYMS],
  domains: [{ name: DOMAIN, engineVersion: "OpenSearch_2.19", busyMs: 0 }],
  associations: [{ domain: DOMAIN, package: "synonyms", version: 2, status: "ACTIVE" }],
};

export const OBJECT = addressOf("aws_s3_object", "a");
export const PACKAGE = addressOf("aws_opensearch_package", "a");
export const ASSOCIATION = addressOf("aws_opensearch_package_association", "a");
export const GATE = addressOf("opensearchpackages_package", "a");
export const ROLLOUT = addressOf("opensearchpackages_rollout", "a");

/** What states have of {@link WORLD}. */
export async function storedResources(): Promise<StoredResources> {
  return new StoredResources(WORLD, (await buildWorld(WORLD, AT_ONCE.delays)).ids);
}

/** The state of the stack that made all of {@link WORLD}. */
export function managed(stored: StoredResources): StoredResource[] {
  return [
    stored.object(OBJECT, { ...SOURCE, content: OLD }),
    stored.package(PACKAGE, SYNONYMS, [OBJECT]),
    stored.association(ASSOCIATION, { package: "synonyms", domain: DOMAIN }, [OBJECT, PACKAGE]),
  ];
}

/** The configuration of that stack, with this content in its file. */
export function configured(content: string): Block[] {
  return [
    objectBlock("a", SOURCE, content),
    packageBlock("a", { packageName: "synonyms", source: OBJECT, description: describing(content) }),
    associationBlock("a", { package: packageIdOf(PACKAGE), domain: DOMAIN }),
  ];
}

/** The same, with the package made from another source: it is replaced, and keeps its name. */
export function moved(createBeforeDestroy: boolean): Block[] {
  return [
    objectBlock("a", SOURCE, OLD),
    packageBlock("a", {
      packageName: "synonyms",
      source: { bucket: "words", key: "other.txt" },
      description: describing(OLD),
      createBeforeDestroy,
    }),
    associationBlock("a", { package: packageIdOf(PACKAGE), domain: DOMAIN }),
  ];
}

export function stackOf(part: Partial<Stack>): Stack {
  return { name: "a", state: [], blocks: [], forgotten: [], imports: {}, ...part };
}

export function planned(part: Partial<Stack>): PlannedStack {
  return planStack(stackOf(part));
}
