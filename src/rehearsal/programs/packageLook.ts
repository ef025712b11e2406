import { markedSha256 } from "../../contract/contentMark";
import { packageAt } from "../../model";
import type { PlaceLook, WaitProgress } from "./Program";

const IN_THE_MAKING: readonly string[] = ["COPYING", "VALIDATING"];

/** Whether a package has come to rest: AVAILABLE, or failed. */
export function packageSettled(packageId: string): (look: PlaceLook) => WaitProgress {
  return ({ state, nowMs }) => {
    const found = packageAt(state, packageId, nowMs);
    if (found === undefined) return { failed: `there is no package ${packageId}` };
    if (IN_THE_MAKING.includes(found.status)) return "going on";
    return found.status === "AVAILABLE" ? "settled" : { failed: `the package is ${found.status}` };
  };
}

const GONE: readonly (string | undefined)[] = [undefined, "DELETING", "DELETED"];

/** Whether a package takes another change. */
export function packageIdle(packageId: string): (look: PlaceLook) => WaitProgress {
  return ({ state, nowMs }) => {
    const status = packageAt(state, packageId, nowMs)?.status;
    if (GONE.includes(status)) return { failed: `there is no package ${packageId}` };
    return IN_THE_MAKING.includes(status ?? "") ? "going on" : "settled";
  };
}

interface ExpectedDescription {
  readonly packageId: string;
  /** Null when it is not known. */
  readonly description: string | null;
  /** When the plugin made the call that brings it. */
  readonly sinceMs: number;
}

/** Whether a package is AVAILABLE and says what an update has made it say. */
export function packageSays({
  packageId,
  description,
  sinceMs,
}: ExpectedDescription): (look: PlaceLook) => WaitProgress {
  const settled = packageSettled(packageId);
  return (look) => {
    const progress = settled(look);
    if (progress !== "settled" || description === null) return progress;
    const said = packageAt(look.state, packageId, look.nowMs)?.description;
    if (said === UNKNOWN_DESCRIPTION || said === description) return "settled";
    const isGrace = look.nowMs < sinceMs + CONTENT_GRACE_MS;
    return isGrace ? "going on" : { failed: "another update has overtaken this one" };
  };
}

/** The description of a package of which the plan does not know it yet. */
export const UNKNOWN_DESCRIPTION = "known after the apply";

/** So long the plugin lets the content be another one: the update that brings it may be on its way. */
const CONTENT_GRACE_MS = 60_000;

interface ExpectedContent {
  readonly packageId: string;
  /** Null when any content will do. */
  readonly sha256: string | null;
  /** When the plugin began to look. */
  readonly sinceMs: number;
}

/** Whether a package is AVAILABLE and its description carries the content's mark. */
export function packageHolds({
  packageId,
  sha256,
  sinceMs,
}: ExpectedContent): (look: PlaceLook) => WaitProgress {
  const settled = packageSettled(packageId);
  return (look) => {
    const progress = settled(look);
    if (progress !== "settled" || sha256 === null) return progress;
    const description = packageAt(look.state, packageId, look.nowMs)?.description;
    if (description === UNKNOWN_DESCRIPTION || markedSha256(description) === sha256) return "settled";
    const isGrace = look.nowMs < sinceMs + CONTENT_GRACE_MS;
    return isGrace ? "going on" : { failed: "the package does not hold the declared content" };
  };
}
