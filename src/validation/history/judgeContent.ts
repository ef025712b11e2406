import type { ContentVerdict } from "../../service/rollout";
import { markedSha256 } from "../../contract/contentMark";
import type { ContentClaim } from "../content/ContentClaim";
import { type Digests, holds, sameContent } from "../content/Digests";
import type { NamedSource } from "./NamedSource";

/** What a package is expected to hold. */
export interface ContentExpectation {
  /** Of the available version: all of them must hold. None stands for: the source object as it is now. */
  readonly claims: readonly ContentClaim[];
  /** Of an older version that a plan pins; none stands for: nothing is said of it. */
  readonly pinnedClaims: readonly ContentClaim[];
  /** Whether the description of the package must carry the SHA-256: the plan that was applied puts it there. */
  readonly marked: boolean;
  /** Null when nobody says which it is: then the description is all there is. */
  readonly source: NamedSource | null;
}

/** The SHA-256 that is expected, or null. */
function expectedSha256({ claims }: Pick<ContentExpectation, "claims">): ContentClaim | null {
  return claims.find(({ algorithm }) => algorithm === "sha256") ?? null;
}

const ANOTHER_FILE =
  "Apply the plan that makes this content the package's, or give the expectation of the plan that was applied";

/** What the description of the package says against the expectation; null when it says nothing against it. */
export function judgeMark(
  expectation: ContentExpectation,
  description: string | undefined,
): ContentVerdict | null {
  const expected = expectedSha256(expectation);
  if (expected === null) return null;
  const marked = markedSha256(description);
  if (marked === expected.digest) return null;
  if (marked === null && !expectation.marked && expectation.source !== null) return null;
  const said = marked === null ? "names no content" : `names the content ${marked}`;
  const problem = `its description ${said}, and ${expected.digest} is expected (${expected.by})`;
  return { kind: "not yet", problem, remedy: ANOTHER_FILE };
}

/** A description that agrees, where there is nothing else to go by. */
export function judgeClaimOnly(expectation: ContentExpectation): ContentVerdict {
  return expectedSha256(expectation) === null
    ? refused("nothing says which object it was copied from", "Give --source s3://bucket/key")
    : accepted(
        "its description names the expected content, which is a claim: --source s3://bucket/key lets the bytes prove it",
      );
}

/** What was read of a version's content, beside what is expected of it. */
export function judgeDigests(
  claims: readonly ContentClaim[],
  version: string,
  read: { readonly uri: string; readonly digests: Digests; readonly now: Digests | null },
): ContentVerdict {
  const copied = `version ${version} was copied from ${read.uri}`;
  if (claims.length === 0) return judgeAgainstNow(copied, read);
  const wrong = claims.find((claim) => holds(claim, read.digests) === false);
  if (wrong !== undefined) {
    const { algorithm, digest, by } = wrong;
    return refused(
      `${copied}, whose ${algorithm} is ${read.digests[algorithm]}, and ${digest} is expected (${by})`,
      ANOTHER_FILE,
    );
  }
  const held = claims.find((claim) => holds(claim, read.digests) === true);
  return held === undefined
    ? refused(
        `${copied}, and nothing that was read of it can be compared with what is expected`,
        "Give the expectation as a SHA-256 (--expect-file, --expect-sha256), and allow s3:GetObject",
      )
    : accepted(`${copied}, whose ${held.algorithm} is ${held.digest}, as expected (${held.by})`);
}

/** The plan says nothing of the content: the object is what the package is to be a copy of. */
function judgeAgainstNow(
  copied: string,
  { digests, now }: { readonly digests: Digests; readonly now: Digests | null },
): ContentVerdict {
  return now !== null && sameContent(digests, now) === true
    ? accepted(`${copied}, and the object is the same now`)
    : refused(`${copied}, and the object as it is now is not known to be the same`, ANOTHER_FILE);
}

export function accepted(why: string): ContentVerdict {
  return { kind: "accepted", why };
}

export function refused(problem: string, remedy: string): ContentVerdict {
  return { kind: "refused", problem, remedy };
}
