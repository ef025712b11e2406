import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import type { ContentProof } from "./ContentProof";

/** What the domain shall serve. */
export interface RolloutRequest {
  readonly domainName: string;
  readonly packageId: string;
  /**
   * The version that the domain shall serve. AssociatePackage takes no version, it always takes the newest: a
   * version that is neither live nor available is an error. @default the available version
   */
  readonly packageVersion?: string;
  /**
   * The content that the available version shall hold, SHA-256 in hexadecimal, as the package's description
   * carries it: the rollout waits for it. @default whatever is available
   */
  readonly contentSha256?: string;
  /** Asked before the domain is given anything, and before it is said that it serves it. @default no content is expected */
  readonly proveContent?: ContentProof;
  /** Only bring an association up to date that is there: make none. @default false */
  readonly onlyAssociated?: boolean;
}

export interface RolloutProgress {
  readonly domainName: string;
  readonly packageId: string;
  /** What is being waited for or was done, without a full stop. */
  readonly message: string;
  readonly elapsedMs: number;
}

export interface RolloutOptions {
  /** Stops waiting at once. What was asked of the service goes on. @default never */
  readonly signal?: AbortSignal;
  /** From the moment at which it is this rollout's turn on its domain. @default 30 minutes */
  readonly timeoutMs?: number;
  /** Called at each change, and every ten seconds while there is none. */
  readonly onProgress?: (progress: RolloutProgress) => void;
}

export interface RolloutResult {
  /** What the domain serves now, exactly as the service says it. */
  readonly association: DomainPackageDetails;
  readonly availableVersion: string | null;
  /** The content that the package's description names. */
  readonly availableSha256: string | null;
  /** How often AssociatePackage was called: 0 when everything was already there. */
  readonly associateCalls: number;
}

/** 30 minutes: an association takes minutes, and longer when the domain is busy with another change. */
export const DEFAULT_ROLLOUT_TIMEOUT_MS = 30 * 60_000;
