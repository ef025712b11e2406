import { pauseUnlessOver, reasonToWait, RESOURCE_TIMEOUT_MS } from "./pluginWaits";
import {
  associationSeen,
  describe,
  domainSeen,
  type Pause,
  type StepContext,
  StepFailed,
  StepRefused,
  type StepRun,
} from "./StepRun";

/**
 * The resource after which a domain can be given a package; its deletion touches nothing.
 *
 * @see awaitAssociable and busyDomain in src/service/rollout, whose decisions these are
 */
export async function* associationGateStep(context: StepContext): StepRun {
  const { step, given, now, latency } = context;
  if (step.kind === "delete") {
    yield latency();
    return {};
  }
  const startMs = now();
  for (;;) {
    const association = yield* orNoDomain(
      associationSeen(context, given["domain_name"], given["package_id"]),
    );
    const status = association?.DomainPackageStatus ?? null;
    if (status === "ACTIVE") return { ...given, status };
    const seen = yield* describe(context, given["package_id"]);
    const reason = reasonToWait(seen, null, 0) ?? (yield* busyDomain(context));
    if (reason === undefined) return { ...given, status };
    yield* pauseUnlessOver(context, startMs, RESOURCE_TIMEOUT_MS, reason);
  }
}

async function* busyDomain(context: StepContext): AsyncGenerator<Pause, string | undefined, void> {
  const domain = yield* orNoDomain(domainSeen(context, context.given["domain_name"]));
  if (domain.Deleted === true) throw new StepFailed("the domain is being deleted");
  const isBusy = domain.Processing === true || domain.UpgradeProcessing === true;
  return isBusy ? "the domain is processing another change" : undefined;
}

/** Only a read, of which the plugin says that there is no such domain. */
async function* orNoDomain<T>(read: AsyncGenerator<Pause, T, void>): AsyncGenerator<Pause, T, void> {
  try {
    return yield* read;
  } catch (error) {
    if (error instanceof StepRefused) throw new StepFailed(error.message);
    throw error;
  }
}
