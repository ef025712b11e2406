import { createHash } from "node:crypto";
import type { XmlElement } from "../../protocol/writeXml";

/** The `Owner` of buckets and objects: a canonical user id derived from the account. */
export function ownerElement(accountId: string): XmlElement {
  return { ID: createHash("sha256").update(`canonical user ${accountId}`).digest("hex") };
}

/** A time as the documents of S3 write it: S3 keeps whole seconds, so that a listing and a header agree. */
export function timestamp(ms: number): string {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString();
}
