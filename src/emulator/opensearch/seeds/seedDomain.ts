import { PackagesError } from "../../../errors";
import { DEFAULT_ENGINE_VERSION } from "../actions/CreateDomain";
import { type OpenSearchStore, type Scope } from "../store/OpenSearchStore";
import { Timeline } from "../store/Timeline";
import { OpenSearchError } from "../OpenSearchError";
import { checkInput } from "../validations/checkInput";
import { createDomainRules } from "../validations/CreateDomain";

/**
 * Makes a domain that is ready at once.
 *
 * @throws PackagesError when CreateDomain would refuse the name or the engine version, or the domain exists
 */
export function seedDomain(
  store: OpenSearchStore,
  seed: Scope & { readonly domainName: string; readonly engineVersion?: string },
  nowMs: number,
): void {
  const { domainName, engineVersion = DEFAULT_ENGINE_VERSION, accountId, region } = seed;
  refuseInvalid(domainName, engineVersion);
  if (store.findDomain(seed, domainName, nowMs) !== undefined) {
    throw domainError("the domain exists already", domainName, "Name each domain once");
  }
  store.addDomain({
    name: domainName,
    accountId,
    region,
    engineVersion,
    createdAtMs: nowMs,
    settings: {},
    tags: new Map(),
    timeline: new Timeline([{ fromMs: nowMs, state: "ACTIVE" }]),
  });
}

function refuseInvalid(domainName: string, engineVersion: string): void {
  try {
    checkInput({ DomainName: domainName, EngineVersion: engineVersion }, createDomainRules);
  } catch (error) {
    if (!(error instanceof OpenSearchError)) throw error;
    const value = `${domainName}=${engineVersion}`;
    throw domainError(error.message, value, "Give a name and an engine version that AWS would take");
  }
}

function domainError(problem: string, value: string, remedy: string): PackagesError {
  return new PackagesError({ attempted: "making a domain in the local AWS", problem, value, remedy });
}
