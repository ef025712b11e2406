import { associationAt, domainAt, packageAt, type RefusalReason } from "../../model";
import type {
  DeclaredAssociationGate,
  DeclaredContent,
  DeclaredGate,
  DeclaredRollout,
  ObjectName,
} from "../../terraform/Declared";
import { subjects } from "../PlaceState";
import { objectKey } from "../RehearsalInput";
import { associate, type Pair, restsOn } from "./associations";
import { unknownUntilApply } from "./notKnown";
import { packageHolds, packageIdle, packageSettled, UNKNOWN_DESCRIPTION } from "./packageLook";
import { waitForPackage } from "./packages";
import type { Answer, Demand, Look, Program, Progress, StepContext } from "./Program";
import { WAITS } from "./waits";

const IN_THE_MAKING: readonly (string | undefined)[] = ["ASSOCIATING", "DISSOCIATING"];

/** Refusals that it waits out: each passes by itself. */
const PASSES: readonly RefusalReason[] = [
  "alreadyInDesiredState",
  "associationBusy",
  "domainBusy",
  "packageNotAvailable",
];
/** It tries again after so long when another change is going on. */
const RETRY_MS = 15_000;

/** `opensearchpackages_rollout`, created or updated; deleting it calls nothing. */
export function* rollOut(declared: DeclaredRollout, context: StepContext): Program {
  const { domainName } = declared;
  const packageId = context.idOf(declared);
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  const { look: first } = yield { kind: "look", restsOn: restsOn(pair) };
  const expected = { packageId, sha256: declared.contentSha256, sinceMs: first.nowMs };
  const done = bothSettled(packageHolds(expected), associationSettled(pair));
  for (let hasCalled = false; ;) {
    yield { kind: "until", of: pair, done, timeoutMs: WAITS.rollout.timeoutMs };
    const { look } = yield { kind: "look", restsOn: restsOn(pair) };
    const next = nextOf(declared, pair, look, hasCalled);
    if (next === "done") return;
    if (next !== "associate") return yield next;
    const { again = false } = yield { ...associate(pair), retriesAfter: PASSES };
    hasCalled ||= !again;
    if (!again) continue;
    if (look.nowMs >= first.nowMs + WAITS.rollout.timeoutMs)
      return yield { kind: "fail", why: "another change goes on for too long" };
    yield { kind: "sleep", forMs: RETRY_MS };
  }
}

type Failure = Extract<Demand, { kind: "fail" }>;

/** What is next once package and association are at rest. */
function nextOf(
  { pinned, packageVersion }: DeclaredRollout,
  pair: Pair,
  { state, nowMs }: Look,
  hasCalled: boolean,
): "done" | "associate" | Failure {
  const available = packageAt(state, pair.packageId, nowMs)?.available?.name;
  const there = associationAt(state, pair, nowMs);
  const served = there?.status === "ACTIVE" ? there.held?.name : undefined;
  if (pinned && packageVersion !== null && packageVersion !== available) {
    if (served === packageVersion) return "done";
    return { kind: "fail", why: `version ${packageVersion} is not the available one` };
  }
  if (served !== undefined && served === available) return "done";
  const isOwnFailure = hasCalled && there?.status === "ASSOCIATION_FAILED";
  return isOwnFailure ? { kind: "fail", why: "the association failed" } : "associate";
}

/** `data.opensearchpackages_package`, read during the apply. */
export function* readGate(declared: DeclaredGate, context: StepContext): Program {
  const packageId = context.idOf(declared);
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  if (!declared.waitsUntilAvailable) return;
  const sha256 = declared.expectedSha256;
  const { look } = yield { kind: "look", restsOn: sha256 === null ? [] : [subjects.package(packageId)] };
  const done = packageHolds({ packageId, sha256, sinceMs: look.nowMs });
  yield { kind: "until", of: { packageId }, done, timeoutMs: WAITS.gate.timeoutMs };
}

