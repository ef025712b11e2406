import { OpensearchPackage } from "@cdktf/provider-aws/lib/opensearch-package";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { informAtSynth } from "../synthesis/spokenWarnings";

const NO_ROLLOUT =
  "With the rollout mode MANUAL a changed file reaches the domains only with `opensearch-packages rollout`, after each apply.";
const NO_GATE =
  "The first apply may end with a ConflictException, because this version of the AWS provider associates the package while the service still copies it: apply again then.";

/** Per package once: what is not done for it. */
const said = new WeakSet<Construct>();

/**
 * Says at synth what nobody does for a package without the plugin.
 *
 * @param madeBy what makes the package in the same apply; the AWS provider waits for its first copy since version 6.14
 */
export function sayWhatManualCosts(dictionary: Construct, madeBy: ITerraformDependable | undefined): void {
  if (said.has(dictionary)) return;
  said.add(dictionary);
  const isMadeWithoutWaiting =
    madeBy instanceof OpensearchPackage && !("engineVersion" in OpensearchPackage.prototype);
  informAtSynth(dictionary, isMadeWithoutWaiting ? `${NO_ROLLOUT} ${NO_GATE}` : NO_ROLLOUT);
}
