import { createHash } from "node:crypto";
import type { XmlElement } from "./writeXml";

/** The `Owner` of buckets and objects: a canonical user id derived from the account. */
export function ownerElement(accountId: string): XmlElement {
  return { ID: createHash("sha256").update(`canonical user ${accountId}`).digest("hex") };
}
