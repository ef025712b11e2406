/** What a world's names and numbers belong to. */
export const REGION = "us-east-1";

/** By their access keys: the account whose stacks are applied, and one that lets it in to packages of its own. */
export const ACCOUNTS = { own: "test", partner: "partner" } as const;

export type Owner = keyof typeof ACCOUNTS;

/** An address in S3. */
export interface ObjectPlace {
  readonly bucket: string;
  readonly key: string;
}

export interface LiveObject extends ObjectPlace {
  readonly content: string;
}

export interface LiveBucket {
  readonly name: string;
  /** Whether what is uploaded without an encryption of its own is encrypted with a KMS key. */
  readonly kmsByDefault: boolean;
}

export interface LivePackage {
  /** Unique in the world, whoever owns it. */
  readonly name: string;
  readonly owner: Owner;
  readonly type: "TXT-DICTIONARY" | "ZIP-PLUGIN";
  /** Of a plugin. */
  readonly engineVersion?: string;
  readonly source: ObjectPlace;
  readonly description: string;
  /** What each version holds, the oldest first; none when no copy ever succeeded. */
  readonly versions: readonly string[];
  /** What becomes of the copy after the newest version: there is none, one is under way, or the last one failed. */
  readonly lastCopy: "none" | "under way" | "failed";
  /** What the copy that is under way holds. */
  readonly nextContent: string;
}

export interface LiveDomain {
  readonly name: string;
  readonly engineVersion: string;
  /** Milliseconds for which it takes no changes when the apply starts; 0 when it is idle. */
  readonly busyMs: number;
}

export interface LiveAssociation {
  readonly domain: string;
  /** The name of the package. */
  readonly package: string;
  /** Which version the domain holds, from 1; 0 while it holds none. */
  readonly version: number;
  /** Any but ACTIVE is on the way from `version` to the newest version, or failed on it. */
  readonly status: "ACTIVE" | "ASSOCIATING" | "ASSOCIATION_FAILED";
}

/** What is live when the plans are made, and still so when the first apply starts. */
export interface World {
  readonly buckets: readonly LiveBucket[];
  readonly objects: readonly LiveObject[];
  readonly packages: readonly LivePackage[];
  readonly domains: readonly LiveDomain[];
  readonly associations: readonly LiveAssociation[];
}

/** The status that a package has at the start. */
export function statusOf({ lastCopy }: LivePackage): "AVAILABLE" | "COPYING" | "COPY_FAILED" {
  return ({ none: "AVAILABLE", "under way": "COPYING", failed: "COPY_FAILED" } as const)[lastCopy];
}

/** The available version at the start: `v2`; null when there is none. */
export function availableVersionOf({ versions }: LivePackage): string | null {
  return versions.length === 0 ? null : `v${versions.length}`;
}
