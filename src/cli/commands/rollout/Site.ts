import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../../contract/ServiceSettings";
import type { FleetRollout } from "../../../service/rollout";

/** What was selected in one account and region. */
export interface Site {
  readonly settings: ServiceSettings;
  readonly client: OpenSearchClient;
  readonly selected: readonly FleetRollout[];
}

/** Everything that was selected. */
export interface Selection {
  readonly sites: readonly Site[];
  /** What the plan declares, or does not tell, and nothing selected stands for; one clause each. */
  readonly untold: readonly string[];
  /** What an option names, and nothing is there of it; one clause each. */
  readonly unmatched: readonly string[];
}
