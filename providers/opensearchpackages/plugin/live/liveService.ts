import type * as clients from "../../../../src/service/clients/createOpenSearchClient";
import type * as rollout from "../../../../src/service/rollout";

/**
 * The service layer, loaded when the first call of the live API needs it: it brings the AWS SDK, and of the three
 * processes that Terraform starts for one plan only the last one calls AWS.
 */
export const liveService = {
  get clients(): typeof clients {
    return require("../../../../src/service/clients/createOpenSearchClient") as typeof clients;
  },
  get rollout(): typeof rollout {
    return require("../../../../src/service/rollout") as typeof rollout;
  },
};
