import { contentMark, markedSha256 } from "../../contract/contentMark";
import { associationAt, domainAt, packageAt, type RefusalReason } from "../../model";
import type { DeclaredContent, DeclaredGate, DeclaredRollout, ObjectName } from "../../terraform/Declared";
import { subjects } from "../PlaceState";
import { objectKey } from "../RehearsalInput";
import { associate, type Pair, restsOn, waitForAssociation } from "./associations";
import { unknownUntilApply } from "./notKnown";
import { packageIdle, packageSettled } from "./packageLook";
import { waitForPackage } from "./packages";
import type { Answer, Demand, Look, Program, Progress, StepContext } from "./Program";
import { WAITS } from "./waits";

const IN_THE_MAKING: readonly (string | undefined)[] = ["ASSOCIATING", "DISSOCIATING"];

/** Refusals that the plugin waits out, each for itself. */
const PASSES: readonly RefusalReason[] = [
  "alreadyInDesiredState",
  "associationBusy",
  "domainBusy",
  "packageNotAvailable",
];
const LOOK_AGAIN_MS = 15_000;

/** `opensearchpackages_rollout`, created or updated; deleting it calls nothing. */
export function* rollOut(declared: DeclaredRollout, context: StepContext): Program {
  const { domainName } = declared;
  const packageId = context.idOf(declared);
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  if (yield* called(() => nextAssociation(declared, pair))) yield waitForAssociation(pair, WAITS.rollout);
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
    yield { kind: "sleep", forMs: LOOK_AGAIN_MS };
  }
}

function* nextAssociation(declared: DeclaredRollout, pair: Pair): Preparation {
  const { packageVersion, contentSha256 } = declared;
  const { packageId, domainName } = pair;
  yield waitForPackage(packageId, WAITS.packageReady);
  yield {
    kind: "until",
    of: pair,
    done: associationSettled(pair),
    timeoutMs: WAITS.associationIdle.timeoutMs,
  };
  const { look } = yield { kind: "look", restsOn: restsOn(pair) };
  const held = packageAt(look.state, packageId, look.nowMs);
  const there = associationAt(look.state, pair, look.nowMs);
  const available = held?.available?.name;
  if (declared.pinned && packageVersion !== null && packageVersion !== available) {
    if (there?.status === "ACTIVE" && there.held?.name === packageVersion) return undefined;
    yield { kind: "fail", why: `version ${packageVersion} is not the available one` };
  }
  const mark = markedSha256(held?.description);
  if (contentSha256 !== null && mark !== null && mark !== contentSha256) {
    yield { kind: "fail", why: "the package holds another content than the one to be rolled out" };
  }
  if (there?.status === "ACTIVE" && there.held?.name === available) return undefined;
  yield {
    kind: "until",
    of: { domainName },
    done: domainIdle(domainName),
    timeoutMs: WAITS.domainIdle.timeoutMs,
  };
  return associate(pair, PASSES);
}

/** `data.opensearchpackages_package`, read during the apply. */
export function* readGate(declared: DeclaredGate, context: StepContext): Program {
  const packageId = context.idOf(declared);
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  if (!declared.waitsUntilAvailable) return;
  yield {
    kind: "until",
    of: { packageId },
    done: packageSettled(packageId),
    timeoutMs: WAITS.gate.timeoutMs,
  };
}

function associationSettled(pair: Pair): (look: Look) => Progress {
  return ({ state, nowMs }) =>
    IN_THE_MAKING.includes(associationAt(state, pair, nowMs)?.status) ? "going on" : "settled";
}

function domainIdle(domainName: string): (look: Look) => Progress {
  return ({ state, nowMs }) =>
    [undefined, "ACTIVE"].includes(domainAt(state, domainName, nowMs)?.phase) ? "settled" : "going on";
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

function* nextUpdate(declared: DeclaredContent, packageId: string, source: ObjectName): Preparation {
  const { sha256 } = declared;
  const copies = { S3BucketName: source.bucket, S3Key: source.key };
  // A copy that failed is what another one mends.
  yield {
    kind: "until",
    of: { packageId },
    done: packageIdle(packageId),
    timeoutMs: WAITS.packageIdle.timeoutMs,
  };
  if (!declared.makesVersion) return undefined;
  return {
    kind: "call",
    operation: "UpdatePackage",
    input: {
      PackageID: packageId,
      PackageDescription: sha256 === null ? "" : contentMark(sha256),
      PackageSource: copies,
    },
    restsOn: [subjects.package(packageId), subjects.object(objectKey(source.bucket, source.key))],
    retriesAfter: ["packageBusyForUpdate"],
    copies,
  };
}
