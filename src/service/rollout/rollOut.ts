import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { LivePackages } from "./LivePackages";
import { RunningRollout } from "./RunningRollout";
import type { RolloutOptions, RolloutRequest, RolloutResult } from "./RolloutRequest";

/**
 * Brings the domain to serve the available version of the package, and returns when it does. What is already
 * there is adopted; rollouts of one client to one domain run one after another; busy domains, conflicts,
 * throttling and cut connections are waited out; it can be stopped and run again at any time.
 *
 * @throws RolloutError when it cannot be done, was stopped, or took too long
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html#custom-packages-updating
 */
export function rollOut(
  client: OpenSearchClient,
  request: RolloutRequest,
  options: RolloutOptions = {},
): Promise<RolloutResult> {
  const reads = LivePackages.of(client);
  return reads.changes.run(request.domainName, () =>
    new RunningRollout(client, reads, request, options).run(),
  );
}
