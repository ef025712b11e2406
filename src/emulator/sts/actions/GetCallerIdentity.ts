import type { XmlElement } from "../../s3/xml/writeXml";
import type { StsCall } from "../StsCall";

/** Who the caller is. */
export function getCallerIdentity({ principal }: StsCall): XmlElement {
  return { Arn: principal.arn, UserId: principal.userId, Account: principal.accountId };
}
