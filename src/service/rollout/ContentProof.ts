import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { RolloutError } from "./RolloutError";

/** What somebody who knows the expected content says of a version of the package. */
export type ContentVerdict =
  /** It is the expected content. `why` says by what: one clause. */
  | { readonly kind: "accepted"; readonly why: string }
  /** It is not yet, and may be soon: the update may not show yet, or a read failed in a way that passes. */
  | { readonly kind: "not yet"; readonly problem: string; readonly remedy: string }
  /** It is not, or nobody can tell. */
  | { readonly kind: "refused"; readonly problem: string; readonly remedy: string };

/** Proves that a version of the package holds the expected content. It never throws. */
export type ContentProof = (
  live: PackageDetails,
  packageVersion: string,
  signal: AbortSignal,
) => Promise<ContentVerdict>;

/** What a verdict asks of whoever waits; undefined when it is accepted. */
export type ContentStep =
  { readonly kind: "wait"; readonly why: string } | { readonly kind: "fail"; readonly error: RolloutError };

/**
 * For so long the expected content may be missing in an AVAILABLE package: an update that has just been asked
 * for may not show yet. AWS does not document how soon a read shows a write; this is an assumption.
 */
export const CONTENT_GRACE_MS = 60_000;

/** Never so long that the time is up before it can be said what is wrong. */
export function contentGraceMs(timeoutMs: number): number {
  return Math.min(CONTENT_GRACE_MS, timeoutMs / 2);
}

/** What to do after a verdict. @param isGrace whether the content may still come */
export function contentStepOf(
  attempted: string,
  verdict: ContentVerdict,
  isGrace: boolean,
): ContentStep | undefined {
  if (verdict.kind === "accepted") return undefined;
  const { problem, remedy } = verdict;
  if (verdict.kind === "not yet" && isGrace)
    return { kind: "wait", why: `waiting for the expected content: ${problem}` };
  return { kind: "fail", error: new RolloutError("content", { attempted, problem, remedy }) };
}