/** `opensearchpackages_association_gate`, created or updated; deleting it calls nothing. */
export function* awaitAssociable(declared: DeclaredAssociationGate, context: StepContext): Program {
  const { domainName } = declared;
  const packageId = context.idOf(declared);
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  yield { kind: "look", restsOn: restsOn(pair) };
  const done = bothSettled(packageSettled(packageId), domainIdle(domainName));
  yield { kind: "until", of: pair, done: orActive(pair, done), timeoutMs: WAITS.associable.timeoutMs };
}

/** What a domain has already is waited for no further. */
function orActive(pair: Pair, done: Wait): Wait {
  return (look) =>
    associationAt(look.state, pair, look.nowMs)?.status === "ACTIVE" ? "settled" : done(look);
}

function domainIdle(domainName: string): Wait {
  return ({ state, nowMs }) => {
    const phase = domainAt(state, domainName, nowMs)?.phase;
    if (phase === undefined) return { failed: `there is no domain ${domainName}` };
    if (phase === "DELETING") return { failed: "the domain is being deleted" };
    return phase === "ACTIVE" ? "settled" : "going on";
  };
}

type Wait = (look: Look) => Progress;

function bothSettled(one: Wait, other: Wait): Wait {
  return (look) => {
    const progress = one(look);
    return progress === "settled" ? other(look) : progress;
  };
}

function associationSettled(pair: Pair): Wait {
  return ({ state, nowMs }) =>
    IN_THE_MAKING.includes(associationAt(state, pair, nowMs)?.status) ? "going on" : "settled";
}

/** What leads to a call; undefined when there is nothing to call for. */
type Preparation = Generator<Demand, Demand | undefined, Answer>;

/**
 * Makes a call, again and again while what it is refused for passes by itself.
 *
 * @returns whether it was made in the end
 */
function* called(prepare: () => Preparation): Generator<Demand, boolean, Answer> {
  let firstMs: number | undefined;
  for (;;) {
    const call = yield* prepare();
    if (call === undefined) return false;
    const { again = false, look } = yield call;
    if (!again) return true;
    firstMs ??= look.nowMs;
    if (look.nowMs - firstMs >= WAITS.rollout.timeoutMs) {
      yield { kind: "fail", why: "the time was not enough" };
    }
    yield { kind: "sleep", forMs: RETRY_MS };
  }
}

/** `opensearchpackages_package_content`, created or updated; deleting it calls nothing. */
export function* holdContent(declared: DeclaredContent, context: StepContext): Program {
  const { source } = declared;
  const packageId = context.idOf(declared);
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  if (source === null) return yield unknownUntilApply("s3_key");
  if (yield* called(() => nextUpdate(declared, packageId, source))) {
    yield waitForPackage(packageId, WAITS.packageReady);
  }
}

/** Whether the package is AVAILABLE and says what it is to say: the resource of the package has seen to it, or an apply before. */
function isHeld({ description }: DeclaredContent, live: ReturnType<typeof packageAt>): boolean {
  if (live?.status !== "AVAILABLE" || description === null) return false;
  return live.description === UNKNOWN_DESCRIPTION || live.description === description;
}

function* nextUpdate(declared: DeclaredContent, packageId: string, source: ObjectName): Preparation {
  const copies = { S3BucketName: source.bucket, S3Key: source.key };
  // A copy that failed is what another one mends.
  yield {
    kind: "until",
    of: { packageId },
    done: packageIdle(packageId),
    timeoutMs: WAITS.packageIdle.timeoutMs,
  };
  if (!declared.makesVersion) return undefined;
  const { look } = yield { kind: "look", restsOn: [subjects.package(packageId)] };
  if (!declared.copiesAnyway && isHeld(declared, packageAt(look.state, packageId, look.nowMs)))
    return undefined;
  return {
    kind: "call",
    operation: "UpdatePackage",
    input: {
      PackageID: packageId,
      PackageDescription: declared.description ?? UNKNOWN_DESCRIPTION,
      PackageSource: copies,
    },
    restsOn: [subjects.package(packageId), subjects.object(objectKey(source.bucket, source.key))],
    retriesAfter: ["packageBusyForUpdate"],
    copies,
  };
}
