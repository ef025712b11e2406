import { markedSha256 } from "../../../src/contract/contentMark";
import { type PackageSeen, type Pause, type StepContext, StepFailed } from "./StepRun";

/** Pauses grow up to so long: longer than those of the plugin, so that a run is short. Only moments differ. */
const LONGEST_PAUSE_MS = 15_000;
const MINUTE_MS = 60_000;
/** So long everything but the data source waits. */
export const RESOURCE_TIMEOUT_MS = 30 * MINUTE_MS;
/** So long the description may not tell the expected content yet. */
export const CONTENT_GRACE_MS = MINUTE_MS;

/** What the package lacks for its version to be taken; undefined when it is ready. @throws StepFailed */
export function reasonToWait(
  seen: PackageSeen | undefined,
  sha256: string | null,
  elapsedMs: number,
): string | undefined {
  const status = seen?.PackageStatus ?? "DELETED";
  if (["DELETING", "DELETED"].includes(status)) throw new StepFailed("there is no such package");
  if (status.endsWith("_FAILED")) throw new StepFailed(`the package is ${status}`);
  if (status !== "AVAILABLE") return `the package is ${status}`;
  if (sha256 === null || markedSha256(seen?.PackageDescription) === sha256) return undefined;
  if (elapsedMs < CONTENT_GRACE_MS) return "the package does not hold the declared content yet";
  throw new StepFailed("the package does not hold the declared content");
}

/** @throws StepFailed when the time is over */
export function* pauseUnlessOver(
  { now }: StepContext,
  startMs: number,
  timeoutMs: number,
  reason: string,
): Generator<Pause, void, void> {
  const elapsedMs = now() - startMs;
  if (elapsedMs >= timeoutMs) throw new StepFailed(`the time was not enough; the last seen: ${reason}`);
  yield Math.min(LONGEST_PAUSE_MS, 1_000 + elapsedMs / 4);
}
