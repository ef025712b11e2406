import { markedSha256 } from "../../../src/contract/contentMark";
import {
  associationSeen,
  type AssociationSeen,
  call,
  describe,
  type PackageSeen,
  type Pause,
  type StepContext,
  StepFailed,
  StepRefused,
  type StepRun,
} from "./StepRun";

/** Pauses grow up to so long: longer than those of the plugin, so that a run is short. Only moments differ. */
const LONGEST_PAUSE_MS = 15_000;
const MINUTE_MS = 60_000;
const GATE_TIMEOUT_MS = 10 * MINUTE_MS;
const ROLLOUT_TIMEOUT_MS = 30 * MINUTE_MS;
/** So long the description may not tell the expected content yet. */
const CONTENT_GRACE_MS = MINUTE_MS;

/** The data source that waits: until the package is AVAILABLE, with the expected content. */
export async function* gateStep(context: StepContext): StepRun {
  const { given, now } = context;
  const startMs = now();
  for (;;) {
    const seen = yield* describe(context, given["package_id"]);
    const reason = reasonToWait(seen, given["expected_sha256"] ?? null, now() - startMs);
    if (reason === undefined) return given;
    yield* pauseUnlessOver(context, startMs, GATE_TIMEOUT_MS, reason);
  }
}

/** The resource that brings a domain to the available version; its deletion touches nothing. */
export async function* rolloutStep(context: StepContext): StepRun {
  const { step, given, now, latency } = context;
  if (step.kind === "delete") {
    yield latency();
    return {};
  }
  const startMs = now();
  let hasCalled = false;
  for (;;) {
    const seen = yield* describe(context, given["package_id"]);
    let reason = reasonToWait(seen, given["content_sha256"] ?? null, now() - startMs);
    if (reason === undefined && seen !== undefined) {
      const association = yield* associationSeen(context, given["domain_name"], given["package_id"]);
      const next = nextOf(seen, association, plannedVersionOf(context), hasCalled);
      if (next === "done") return given;
      reason = next === "wait" ? "the association is changing" : yield* associate(context);
      hasCalled ||= reason === ASSOCIATED;
    }
    yield* pauseUnlessOver(context, startMs, ROLLOUT_TIMEOUT_MS, reason ?? "");
  }
}

const ASSOCIATED = "the domain takes the package over";

/** A conflict passes by itself. @throws StepRefused for anything else */
async function* associate(context: StepContext): AsyncGenerator<Pause, string, void> {
  const { package_id: PackageID, domain_name: DomainName } = context.given;
  try {
    yield* call(context, "AssociatePackage", { PackageID, DomainName });
    return ASSOCIATED;
  } catch (error) {
    if (!(error instanceof StepRefused) || error.refused.exception !== "ConflictException") throw error;
    return error.refused.message;
  }
}

/** What the plan promises: the provider must bring about exactly this version. */
function plannedVersionOf({ step }: StepContext): string | null {
  const planned = step.resource.after?.["package_version"];
  return typeof planned === "string" ? planned : null;
}

function nextOf(
  seen: PackageSeen,
  association: AssociationSeen | undefined,
  wanted: string | null,
  hasCalled: boolean,
): "done" | "wait" | "associate" {
  const available = seen.AvailablePackageVersion;
  const isActive = association?.DomainPackageStatus === "ACTIVE";
  if (wanted !== null && wanted !== available) {
    if (isActive && association.PackageVersion === wanted) return "done";
    throw new StepFailed(`version ${wanted} is not the available one, which is ${available}`);
  }
  if (isActive && association.PackageVersion === available) return "done";
  const status = association?.DomainPackageStatus;
  if (status === "ASSOCIATING" || status === "DISSOCIATING") return "wait";
  if (status === "ASSOCIATION_FAILED" && hasCalled) throw new StepFailed("the association failed");
  return "associate";
}

/** What the package lacks for its version to be taken; undefined when it is ready. @throws StepFailed */
function reasonToWait(
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
function* pauseUnlessOver(
  { now }: StepContext,
  startMs: number,
  timeoutMs: number,
  reason: string,
): Generator<Pause, void, void> {
  const elapsedMs = now() - startMs;
  if (elapsedMs >= timeoutMs) throw new StepFailed(`the time was not enough; the last seen: ${reason}`);
  yield Math.min(LONGEST_PAUSE_MS, 1_000 + elapsedMs / 4);
}
