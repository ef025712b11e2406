import type { ContentClaim } from "../content/ContentClaim";
import type { SourceObject } from "./SourceObject";

/** What a package is expected to hold. */
export interface ContentExpectation {
  /** Of the available version: all of them must hold. None stands for: the source object as it is now. */
  readonly claims: readonly ContentClaim[];
  /** Of an older version that a plan pins; none stands for: nothing is said of it. */
  readonly pinnedClaims: readonly ContentClaim[];
  /** Whether the description of the package must carry the SHA-256: the plan that was applied puts it there. */
  readonly marked: boolean;
  /** Null when nobody says which it is: then the description is all there is. */
  readonly source: SourceObject | null;
}

/** The SHA-256 that is expected, or null. */
export function expectedSha256({ claims }: Pick<ContentExpectation, "claims">): ContentClaim | null {
  return claims.find(({ algorithm }) => algorithm === "sha256") ?? null;
}
