import { writes } from "../../contract/PlannedAction";
import { type ContentClaim, type WeighedClaim, weighedClaims } from "../content/ContentClaim";
import { type Digests, digestsOfObject, joined, sameContent } from "../content/Digests";
import type { SourceSubject } from "./Comparison";

/**
 * What is declared of the object's content. An entity tag that Terraform only refreshed is that of the content before
 * the upload: of an object that the plan uploads it says nothing.
 */
export function claimsOf({ declared }: SourceSubject): WeighedClaim[] {
  if (declared === null) return [];
  const claims = weighedClaims(declared);
  return declared.uploads ? claims.filter(({ weak }) => !weak) : claims;
}

/** What the local file holds; null when there is none, or it was not read. */
export function digestsOfFile({ file }: SourceSubject): Digests | null {
  return file?.kind === "read" ? { sha256: file.sha256, md5: file.md5, size: file.size } : null;
}

/** What the object holds now, as far as it was read: by itself, or by the file that it is provably the same as. */
export function contentNow(source: SourceSubject): Digests | null {
  if (source.live?.kind !== "present") return null;
  const object = digestsOfObject(source.live.value);
  const file = digestsOfFile(source);
  return file !== null && sameContent(file, object) === true ? joined(object, file) : object;
}

/** What the object will hold after the apply, as far as that is known: by the file, else by what is declared. */
export function contentAfter(source: SourceSubject): Digests | null {
  if (source.declared?.uploads !== true) return contentNow(source);
  const file = digestsOfFile(source);
  const claimed: Digests = { sha256: digestIn(source, "sha256"), md5: digestIn(source, "md5"), size: null };
  return file === null ? claimed : joined(file, claimed);
}

function digestIn(source: SourceSubject, algorithm: ContentClaim["algorithm"]): string | null {
  return (
    claimsOf(source).find(({ claim, weak }) => !weak && claim.algorithm === algorithm)?.claim.digest ?? null
  );
}

/** How the object will be encrypted after the apply, as far as it is known: planned, else as it is. */
export function encryptionAfter({ declared, live, bucketDefault }: SourceSubject): string | null {
  if (declared !== null && writes(declared.plannedAction)) {
    if (declared.usesKms) return "aws:kms";
    if (declared.encryption !== null) return declared.encryption;
    if (declared.uploads) return bucketDefault?.kind === "present" ? bucketDefault.value : null;
  }
  return live?.kind === "present" ? live.value.head.encryption : null;
}

/** The service cannot read objects that are encrypted with KMS. */
export function isUnreadable(encryption: string): boolean {
  return /^aws:kms/.test(encryption);
}
