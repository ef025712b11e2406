import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import { type DomainRecord, domainArn } from "./DomainRecord";

/**
 * The domain that an ARN names.
 *
 * @throws OpenSearchError ResourceNotFoundException
 */
export function requireTagged(call: OpenSearchCall<{ readonly ARN: string }>): DomainRecord {
  const domain = call.store
    .domainsOf(call.scope, call.nowMs)
    .find((candidate) => domainArn(candidate) === call.input.ARN);
  if (domain === undefined) throw refusal("arnNotFound", { detail: call.input.ARN });
  return domain;
}
