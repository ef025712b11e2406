import { domainAt } from "../../model";
import type { DeclaredDomain } from "../../terraform/declared/Declared";
import { subjects } from "../PlaceState";
import type { Demand, PlaceLook, Program, WaitProgress } from "./Program";
import { type Wait, WAITS } from "./waits";

/** Changes of these leave the domain as it is. */
const QUIET: readonly string[] = ["tags", "tags_all", "timeouts", "id", "arn"];

/** `aws_opensearch_domain` and `aws_elasticsearch_domain`, created. */
export function* createDomain({ domainName, engineVersion }: DeclaredDomain): Program {
  yield {
    kind: "call",
    operation: "CreateDomain",
    input: { DomainName: domainName, ...(engineVersion === null ? {} : { EngineVersion: engineVersion }) },
    restsOn: [subjects.domain(domainName)],
  };
  yield waitForDomain(domainName, "ACTIVE", WAITS.domainMade);
}

/** The same, updated: while it processes the change it takes no other. */
export function* updateDomain({ domainName, changed }: DeclaredDomain): Program {
  if (changed.every((argument) => QUIET.includes(argument))) return;
  yield { kind: "busy", domainName };
  yield waitForDomain(domainName, "ACTIVE", WAITS.domainChanged);
}

/** The same, deleted. */
export function* deleteDomain({ domainName }: DeclaredDomain): Program {
  yield {
    kind: "call",
    operation: "DeleteDomain",
    input: { DomainName: domainName },
    restsOn: [subjects.domain(domainName)],
    tolerates: "ResourceNotFoundException",
  };
  yield waitForDomain(domainName, undefined, WAITS.domainGone);
}

function waitForDomain(domainName: string, phase: "ACTIVE" | undefined, { timeoutMs }: Wait): Demand {
  const done = ({ state, nowMs }: PlaceLook): WaitProgress =>
    domainAt(state, domainName, nowMs)?.phase === phase ? "settled" : "going on";
  return { kind: "until", of: { domainName }, done, timeoutMs };
}
