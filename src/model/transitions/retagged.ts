import type { OperationCall } from "../Call";
import { type ArnInput, requiredTagged } from "../checks/domainChecks";
import { keepDomain, type State } from "../records/State";

type Tags = ReadonlyMap<string, string>;

/** The state with other tags on the domain that a call names, from now on. */
export function retagged(
  call: OperationCall<ArnInput>,
  change: (tags: Tags) => Iterable<readonly [string, string]>,
): State {
  const domain = requiredTagged(call);
  const timeline = domain.timeline.changedFrom(call.nowMs, (state) => ({
    ...state,
    tags: new Map(change(state.tags)),
  }));
  return keepDomain(call.state, { ...domain, timeline });
}
