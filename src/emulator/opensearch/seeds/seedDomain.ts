import { PackagesError } from "../../../errors";
import { apply, NO_DELAYS, type Refusal, type Scope, type State, type World } from "../../../model";

/** A world in which nothing lasts and S3 is empty. */
const AT_ONCE: World = {
  objects: () => ({ kind: "no-such-bucket" }),
  delays: NO_DELAYS,
};

/**
 * The state with a domain that is ready at once.
 *
 * @throws PackagesError when CreateDomain would refuse the name or the engine version, or the domain exists
 */
export function seedDomain(
  state: State,
  seed: Scope & { readonly domainName: string; readonly engineVersion?: string },
  nowMs: number,
): State {
  const { domainName, engineVersion, ...scope } = seed;
  const input = { DomainName: domainName, EngineVersion: engineVersion };
  const outcome = apply(state, { operation: "CreateDomain", input, scope }, nowMs, AT_ONCE);
  if ("state" in outcome) return outcome.state;
  throw domainError(outcome.refusal, domainName, engineVersion);
}

function domainError(refusal: Refusal, domainName: string, engineVersion?: string): PackagesError {
  const taken = refusal.reason === "domainNameTaken";
  return new PackagesError({
    attempted: "making a domain in the local AWS",
    problem: taken ? "the domain exists already" : refusal.message,
    value: engineVersion === undefined ? domainName : `${domainName}=${engineVersion}`,
    remedy: taken ? "Name each domain once" : "Give a name and an engine version that AWS would take",
  });
}
