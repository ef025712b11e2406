import type { OpenSearchCall } from "../OpenSearchCall";
import type { ListDomainNamesInput } from "../validations/domainOperations";

/** The names of the caller's domains, of one engine or of both. */
export function listDomainNames(call: OpenSearchCall<ListDomainNamesInput>): object {
  const wanted = call.input.EngineType;
  const names = call.store
    .domainsOf(call.scope, call.readAtMs)
    .map(({ name, engineVersion }) => ({ DomainName: name, EngineType: engineVersion.replace(/_.*/, "") }))
    .filter(({ EngineType }) => wanted === undefined || wanted === EngineType);
  return { DomainNames: names };
}
