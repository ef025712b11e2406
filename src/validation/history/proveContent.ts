import type { OpenSearchClient, PackageDetails, PackageVersionHistory } from "@aws-sdk/client-opensearch";
import { CallMeter } from "../../service/CallMeter";
import { LiveReader } from "../../service/LiveReader";
import { ObjectReader } from "../../service/ObjectReader";
import type { ReadFailure, Reading } from "../../service/reading";
import type { ContentProof, ContentVerdict } from "../../service/rollout";
import type { ContentClaim } from "../content/ContentClaim";
import { madeVersions } from "../content/attributeVersion";
import { digestsOfObject } from "../content/Digests";
import { attributionOf } from "./attributionOf";
import {
  accepted,
  type ContentExpectation,
  judgeClaimOnly,
  judgeDigests,
  judgeMark,
  refused,
} from "./judgeContent";
import { readSourceHistory, readVersionContent } from "./readVersionContent";
import { type NamedSource, uriOf } from "./NamedSource";

export interface ProofOptions {
  readonly client: OpenSearchClient;
  /** Contents beyond it are not read. */
  readonly limitBytes: number;
}

/**
 * Proves by the bytes that a version of a package is what is expected: the description is compared first, and then
 * the history of the package's versions says which content of the source object the version was copied from.
 */
export function contentProof(expectation: ContentExpectation, options: ProofOptions): ContentProof {
  const proven = new Map<string, ContentVerdict>();
  return async (live, packageVersion, signal) => {
    const key = JSON.stringify([packageVersion, live.PackageDescription]);
    const verdict =
      proven.get(key) ?? (await prove(expectation, live, packageVersion, { ...options, signal }));
    if (verdict.kind === "accepted") proven.set(key, verdict);
    return verdict;
  };
}

interface Run extends ProofOptions {
  readonly signal: AbortSignal;
}

async function prove(
  expectation: ContentExpectation,
  live: PackageDetails,
  version: string,
  run: Run,
): Promise<ContentVerdict> {
  const isAvailable = version === live.AvailablePackageVersion;
  // The description speaks of the available version and of no other.
  const marked = isAvailable ? judgeMark(expectation, live.PackageDescription) : null;
  if (marked !== null) return marked;
  const { source } = expectation;
  const claims = isAvailable ? expectation.claims : expectation.pinnedClaims;
  if (!isAvailable && claims.length === 0)
    return accepted("the plan pins it, and says nothing of its content");
  if (source === null) {
    return isAvailable
      ? judgeClaimOnly(expectation)
      : refused(`what ${version} holds is not known`, "Give --source s3://bucket/key");
  }
  const { client, signal } = run;
  const reader = new LiveReader({}, { client, meter: new CallMeter(), signal, givesUp: false });
  const history = await reader.versionHistory(live.PackageID ?? "");
  if (history.kind !== "present") return unreadVerdict(history, "what the package holds");
  const objects = new ObjectReader({ meter: new CallMeter(), signal, limitBytes: run.limitBytes });
  try {
    return await proveByBytes(claims, source, version, history.value, objects);
  } finally {
    objects.close();
  }
}

async function proveByBytes(
  claims: readonly ContentClaim[],
  source: NamedSource,
  version: string,
  history: readonly PackageVersionHistory[],
  objects: ObjectReader,
): Promise<ContentVerdict> {
  const made = madeVersions(history);
  const own = made.filter(({ packageVersion }) => packageVersion === version);
  if (own.length === 0) return notInHistory(version);
  const needs = {
    needsBytes: (head: { readonly sha256: string | null; readonly md5: string | null }) =>
      claims.some(({ algorithm }) => head[algorithm] === null) || (head.sha256 === null && head.md5 === null),
    keepBytes: false,
  };
  const sourceHistory = await readSourceHistory(objects, source, own, needs);
  if (sourceHistory.live.kind === "unread") return unreadVerdict(sourceHistory.live, uriOf(source));
  const attribution = attributionOf(version, made, sourceHistory);
  if (attribution.kind === "unknown") return notKnown(version, attribution);
  const content = await readVersionContent(objects, source, sourceHistory, attribution.from, needs);
  if (content.kind === "unknown") return notKnown(version, content);
  const { live } = sourceHistory;
  const now = live.kind === "present" ? digestsOfObject(live.value) : null;
  const uri = uriOf(source, content.versionId);
  return judgeDigests(claims, version, { uri, digests: content.digests, now });
}

function notInHistory(version: string): ContentVerdict {
  return {
    kind: "not yet",
    problem: `the history of the package does not have ${version}`,
    remedy: "Run it again a little later",
  };
}

function notKnown(
  version: string,
  { why, checkedBy }: { readonly why: string; readonly checkedBy: string },
): ContentVerdict {
  return refused(
    `which bytes version ${version} holds is not known: ${why}`,
    `What would tell: ${checkedBy}; or roll it out without an expectation`,
  );
}

/** Failures that pass by themselves. */
const PASSING: readonly ReadFailure["kind"][] = [
  "throttled",
  "cut-off",
  "timed-out",
  "server",
  "unreachable",
];

function unreadVerdict(
  reading: Exclude<Reading<unknown>, { kind: "present" }>,
  what: string,
): ContentVerdict {
  if (reading.kind === "absent") return refused(reading.why, "Check the names, the region and the account");
  const { kind, why, checkedBy, action } = reading.failure;
  const problem = `${what} was not read (${action}): ${why}`;
  const remedy = `The proof of the expected content needs ${checkedBy}`;
  return { kind: PASSING.includes(kind) ? "not yet" : "refused", problem, remedy };
}
