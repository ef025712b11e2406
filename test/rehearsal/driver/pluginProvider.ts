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
import { pauseUnlessOver, reasonToWait, RESOURCE_TIMEOUT_MS } from "./pluginWaits";

const GATE_TIMEOUT_MS = 10 * 60_000;

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
    yield* pauseUnlessOver(context, startMs, RESOURCE_TIMEOUT_MS, reason ?? "");
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

/**
 * What the plan promises, or what a reference has come to by now, which Terraform plans again with: the provider must
 * bring about exactly this version.
 */
function plannedVersionOf({ given }: StepContext): string | null {
  return given["package_version"] ?? null;
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
