import { oneOf } from "../members/constraints";
import { optional } from "../members/MemberRule";
import { domainsOf, domainState } from "../records/reading";
import { operation } from "./Operation";

interface ListDomainNamesInput {
  readonly EngineType?: "OpenSearch" | "Elasticsearch";
}

/** The names of the caller's domains, of one engine or of both. */
export const listDomainNames = operation<ListDomainNamesInput>({
  name: "ListDomainNames",
  reads: true,
  members: [optional("EngineType", oneOf(["OpenSearch", "Elasticsearch"]))],
  checks: [],
  transition: ({ state, scope, atMs, input }) => {
    const wanted = input.EngineType;
    const names = domainsOf(state, scope, atMs)
      .map((domain) => ({
        DomainName: domain.name,
        EngineType: domainState(domain, atMs)?.engineVersion?.replace(/_.*/, ""),
      }))
      .filter(({ EngineType }) => wanted === undefined || wanted === EngineType);
    return { state, answer: { DomainNames: names } };
  },
});
