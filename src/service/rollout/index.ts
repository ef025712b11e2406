export { awaitAssociable } from "./awaitAssociable";
export { awaitPackage, type AwaitedPackage, findPackage } from "./awaitPackage";
export { type HoldOutcome, holdContent } from "./holdContent";
export type { ContentRequest } from "./ContentRequest";
export { markedSha256 } from "../../contract/contentMark";
export { LivePackages } from "./LivePackages";
export { RolloutError, type RolloutSubject } from "./RolloutError";
export {
  DEFAULT_ROLLOUT_TIMEOUT_MS,
  type RolloutOptions,
  type RolloutProgress,
  type RolloutRequest,
  type RolloutResult,
} from "./RolloutRequest";
export { rollOut } from "./rollOut";
export { UnreadError } from "./UnreadError";
export { failureOf, kindOfFailure } from "./serviceFailure";
export { type FleetRollout, fleetRollouts, type FleetSelection } from "./fleetRollouts";
export { type FleetOptions, type FleetOutcome, rollOutFleet } from "./rollOutFleet";
export type { ContentProof, ContentVerdict } from "./ContentProof";
export { type ReadBack, readBack } from "./readBack";
